import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { away, portal, refuses, says, silent } from '@/browser/testing/answers';
import { NOW_MS, withFalseClock } from '@/browser/testing/clock';
import { RaceLine } from './race-line';
import { aBoard, aChange } from '@/browser/race/testing/a-board';
import { aServer } from '@/browser/race/testing/a-server';
import type { ToldEvent } from './told';
import type { WaitingLap } from '@/domain/race/contract/board';

const pass = withFalseClock();
/** Every pause is the longest that chance allows. */
beforeEach(() => void vi.spyOn(Math, 'random').mockReturnValue(1));

/** The line of a page. It begins with `version`, and collects what it was told. */
function aLine(version: number | null = null, waiting: WaitingLap[] = []) {
  const events: ToldEvent[] = [];
  let board = version === null ? null : aBoard(version, { waiting });
  const line = new RaceLine('day', {
    board: () => board,
    onEvent(event) {
      events.push(event);
      if (event.type === 'board') board = event.board;
      if (event.type === 'change') board = aBoard(event.change.version, { waiting: event.change.waiting });
    },
  });
  line.refresh();
  onTestFinished(() => line.hangUp());
  const pauses = () => events.flatMap((event) => (event.type === 'lost' ? (event.retryInMs ?? []) : []));
  /** Waits for the next try after a loss. */
  const tryAgain = () => pass(pauses().at(-1));
  return { line, events, types: () => events.map(({ type }) => type), pauses, tryAgain };
}

test('the board comes first, then its changes, and each piece that comes is a sign of life', async () => {
  const server = aServer();
  const { events, types } = aLine();
  await pass();
  server.last().send('board', aBoard(5));
  await pass(1_000);
  server.last().send('change', aChange(6));
  await pass(1_000);
  server.last().giveSignOfLife();
  await pass();
  expect(types()).toEqual(['connecting', 'board', 'heard', 'change', 'heard', 'heard']);
  expect(events.at(-1)).toEqual({ type: 'heard', now: NOW_MS + 2_000 });
  expect(server.asked).toEqual(['live']);
});

test('where the server wants polls it answers 204 instead of a stream, and the page asks for the board', async () => {
  const server = aServer();
  server.onLive = () => new Response(null, { status: 204 });
  server.onBoard = says(aBoard(5), { etag: '"5"' });
  const { events } = aLine();
  await pass();
  await pass(5_000);
  expect(server.asked).toEqual(['live', 'board', 'board from "5"']);
  expect(events.map(({ type }) => type)).toEqual(['connecting', 'board', 'board']);
});

test('a cache on the way that has an older board does not turn the page back', async () => {
  const server = aServer();
  server.onLive = () => new Response(null, { status: 204 });
  server.onBoard = says(aBoard(4));
  const { types } = aLine(5);
  await pass();
  expect(types()).toEqual(['connecting', 'heard']);
  // After a restored backup the numbers begin anew, in another epoch.
  server.onBoard = says(aBoard(3, { epoch: 'two' }));
  await pass(5_000);
  expect(types()).toEqual(['connecting', 'heard', 'board']);
});

test('a line goes on from the version that the page has', async () => {
  const server = aServer();
  const { tryAgain } = aLine(5);
  await pass();
  server.last().send('change', aChange(8));
  await pass();
  server.last().end();
  await pass();
  await tryAgain();
  expect(server.asked).toEqual(['live from one.5', 'live from one.8']);
});

const aLap = (lapId: string, wouldRank: number | null): WaitingLap => ({
  lapId,
  name: 'Ada',
  timeMs: 9_000,
  wouldRank,
});
const aShortChange = (version: number, since: number, list: unknown[], ranks: unknown[] = []) => {
  const { waiting: _, ...change } = aChange(version);
  return { ...change, since, waitingChange: { list, ranks } };
};

test('a change of the waiting list becomes the whole list', async () => {
  const server = aServer();
  const { events, tryAgain } = aLine(5, [aLap('a', 1), aLap('b', 2)]);
  await pass();
  server.last().send('change', aShortChange(6, 5, [aLap('c', null), [0, 2]], [[2, 3]]));
  server.last().send('change', aShortChange(8, 6, [[1, 2]]));
  await pass();
  const lists = events.flatMap((event) => (event.type === 'change' ? [event.change.waiting] : []));
  expect(lists).toEqual([
    [aLap('c', null), aLap('a', 1), aLap('b', 3)],
    [aLap('a', 1), aLap('b', 3)],
  ]);
  server.last().end();
  await pass();
  await tryAgain();
  expect(server.asked).toEqual(['live from one.5', 'live from one.8']);
});

