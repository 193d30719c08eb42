import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import type { Board, BoardChange } from '@/domain/race/contract/board';
import { applyChange } from '@/domain/race/board/board-change';
import { versionOf } from '@/domain/race/ledger/ledger';
import { GATE, makeKeeper, makeLap, makeRace } from '@/server/testing/make-keeper';
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
    watch(race, response, request.headers['last-event-id'] as string | undefined);
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

/** The board of a phone after these events. */
function boardAfter(events: readonly WatchedEvent[]): Board {
  let board: Board | null = null;
  for (const { event, data } of events)
    board = event === 'board' ? (data as Board) : applyChange(board!, data as BoardChange);
  return board!;
}

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

test('the changes, applied in order, give the rows of a fresh board', async () => {
  const { race, url } = await makeLive();
  await drive(race, 120);
  const { events } = await watchStream(url);
  for (let round = 1; round < 8; round++) {
    await drive(race, 40, round * 20);
    await sleep(30);
  }
  await expect.poll(() => lastId(events)).toBe(await race.read(versionOf));
  expect(events.filter(({ event }) => event === 'board')).toHaveLength(1);
  expect(withoutTime(boardAfter(events))).toEqual(withoutTime(await present(race)));
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

test('a lost stream goes on where it broke, without a gap', async () => {
  const { race, url } = await makeLive();
  await drive(race, 30);
  const first = await watchStream(url);
  await drive(race, 3, 30);
  await expect.poll(() => lastId(first.events)).toBe(33);
  first.close();
  await drive(race, 2, 33);
  await sleep(150);
  await drive(race, 2, 35);
  const second = await watchStream(url, 33);
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

test('phones that come while laps pour in all end with the right board', async () => {
  const { race, url } = await makeLive();
  await drive(race, 110);
  const streams = [];
  for (let round = 1; round < 15; round++) {
    streams.push(watchStream(url));
    await drive(race, 9, round * 9);
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
