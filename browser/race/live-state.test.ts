import { expect, test } from 'vitest';
import type { Board, BoardChange, Row } from '@/domain/race/contract/board';
import { liveStateReducer, startingState, type LiveEvent, type LiveState } from './live-state';
import { reconnectPauseMs } from './reconnect-pause';

const aRow = (racerId: string, resultMs: number, rank: number): Row => ({
  ...{ racerId, name: racerId, country: null, rank, resultMs, bestMs: resultMs, laps: 1, resets: 0 },
  achievedAt: '2018-11-29T08:30:00.000Z',
});
const aBoard = (fields: Partial<Board> = {}): Board => ({
  ...{ race: 'day', version: 5, asOf: '2018-11-29T08:30:00.000Z', state: 'open', ranking: 'best-lap' },
  ...{ rows: [aRow('ada', 9_000, 1), aRow('bob', 9_500, 2)], waiting: [], next: null },
  totals: { racers: 2, laps: 2, waiting: 0 },
  ...fields,
});
const aChange = (fields: Partial<BoardChange> = {}): BoardChange => ({
  ...{ version: 6, upsert: [], remove: [], waiting: [], state: 'open' },
  totals: { racers: 2, laps: 2, waiting: 0 },
  ...fields,
});
const after = (...events: LiveEvent[]): LiveState => events.reduce(liveStateReducer, startingState);
const board = (fields: Partial<Board> = {}): LiveEvent => ({ type: 'board', board: aBoard(fields), now: 1_000 });

test('the kept board is shown at once, as of when it was kept, and is not called live', () => {
  expect(after({ type: 'restored', board: aBoard(), heardAtMs: 7 })).toMatchObject({ link: 'starting', asOfMs: 7 });
});

test('a kept board that comes late does not replace a fresh one', () => {
  const kept: LiveEvent = { type: 'restored', board: aBoard({ version: 1 }), heardAtMs: 7 };
  expect(after(board(), kept)).toMatchObject({ asOfMs: 1_000, board: { version: 5 } });
});

test('a sign of life makes a known board live, and makes no board where there is none', () => {
  expect(after({ type: 'heard', now: 9 })).toEqual(startingState);
  const kept: LiveEvent = { type: 'restored', board: aBoard(), heardAtMs: 7 };
  expect(after(kept, { type: 'heard', now: 9 })).toMatchObject({ link: 'live', asOfMs: 9 });
});

test('changes are applied in order, and one that is known already changes nothing', () => {
  const faster = aChange({ upsert: [aRow('bob', 8_000, 2)] });
  const state = after(board(), { type: 'change', change: faster, now: 2_000 });
  expect(state.board?.rows.map(({ racerId, rank }) => [racerId, rank])).toEqual([
    ['bob', 1],
    ['ada', 2],
  ]);
  expect(
    liveStateReducer(state, { type: 'change', change: aChange({ version: 6, remove: ['bob'] }), now: 3_000 }),
  ).toEqual({
    ...state,
    asOfMs: 3_000,
  });
});

test('the board of a server that was restored from a backup is taken, though its version is lower', () => {
  expect(after(board(), board({ version: 2, rows: [] })).board).toMatchObject({ version: 2, rows: [] });
});

test('a lost line keeps the board and its time, and says when the next try is made', () => {
  const lost = after(board(), { type: 'lost', retryInMs: 4_000 });
  expect(lost).toMatchObject({ link: 'lost', asOfMs: 1_000, retryInMs: 4_000, board: { version: 5 } });
  expect(liveStateReducer(lost, { type: 'connecting' })).toMatchObject({ link: 'starting', retryInMs: null });
});

test('rows of the next page stand below, and a racer who has moved meanwhile stands there once', () => {
  const page = aBoard({ version: 7, rows: [aRow('ada', 9_900, 1), aRow('cleo', 9_950, 2)], next: 'after-cleo' });
  const state = after(board({ next: 'after-bob' }), { type: 'page', page });
  expect(state.board?.rows.map(({ racerId, rank }) => [racerId, rank])).toEqual([
    ['bob', 1],
    ['ada', 2],
    ['cleo', 3],
  ]);
  expect(state.board?.next).toBe('after-cleo');
});

test('a fresh board of the version that is known leaves the further rows that were fetched', () => {
  const page = aBoard({ rows: [aRow('cleo', 9_950, 1)] });
  const state = after(board({ next: 'after-bob' }), { type: 'page', page }, board({ next: 'after-bob' }));
  expect(state.board?.rows).toHaveLength(3);
  expect(liveStateReducer(state, board({ version: 6, next: 'after-bob' })).board?.rows).toHaveLength(2);
});

test('phones that lost the server in one instant come back spread over nine seconds, later over 29', () => {
  expect([1, 2, 3, 50].map((losses) => [reconnectPauseMs(losses, 0), reconnectPauseMs(losses, 1)])).toEqual([
    [1_000, 10_000],
    [1_000, 20_000],
    [1_000, 30_000],
    [1_000, 30_000],
  ]);
});