test.each([
  ['of another version', aShortChange(9, 7, [])],
  ['of another history', { ...aShortChange(6, 5, []), epoch: 'two' }],
])('a change of a list %s is not guessed at: the whole board is asked for', async (_, change) => {
  const server = aServer();
  const { types, tryAgain } = aLine(5, [aLap('a', 1)]);
  await pass();
  server.last().send('change', change);
  await pass();
  expect(types()).toEqual(['connecting', 'lost']);
  await tryAgain();
  expect(server.asked).toEqual(['live from one.5', 'live']);
});

test('the pauses grow from loss to loss, and are short again after the first thing that was heard', async () => {
  const server = aServer();
  server.goAway();
  const { pauses, tryAgain } = aLine();
  await pass();
  for (let losses = 1; losses < 4; losses++) await tryAgain();
  expect(pauses()).toEqual([10_000, 20_000, 30_000, 30_000]);
  server.onLive = server.openStream;
  await tryAgain();
  server.last().send('board', aBoard(5));
  await pass();
  server.last().breakOff();
  await pass();
  expect(pauses().at(-1)).toBe(10_000);
});

test('a stream that opens and ends without a word does not make the pauses short', async () => {
  const server = aServer();
  const { pauses, tryAgain } = aLine();
  for (let losses = 0; losses < 3; losses++) {
    await tryAgain();
    server.last().end();
    await pass();
  }
  expect(pauses()).toEqual([10_000, 20_000, 30_000]);
});

test('a server that asks for a longer pause gets it, and one that asks for a shorter one the usual pause', async () => {
  const server = aServer();
  server.onLive = refuses(503, { 'retry-after': '45' });
  const { pauses } = aLine();
  await pass();
  server.onLive = refuses(503, { 'retry-after': '2' });
  await pass(44_999);
  expect(server.asked).toEqual(['live']);
  await pass(1);
  expect(pauses()).toEqual([45_000, 20_000]);
});

test('somebody who asks for a try at once gets it, and the pauses begin anew', async () => {
  const server = aServer();
  server.onLive = refuses(503);
  const { line, pauses, tryAgain } = aLine();
  await pass();
  await tryAgain();
  await pass(15_000);
  line.refresh();
  await pass();
  expect(pauses()).toEqual([10_000, 20_000, 10_000]);
  // The try that was planned after the earlier loss is not made as well.
  await pass(9_999);
  expect(server.asked).toEqual(['live', 'live', 'live']);
});

test.each([
  ['a page of a wifi answers', portal, 0],
  ['the server has no place for a stream', refuses(429), 0],
  ['nothing of a stream comes in ten seconds', silent, 10_000],
])('where %s, the board is asked for every five seconds instead', async (_, onLive, afterMs) => {
  const server = aServer();
  Object.assign(server, { onLive, onBoard: says(aBoard(5)) });
  const { events } = aLine();
  await pass(afterMs);
  expect(server.asked).toEqual(['live', 'board']);
  expect(events.at(-1)).toEqual({ type: 'board', board: aBoard(5), now: NOW_MS + afterMs });
  await pass(4_999);
  expect(server.asked).toHaveLength(2);
  await pass(1);
  expect(server.asked).toEqual(['live', 'board', 'board']);
});

test('a stream of which only the head came is held back too', async () => {
  const server = aServer();
  server.onBoard = says(aBoard(5));
  aLine();
  await pass(9_999);
  expect(server.asked).toEqual(['live']);
  await pass(1);
  expect(server.asked).toEqual(['live', 'board']);
  expect(server.last().isOpen).toBe(false);
});

test('a board that has not changed is a sign of life', async () => {
  const server = aServer();
  server.onLive = portal;
  server.onBoard = says(aBoard(5), { etag: '"v5"' });
  const { events, types } = aLine();
  await pass();
  server.onBoard = () => new Response(null, { status: 304 });
  await pass(5_000);
  expect(server.asked.at(-1)).toBe('board from "v5"');
  expect(types()).toEqual(['connecting', 'board', 'heard']);
  expect(events.at(-1)).toEqual({ type: 'heard', now: NOW_MS + 5_000 });
});

