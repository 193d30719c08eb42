import { expect, test } from 'vitest';
import type { Board, BoardChange } from '@/domain/race/contract/board';
import { liveStateReducer, startingState, type LiveState } from './live-state';
import { answerTo, isTold, takeTold, type ToldEvent } from './told';

const aBoard = (version: number): Board => ({
  ...{ race: 'day', version, asOf: '2018-11-29T08:30:00.000Z', state: 'open', ranking: 'best-lap' },
  ...{ rows: [], waiting: [], next: null, totals: { racers: 0, laps: version, waiting: 0 } },
});
const aChange = (version: number): BoardChange => ({
  ...{ version, upsert: [], remove: [], waiting: [], state: 'open' },
  totals: { racers: 0, laps: version, waiting: 0 },
});
const change = (version: number): ToldEvent => ({ type: 'change', change: aChange(version), now: 2_000 });
const aState = (fields: Partial<LiveState> = {}): LiveState => ({
  ...{ board: aBoard(5), link: 'live', asOfMs: 1_000, retryInMs: null },
  ...fields,
});

test('a change that follows on what is known is taken', () => {
  expect(takeTold(aBoard(5), { version: 5, event: change(8) })).toEqual(change(8));
});

test('after a gap, and without a board, a page asks for the whole', () => {
  expect(takeTold(aBoard(5), { version: 6, event: change(7) })).toBeNull();
  expect(takeTold(null, { version: 6, event: change(7) })).toBeNull();
  expect(takeTold(aBoard(5), { version: 6, event: { type: 'heard', now: 2_000 } })).toBeNull();
  // The server was restored from a backup, and this page has not heard of that.
  expect(takeTold(aBoard(9), { version: 6, event: change(7) })).toBeNull();
});

test('a change that is known already is a sign of life', () => {
  expect(takeTold(aBoard(7), { version: 5, event: change(7) })).toEqual({ type: 'heard', now: 2_000 });
});

test('a whole board is taken, and so is how the line is', () => {
  for (const event of [
    { type: 'board', board: aBoard(3), now: 2_000 },
    { type: 'connecting' },
    { type: 'lost', retryInMs: 4_000 },
  ] as const)
    expect(takeTold(aBoard(5), { version: 3, event })).toEqual(event);
});

test('a page that asks has the same state afterwards as the one that holds', () => {
  const states = [aState(), aState({ link: 'lost', retryInMs: 4_000 }), aState({ link: 'lost', retryInMs: null })];
  for (const state of states) {
    for (const board of [null, aBoard(4), aBoard(5)]) {
      const before: LiveState = { ...startingState, board, asOfMs: board && 500 };
      const events = answerTo(state, { version: board?.version ?? null, isUrgent: false });
      const after = events.reduce(liveStateReducer, before);
      expect(after.board).toEqual(state.board);
      expect([after.link, after.retryInMs]).toEqual([state.link, state.retryInMs]);
    }
  }
});

test('while the line is being made, that is all there is to tell', () => {
  const connecting = [{ type: 'connecting' }];
  expect(answerTo(aState({ link: 'starting' }), { version: null, isUrgent: false })).toEqual(connecting);
});

test('without a line a page does not give an older board for a newer one', () => {
  const lost = aState({ link: 'lost' });
  expect(answerTo(lost, { version: 9, isUrgent: false })).toEqual([{ type: 'lost', retryInMs: null }]);
  expect(answerTo(aState(), { version: 9, isUrgent: false })).toMatchObject([{ type: 'board' }]);
});

test('a message that no page of this version sends means nothing', () => {
  expect(isTold({ version: 5, event: change(8) })).toBe(true);
  expect(isTold({ version: null, event: { type: 'lost', retryInMs: null } })).toBe(true);
  const odd = [null, 'x', { version: 5 }, { version: 5, event: null }, { version: 5, event: { type: 'page' } }];
  const changed = { ...aChange(8), upsert: [{ racerId: 'ada' }] };
  for (const each of [...odd, { version: 5, event: { type: 'change', change: changed, now: 1 } }])
    expect(isTold(each)).toBe(false);
});

test('a number of another history is another number', () => {
  const mine = { ...aBoard(5), epoch: 'one' };
  const theirs: ToldEvent = { type: 'change', change: { ...aChange(6), epoch: 'two' }, now: 2_000 };
  expect(takeTold(mine, { version: 5, epoch: 'two', event: theirs })).toBeNull();
  expect(
    takeTold(mine, { version: 5, epoch: 'one', event: { ...theirs, change: { ...aChange(6), epoch: 'one' } } }),
  ).not.toBeNull();
  const known = { ...theirs, change: { ...aChange(5), epoch: 'two' } };
  expect(takeTold(mine, { version: 4, epoch: 'two', event: known })).toBeNull();
  const wish = { version: 5, epoch: 'two', isUrgent: false };
  expect(answerTo(aState({ board: mine }), wish)).toMatchObject([{ type: 'board' }]);
  // Without a line nobody knows which of the two is the present history.
  expect(answerTo(aState({ board: mine, link: 'lost' }), { ...wish, version: 4 })).toMatchObject([{ type: 'lost' }]);
});
