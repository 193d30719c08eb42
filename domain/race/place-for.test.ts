import { expect, test } from 'vitest';
import type { Row } from './board';
import { placeFor } from './place-for';

const rows = [8_000, 9_000, 9_000, null].map((resultMs, index): Row => ({
  ...{ racerId: String(index), name: 'x', country: null, rank: null, resultMs },
  ...{ bestMs: resultMs, laps: 0, resets: 0, achievedAt: null },
}));

test('the place is one more than the number of racers strictly better', () => {
  expect([7_000, 8_000, 8_500, 9_000, 9_001].map((ms) => placeFor({ rows, next: null }, ms, null))).toEqual([
    ...[1, 1, 2, 2, 4],
  ]);
});

test('a lap that does not beat the own best takes no place', () => {
  expect(placeFor({ rows, next: null }, 9_000, 9_000)).toBeNull();
  expect(placeFor({ rows, next: null }, 8_999, 9_000)).toBe(2);
});

test('below the rows that are known nothing is claimed', () => {
  const known = rows.slice(0, 3);
  expect(placeFor({ rows: known, next: 'more' }, 10_000, null)).toBeNull();
  expect(placeFor({ rows: known, next: 'more' }, 8_500, null)).toBe(2);
});