test('where not even the board comes, the line is lost; after the pause a stream is tried first', async () => {
  const server = aServer();
  server.onLive = portal;
  for (const onBoard of [portal, away, refuses(500)]) {
    Object.assign(server, { onBoard });
    server.asked.length = 0;
    const { line, pauses } = aLine();
    await pass();
    expect(pauses()).toEqual([10_000]);
    await pass(10_000);
    expect(server.asked).toEqual(['live', 'board', 'live', 'board']);
    line.hangUp();
  }
});

test('after five minutes of asking a stream is tried again, and taken if it comes', async () => {
  const server = aServer();
  server.onLive = portal;
  server.onBoard = says(aBoard(5));
  aLine();
  await pass(5 * 60_000 - 1);
  expect(server.asked.filter((each) => each === 'live')).toHaveLength(1);
  server.onLive = server.openStream;
  await pass(1);
  expect(server.asked.at(-1)).toBe('live from one.5');
  server.last().send('change', aChange(6));
  server.asked.length = 0;
  await pass(30_000);
  expect(server.asked).toEqual([]);
});

test('a line is dead after 35 seconds of silence, and not yet after two missing signs of life', async () => {
  const server = aServer();
  const { types, pauses } = aLine();
  await pass();
  server.last().send('board', aBoard(5));
  await pass(34_999);
  server.last().giveSignOfLife();
  await pass(34_999);
  expect(types()).not.toContain('lost');
  await pass(1);
  expect(types().at(-1)).toBe('lost');
  expect(server.last().isOpen).toBe(false);
  // The stream had worked before, so it was not held back.
  await pass(pauses().at(-1));
  expect(server.asked).toEqual(['live', 'live from one.5']);
});

test.each([
  ['what is no JSON', 'event: change\ndata: {"version": 6\n\n'],
  ['a change that is none', `event: change\ndata: ${JSON.stringify({ version: 6 })}\n\n`],
  ['a board with a row that is none', `event: board\ndata: ${JSON.stringify(aBoard(6, { rows: [{} as never] }))}\n\n`],
])('after %s nothing more of the stream is believed: the whole board is asked for', async (_, piece) => {
  const server = aServer();
  const { types, tryAgain } = aLine();
  await pass();
  server.last().send('board', aBoard(5));
  await pass();
  server.last().write(piece);
  await pass();
  expect(types().at(-1)).toBe('lost');
  expect(server.last().isOpen).toBe(false);
  await tryAgain();
  expect(server.asked).toEqual(['live', 'live']);
  // A message that can be read is believed again.
  server.last().send('board', aBoard(7));
  await pass();
  server.last().end();
  await pass();
  await tryAgain();
  expect(server.asked.at(-1)).toBe('live from one.7');
});

test('an event of a name that this version of the app does not know is a sign of life', async () => {
  const server = aServer();
  const { types } = aLine();
  await pass();
  server.last().send('board', aBoard(5));
  server.last().write('event: weather\ndata: {"is":"fine"}\n\n');
  await pass();
  expect(types()).not.toContain('lost');
  expect(types().at(-1)).toBe('heard');
});

const states = ['stream', 'question', 'pause between questions', 'pause after a loss'] as const;

test.each(states)('a line that was hung up tells nothing more, even at its %s', async (state) => {
  const server = aServer();
  if (state !== 'stream') server.onLive = state === 'pause after a loss' ? away : portal;
  server.onBoard = state === 'question' ? silent : says(aBoard(5));
  const { line, events } = aLine();
  await pass();
  const [asked, told] = [server.asked.length, events.length];
  line.hangUp();
  if (state === 'stream') expect(server.last().isOpen).toBe(false);
  await pass(10 * 60_000);
  expect([server.asked.length, events.length]).toEqual([asked, told]);
});

test('a line that is made anew hears nothing more of the earlier one', async () => {
  const server = aServer();
  const { line, events } = aLine();
  await pass();
  const [before] = server.streams;
  line.refresh();
  await pass();
  expect(before!.isOpen).toBe(false);
  server.last().send('board', aBoard(5));
  await pass();
  expect(events.filter(({ type }) => type === 'lost')).toEqual([]);
  expect(events.filter(({ type }) => type === 'board')).toHaveLength(1);
});
