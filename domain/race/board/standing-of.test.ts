import { expect, test } from 'vitest';
import type { Row } from '@/domain/race/contract/board';
import { latestOf, standingOf } from './standing-of';

const row = (racerId: string, rank: number | null, resultMs: number | null, minute = 0): Row => ({
  ...{ racerId, name: racerId, country: null, rank, resultMs, bestMs: resultMs, laps: 1, resets: 0 },
  achievedAt: resultMs === null ? null : `2025-05-06T14:${String(minute).padStart(2, '0')}:00.000Z`,
});
const rows = [
  row('a', 1, 9_000, 5),
  row('b', 2, 9_310, 9),
  row('c', 2, 9_310, 7),
  row('d', 4, 9_400, 1),
  row('e', null, null),
];

test('the leader leads by the gap to the next', () => {
  expect(standingOf(rows, 'a')).toEqual({ rank: 1, byMs: 310 });
  expect(standingOf(rows.slice(0, 1), 'a')).toEqual({ rank: 1, byMs: null });
});

test('everybody else is behind the next better racer, also those who share a place', () => {
  expect(standingOf(rows, 'd')).toEqual({ rank: 4, betterRank: 2, behindMs: 90 });
  expect(standingOf(rows, 'b')).toEqual({ rank: 2, betterRank: 1, behindMs: 310 });
  expect(standingOf(rows, 'c')).toEqual({ rank: 2, betterRank: 1, behindMs: 310 });
});

test('those who share the lead both lead', () => {
  const shared = [row('a', 1, 9_000), row('b', 1, 9_000), row('c', 3, 9_100)];
  expect(standingOf(shared, 'a')).toEqual({ rank: 1, byMs: 100 });
  expect(standingOf(shared, 'b')).toEqual({ rank: 1, byMs: 100 });
});

test('without a result, or without a row, there is no standing', () => {
  expect(standingOf(rows, 'e')).toBeNull();
  expect(standingOf(rows, 'nobody')).toBeNull();
  expect(standingOf([], 'a')).toBeNull();
});

test('the latest result is the one that was driven last', () => {
  expect(latestOf(rows)?.racerId).toBe('b');
  expect(latestOf([row('e', null, null)])).toBeUndefined();
});
