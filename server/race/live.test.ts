import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import type { Board, BoardChange, ShortChange } from '@/domain/race/contract/board';
import { applyChange } from '@/domain/race/board/board-change';
import { wholeChange } from '@/domain/race/board/waiting-change';
import { versionOf } from '@/domain/race/ledger/ledger';
import { GATE, PHONE, makeKeeper, makeLap, makeRace } from '@/server/testing/make-keeper';
import { watchStream } from '@/server/testing/watch-stream';
import type { WatchedEvent } from '@/server/testing/watch-stream';
import type { LoadedRace } from './keeper';
import { watch } from './live';

async function makeLive() {
  const made = await makeKeeper({ races: [makeRace('city'), makeRace('park')] });
  return { ...made, ...(await serve(made.race)) };
}

async function serve(race: LoadedRace) {
  const server: Server = createServer((request, response) => {
    watch(race, response, request.headers['last-event-id'] as string | undefined, {
      isShort: request.url === '/?waiting=changes',
      isPacked: request.headers['accept-encoding'] === 'gzip',
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const connections = () => new Promise<number>((done) => server.getConnections((_, count) => done(count)));
  return { server, port, url: `http://127.0.0.1:${port}/`, connections };
}

const drive = (race: LoadedRace, laps: number, from = 0) =>
  Promise.all(
    Array.from({ length: laps }, (_, index) =>
      race.submit(makeLap(`Racer ${(from + index) % 150}`, 20_000 - from * 7 + ((index * 7_919) % 5_000)), GATE),
    ),
  );

/** Laps that wait for an official. */
const send = (race: LoadedRace, laps: number, from = 0) =>
  Promise.all(
    Array.from({ length: laps }, (_, index) =>
      race.submit(makeLap(`Guest ${index % 7}`, 9_000 + from * 31 + index), PHONE),
    ),
  );

/** The board of a phone after these events. */
function boardAfter(events: readonly WatchedEvent[]): Board {
  let board: Board | null = null;
  for (const { event, data } of events)
    board = event === 'board' ? (data as Board) : applyChange(board!, wholeOf(data, board!));
  return board!;
}

function wholeOf(data: unknown, board: Board): BoardChange {
  const change = data as BoardChange | ShortChange;
  return 'waiting' in change ? change : wholeChange(change, board)!;
}

/** All ways in which a stream may be asked for. */
const WAYS: [way: string, query: string, encodings: string][] = [
  ['plain, with whole lists', '', 'identity'],
  ['packed, with whole lists', '', 'gzip'],
  ['plain, with changes of the list', '?waiting=changes', 'identity'],
  ['packed, with changes of the list', '?waiting=changes', 'gzip'],
];

async function present(race: LoadedRace): Promise<Board> {
  return race.read(() => JSON.parse(race.board(100)!.body.toString()) as Board);
}

const lastId = (events: readonly WatchedEvent[]) => events.at(-1)?.id;
const withoutTime = ({ rows, version, totals, state, waiting }: Board) => ({
  ...{ rows: rows.slice(0, 100), version, totals, state, waiting },
});

test('a stream says what it is, and starts with the board', async () => {
  const { race, url } = await makeLive();
  await drive(race, 3);
  const { response, events, state } = await watchStream(url);
  await expect.poll(() => events.length).toBe(1);
  expect(response.headers).toMatchObject({
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store, no-transform',
    'x-accel-buffering': 'no',
    'access-control-allow-origin': '*',
  });
  expect(events[0]).toMatchObject({ id: 3, event: 'board', data: { version: 3, totals: { racers: 3 } } });
  expect(state.retryMs).toBeGreaterThanOrEqual(1_000);
});

test.each(WAYS)('the changes, applied in order, give the rows of a fresh board: %s', async (_, query, encodings) => {
  const { race, url } = await makeLive();
  await drive(race, 120);
  const { events } = await watchStream(url + query, undefined, encodings);
  for (let round = 1; round < 8; round++) {
    await drive(race, 40, round * 20);
    await send(race, 20, round);
    await sleep(30);
  }
  await expect.poll(() => lastId(events)).toBe(await race.read(versionOf));
  expect(events.filter(({ event }) => event === 'board')).toHaveLength(1);
  expect(withoutTime(boardAfter(events))).toEqual(withoutTime(await present(race)));
});

test('of a busy race, packed changes take a tenth of the bytes', async () => {
  const { race, url } = await makeLive();
  await drive(race, 120);
  await send(race, 60);
  const [whole, ...others] = await Promise.all(
    WAYS.map(([, query, encodings]) => watchStream(url + query, undefined, encodings)),
  );
  await expect.poll(() => whole!.events.length).toBe(1);
  const atFirst = [whole!, ...others].map(({ state }) => state.bytes);
  for (let round = 1; round < 12; round++) {
    await Promise.all([drive(race, 5, round * 3), send(race, 5, round)]);
    await sleep(110);
  }
  const version = await race.read(versionOf);
  for (const { events } of [whole!, ...others]) await expect.poll(() => lastId(events)).toBe(version);
  const [plain, packed, short, packedShort] = [whole!, ...others].map(({ state }, at) => state.bytes - atFirst[at]!);
  expect(packed).toBeLessThan(plain! / 5);
  expect(short).toBeLessThan(plain! / 2);
  expect(packedShort).toBeLessThan(plain! / 10);
});

test('fetch reads a packed stream as it comes', async () => {
  const { race, url } = await makeLive();
  const stop = new AbortController();
  onTestFinished(() => stop.abort());
  const response = await fetch(url, { headers: { 'accept-encoding': 'gzip' }, signal: stop.signal });
  expect(response.headers.get('content-encoding')).toBe('gzip');
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const read = async (end: RegExp) => {
    while (!end.test(text)) text += (await reader.read()).value ?? '';
  };
  await read(/event: board\ndata: .*\n\n$/);
  for (let lap = 1; lap < 4; lap++) {
    await drive(race, 1, lap);
    await read(new RegExp(`id: test\\.${lap}\nevent: change\ndata: .*\n\n$`));
  }
});

test('what happens within a tenth of a second is told together, and nothing is skipped', async () => {
  const { race, url } = await makeLive();
  const { events } = await watchStream(url);
  await expect.poll(() => events.length).toBe(1);
  const startedAt = performance.now();
  while (performance.now() - startedAt < 1_000) await drive(race, 1);
  await expect.poll(() => lastId(events)).toBe(await race.read(versionOf));
  const seconds = (performance.now() - startedAt) / 1_000;
  const changes = events.filter(({ event }) => event === 'change');
  expect(changes.length).toBeGreaterThan(2);
  expect(changes.length).toBeLessThanOrEqual(seconds * 10 + 1);
  const told = changes.flatMap(({ data }) => (data as BoardChange).upsert.map(({ racerId }) => racerId));
  expect(new Set(told).size).toBe((await present(race)).totals.racers);
});

test.each(WAYS)('a lost stream goes on where it broke, without a gap: %s', async (_, query, encodings) => {
  const { race, url } = await makeLive();
  await drive(race, 30);
  const first = await watchStream(url + query, undefined, encodings);
  await drive(race, 3, 30);
  await expect.poll(() => lastId(first.events)).toBe(33);
  first.close();
  await send(race, 2);
  await sleep(150);
  await drive(race, 2, 35);
  const second = await watchStream(url + query, 33, encodings);
  await expect.poll(() => lastId(second.events)).toBe(37);
  expect(second.events.map(({ event }) => event)).not.toContain('board');
  expect(withoutTime(boardAfter([...first.events, ...second.events]))).toEqual(withoutTime(await present(race)));
});

test('nothing missed is nothing sent; what is not known is answered with a board', async () => {
  const { race, url } = await makeLive();
  await drive(race, 5);
  const upToDate = await watchStream(url, 5);
  const stranger = await watchStream(url, 4_711);
  await expect.poll(() => stranger.events.length).toBe(1);
  expect(stranger.events[0]!.event).toBe('board');
  expect(upToDate.events).toEqual([]);
  await drive(race, 1, 5);
  await expect.poll(() => upToDate.events.map(({ event }) => event)).toEqual(['change']);
});

test('who has missed more than a board is long gets the board', async () => {
  const { race, url } = await makeLive();
  await drive(race, 5);
  for (let round = 0; round < 4; round++) {
    await drive(race, 140, round);
    await sleep(120);
  }
  const { events } = await watchStream(url, 5);
  await expect.poll(() => events[0]?.event).toBe('board');
});

test.each(WAYS)('phones that come while laps pour in all end with the right board: %s', async (_, query, encodings) => {
  const { race, url } = await makeLive();
  await drive(race, 110);
  const streams = [];
  for (let round = 1; round < 15; round++) {
    streams.push(watchStream(url + query, undefined, encodings));
    await drive(race, 9, round * 9);
    await send(race, 5, round);
    // Racers leave the first hundred rows and come back.
    const [row] = (await present(race)).rows;
    const [lap] = await race.read(({ racers }) => racers.get(row!.racerId)!.laps);
    await race.decide(lap!.id, { verdict: 'rejected', reason: 'cut', version: lap!.version }, 'Olga');
  }
  const expected = withoutTime(await present(race));
  for (const { events } of await Promise.all(streams)) {
    await expect.poll(() => lastId(events)).toBe(expected.version);
    expect(withoutTime(boardAfter(events))).toEqual(expected);
  }
});

test('a watcher that does not read is dropped; the others go on', async () => {
  const { race, url, port, connections } = await makeLive();
  const socket = connect(port, '127.0.0.1', () => socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n'));
  socket.on('error', () => undefined).pause();
  onTestFinished(() => void socket.destroy());
  const { events } = await watchStream(url);
  await expect.poll(() => events.length).toBe(1);
  expect(await connections()).toBe(2);
  // Long changes fill the buffers of the operating system, some megabytes, and then our own.
  await Promise.all(Array.from({ length: 3_000 }, (_, index) => race.submit(makeLap(`Racer ${index}`, 9_000), GATE)));
  const flood = setInterval(() => {
    void race.read(({ racers }) => race.feed.markChanged(racers.keys()));
    void drive(race, 1);
  }, 50);
  await expect.poll(connections, { timeout: 18_000, interval: 100 }).toBe(1);
  clearInterval(flood);
  await drive(race, 1);
  await expect.poll(() => lastId(events), { timeout: 5_000 }).toBe(await race.read(versionOf));
});

test('a watcher that leaves is forgotten, and the end of the server ends the streams', async () => {
  const { keeper, url, connections } = await makeLive();
  const [first, second] = await Promise.all([watchStream(url), watchStream(url)]);
  first.close();
  await expect.poll(connections).toBe(1);
  keeper.endStreams();
  await expect.poll(() => second.state.isEnded).toBe(true);
  const late = await watchStream(url);
  await expect.poll(() => late.state.isEnded).toBe(true);
  expect(late.state.retryMs).toBeGreaterThan(0);
});
