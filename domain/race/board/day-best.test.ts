import { expect, test } from 'vitest';
import type { Row } from '@/domain/race/contract/board';
import { dayBestOf } from './day-best';

const dayOf = (ms: number) => new Date(ms).toISOString().slice(0, 10);
const row = (racerId: string, ms: number | null, achievedAt: string | null, bestMs = ms) =>
  ({ racerId, resultMs: ms, bestMs, achievedAt }) as Row;
const best = (...rows: Row[]) => dayBestOf({ ranking: 'best-lap', rows }, dayOf);

test('on the first day the leader has the best lap', () => {
  expect(best(row('ada', 9_000, '2026-11-30T10:00:00Z'), row('bob', 9_100, '2026-11-30T09:00:00Z'))).toBe('ada');
});

test('on the second day it is the fastest of that day, whoever leads', () => {
  const ada = row('ada', 9_000, '2026-11-30T23:59:00Z');
  expect(best(ada, row('bob', 9_100, '2026-12-01T00:01:00Z'), row('cleo', 9_200, '2026-12-01T11:00:00Z'))).toBe('bob');
});

test('of two equal laps the earlier one is the best', () => {
  expect(best(row('late', 9_000, '2026-11-30T10:01:00Z'), row('early', 9_000, '2026-11-30T10:00:00Z'))).toBe('early');
});

test('in a race for averages the best lap counts, not the average', () => {
  const rows = [
    row('ada', 9_500, '2026-11-30T10:00:00Z', 9_400),
    row('bob', 9_600, '2026-11-30T10:00:00Z', 9_100),
    row('new', null, null, 8_000),
  ];
  expect(dayBestOf({ ranking: 'best-average', rows }, dayOf)).toBe('bob');
});

test('without a result nobody has the best lap', () => {
  expect(best()).toBeNull();
  expect(best(row('ada', null, null))).toBeNull();
});
