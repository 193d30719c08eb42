import { expect, test } from 'vitest';
import type { Lap } from '@/domain/race/contract/lap';
import { lapAt, plotLaps } from './laps-plot';

const lap = (timeMs: number, change: Partial<Lap> = {}) =>
  ({ id: String(timeMs), timeMs, status: 'verified', finished: true, ...change }) as Lap;
const box = { width: 220, height: 120, margin: 10 };

test('laps stand side by side, the fastest at the bottom', () => {
  const { dots } = plotLaps([lap(12_000), lap(10_000), lap(11_000)], box)!;
  expect(dots.map(({ x, y }) => [x, y])).toEqual([
    [10, 10],
    [110, 110],
    [210, 60],
  ]);
});

test('the line follows the best lap that counts so far', () => {
  const laps = [lap(12_000), lap(9_000, { status: 'rejected' }), lap(10_500), lap(11_000)];
  expect(plotLaps(laps, box)!.best).toBe('M10 10H143.3V60H210');
  expect(plotLaps([lap(12_000, { status: 'waiting' }), lap(9_000, { finished: false })], box)!.best).toBeNull();
});

test('a lap far slower than the others stands at the edge, is marked, and does not press them together', () => {
  const { dots, ticks } = plotLaps([lap(60_000), lap(16_000), lap(10_000)], box)!;
  expect(dots.map(({ y, isCut }) => [y, isCut])).toEqual([
    [10, true],
    [20, false],
    [110, false],
  ]);
  expect(ticks).toEqual([
    { ms: 10_000, y: 110 },
    { ms: 16_000, y: 20 },
  ]);
});

test('the edge of the chart keeps room for ticks, and a finger finds the nearest lap', () => {
  const plot = plotLaps([lap(12_000), lap(10_000), lap(11_000)], { ...box, left: 40 })!;
  expect(plot.dots.map(({ x }) => x)).toEqual([50, 130, 210]);
  expect([0, 85, 95, 150, 999].map((x) => lapAt(plot, x))).toEqual([0, 0, 1, 1, 2]);
});

test('one lap, or laps of one time, stand in the middle', () => {
  expect(plotLaps([lap(9_000)], box)!.dots).toMatchObject([{ x: 110, y: 60 }]);
  expect(plotLaps([lap(9_000), lap(9_000)], box)!.dots.map(({ y }) => y)).toEqual([60, 60]);
  expect(plotLaps([], box)).toBeNull();
});
