import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plotProgress, spread } from './progress-plot';

const box = { width: 400, height: 300, top: 10, right: 100, bottom: 30, left: 40 };
const options = { untilMs: Date.parse('2026-11-29T17:00:00Z'), labelHeight: 16 };
const racer = (name: string, ...points: [string, number][]) => ({
  racerId: name,
  name,
  points: points.map(([time, bestMs]) => ({ at: `2026-11-29T${time}:00.000Z`, bestMs })),
});

test('without a counting lap there is nothing to draw', () => {
  expect(plotProgress([], box, options)).toBeNull();
  expect(plotProgress([racer('Ada')], box, options)).toBeNull();
});

test('a best time holds until a better one is driven, and then to the right edge', () => {
  const plot = plotProgress([racer('Ada', ['09:00', 20_000], ['13:00', 10_000])], box, options)!;
  expect(plot.lines[0]).toMatchObject({ name: 'Ada', bestMs: 10_000, end: { x: 300 } });
  const [, x0, y0, x1, y1, x2] = /^M([\d.]+) ([\d.]+)H([\d.]+)V([\d.]+)H([\d.]+)$/
    .exec(plot.lines[0]!.path)!
    .map(Number);
  expect([x0, x2]).toEqual([40, 300]);
  expect(x1).toBe(240);
  expect(y1!).toBeGreaterThan(y0!);
});

test('ticks are full steps of the clock and round lap times, each with room for its label', () => {
  const { times, laps } = plotProgress([racer('Ada', ['09:10', 30_000], ['13:00', 8_700])], box, options)!;
  expect(times.length).toBeGreaterThan(1);
  for (const { ms } of times) expect(ms % 3_600_000).toBe(0);
  expect(laps[0]!.ms).toBe(9_000);
  for (const [index, { y }] of laps.slice(1).entries()) expect(laps[index]!.y - y).toBeGreaterThanOrEqual(22);
});

test('a day that ended long ago is not squeezed by the hours since', () => {
  const [line] = plotProgress([racer('Ada', ['09:00', 20_000], ['10:00', 10_000])], box, options)!.lines;
  expect(line!.path).toContain('H240V');
});

test('one lap alone is drawn within the box', () => {
  const plot = plotProgress([racer('Ada', ['16:59', 9_000])], box, options)!;
  expect(plot.lines[0]!.end.x).toBe(300);
  expect(plot.lines[0]!.labelY).toBeGreaterThan(box.top);
  expect(plot.lines[0]!.labelY).toBeLessThan(box.height - box.bottom);
});

test('labels keep their order, their distance and the limits', () => {
  const wanted = fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(wanted, (values) => {
      const placed = spread(values, 16, { from: 10, to: 270 });
      const sorted = placed.toSorted((a, b) => a - b);
      for (const [index, value] of sorted.slice(1).entries())
        expect(value - sorted[index]!).toBeGreaterThanOrEqual(15.8);
      expect(sorted[0]).toBeGreaterThanOrEqual(9.9);
      expect(sorted.at(-1)).toBeLessThanOrEqual(270.1);
      for (const [i, a] of values.entries())
        for (const [j, b] of values.entries()) if (a < b) expect(placed[i]).toBeLessThan(placed[j]!);
    }),
  );
});

test('where there is too little room, all labels come closer alike', () => {
  expect(spread([0, 0, 0], 100, { from: 0, to: 100 })).toEqual([100, 50, 0]);
});
