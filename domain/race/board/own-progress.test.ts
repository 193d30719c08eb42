import { expect, test } from 'vitest';
import type { Lap } from '@/domain/race/contract/lap';
import { ownProgress } from './own-progress';

const at = (clock: string) => `2026-11-29T${clock}:00.000Z`;
const lap = (clock: string, timeMs: number, more: Partial<Lap> = {}) =>
  ({ racedAt: at(clock), timeMs, status: 'verified', finished: true, resets: 0, ...more }) as Lap;
const kim = { racerId: 'kim', name: 'Kim' };
const pointsOf = (laps: Lap[], maxResetsPerLap: number | null = 5) =>
  ownProgress(kim, laps, { maxResetsPerLap }).points.map(({ at: when, bestMs }) => [when.slice(11, 16), bestMs]);

test('each lap that beat the earlier ones is a point, in the order in which they were driven', () => {
  expect(pointsOf([lap('11:00', 9_000), lap('09:00', 12_000), lap('10:00', 13_000), lap('09:00', 11_500)])).toEqual([
    ['09:00', 11_500],
    ['11:00', 9_000],
  ]);
});

test('what waits, was rejected, was not finished or has too many resets is no point', () => {
  const laps = [
    lap('09:00', 9_000, { status: 'waiting' }),
    lap('09:10', 8_000, { status: 'rejected' }),
    lap('09:20', 7_000, { finished: false }),
    lap('09:30', 6_000, { resets: 6 }),
  ];
  expect(pointsOf(laps)).toEqual([]);
  expect(pointsOf(laps, null)).toEqual([['09:30', 6_000]]);
});
