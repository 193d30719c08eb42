import { expect, test } from 'vitest';
import type { Row } from '@/domain/race/contract/board';
import { MOVES_OF_MS, ranksBefore, withRanks, type RankHistory } from './rank-history';

const MINUTE_MS = 60_000;
const rowsOf = (...names: string[]) => names.map((racerId, index) => ({ racerId, rank: index + 1 }) as Row);

/** A board that is looked at every ten seconds; `orders` says from which minute on it stands how. */
function looked(orders: Record<number, string>, untilMinute: number): RankHistory {
  let history: RankHistory = [];
  let order = '';
  for (let ms = 0; ms <= untilMinute * MINUTE_MS; ms += 10_000) {
    order = orders[ms / MINUTE_MS] ?? order;
    history = withRanks(history, rowsOf(...order), ms);
  }
  return history;
}
const placeOf = (racer: string, history: RankHistory, nowMs: number) => ranksBefore(history, nowMs)?.get(racer);

test('a move is told for ten minutes, and then no more', () => {
  const history = looked({ 0: 'abc', 1: 'cab' }, 12);
  expect(placeOf('c', history, MINUTE_MS)).toBe(3);
  expect(placeOf('c', history, MINUTE_MS + MOVES_OF_MS)).toBe(3);
  expect(placeOf('c', history, MINUTE_MS + MOVES_OF_MS + 1)).toBe(1);
});

test('several moves within ten minutes count from the first one on', () => {
  const history = looked({ 0: 'abcd', 2: 'abdc', 5: 'adbc', 8: 'dabc' }, 9);
  expect(placeOf('d', history, 9 * MINUTE_MS)).toBe(4);
  expect(placeOf('d', looked({ 0: 'abcd', 2: 'abdc', 5: 'adbc', 8: 'dabc' }, 16), 16 * MINUTE_MS)).toBe(2);
});

test('a board that was kept counts where it was right within the last ten minutes, and not later', () => {
  const kept = withRanks([], rowsOf('a', 'b'), 0);
  const soon = withRanks(kept, rowsOf('b', 'a'), 9 * MINUTE_MS);
  expect(placeOf('b', soon, 9 * MINUTE_MS)).toBe(2);
  // Nobody knows how it stood between both. What is known for certain is the first look after that.
  expect(placeOf('b', soon, 11 * MINUTE_MS)).toBe(1);
  const late = withRanks(kept, rowsOf('b', 'a'), 60 * MINUTE_MS);
  expect(placeOf('b', late, 60 * MINUTE_MS)).toBe(1);
  expect(ranksBefore(kept, 60 * MINUTE_MS)).toBeNull();
});

test('a board that stands still is remembered once, and who has no rank is not in it', () => {
  expect(looked({ 0: 'ab' }, 20)).toHaveLength(1);
  const history = withRanks([], [...rowsOf('a'), { racerId: 'z', rank: null } as Row], 0);
  expect([...history[0]!.ranks.keys()]).toEqual(['a']);
});

test('a look that is not later than the last one changes nothing', () => {
  const history = looked({ 0: 'ab' }, 1);
  expect(withRanks(history, rowsOf('b', 'a'), MINUTE_MS)).toBe(history);
});
