import { expect, test } from 'vitest';
import { plotProgress, type Plot } from './progress-plot';

const box = { width: 400, height: 300, top: 10, right: 100, bottom: 30, left: 40 };
const options = { untilMs: Date.parse('2026-11-29T17:00:00Z') };
const racer = (name: string, ...points: [string, number][]) => ({
  racerId: name,
  name,
  points: points.map(([time, bestMs]) => ({ at: `2026-11-29T${time}:00.000Z`, bestMs })),
});
const endOf = (plot: Plot, name: string) => plot.lines.find((line) => line.name === name)!.end.y;

test('without a counting lap there is nothing to draw', () => {
  expect(plotProgress([], box, options)).toBeNull();
  expect(plotProgress([racer('Ada')], box, options)).toBeNull();
});

test('a best time holds until a better one is driven, and then to the right edge', () => {
  const plot = plotProgress([racer('Ada', ['09:00', 12_000], ['13:00', 10_000])], box, options)!;
  expect(plot.lines[0]).toMatchObject({ name: 'Ada', end: { x: 300 }, cuts: [] });
  const [, x0, y0, x1, y1, x2] = /^M([\d.]+) ([\d.]+)H([\d.]+)V([\d.]+)H([\d.]+)$/
    .exec(plot.lines[0]!.path)!
    .map(Number);
  expect([x0, x2]).toEqual([40, 300]);
  expect(x1).toBe(240);
  expect(y1!).toBeGreaterThan(y0!);
});

test('ticks are full steps of the clock and round lap times, each with room for its label', () => {
  const { times, values } = plotProgress([racer('Ada', ['09:10', 12_000], ['13:00', 8_700])], box, options)!;
  expect(times.length).toBeGreaterThan(1);
  for (const { ms } of times) expect(ms % 3_600_000).toBe(0);
  expect(values[0]!.value).toBe(9_000);
  for (const [index, { y }] of values.slice(1).entries()) expect(values[index]!.y - y).toBeGreaterThanOrEqual(22);
});

test('slow laps on the way to a fast one stand at the edge, and are marked there', () => {
  const slow = racer('Ada', ['09:00', 60_000], ['10:00', 11_000], ['13:00', 10_000]);
  const plot = plotProgress([slow, racer('Bob', ['09:00', 10_500])], box, options)!;
  expect(plot.lines[0]!.cuts).toEqual([{ x: 40, y: 10 }]);
  expect(plot.lines[1]!.cuts).toEqual([]);
  // The fight for the lead has most of the height, as if the slow lap were not there.
  expect(endOf(plot, 'Ada') - endOf(plot, 'Bob')).toBeGreaterThan(20);
});

test('the first three are in view, however far apart; who is slower stands at the edge', () => {
  const day = [
    racer('Ada', ['09:00', 9_000]),
    racer('Bob', ['09:00', 20_000]),
    racer('Cleo', ['09:00', 30_000]),
    racer('Dan', ['09:00', 300_000]),
  ];
  const plot = plotProgress(day, box, options)!;
  expect(plot.lines.map(({ cuts }) => cuts.length)).toEqual([0, 0, 0, 1]);
  expect(endOf(plot, 'Dan')).toBe(box.top);
  expect(endOf(plot, 'Cleo')).toBeGreaterThan(box.top);
});

test('of places the first is on top, and a line steps where somebody passed', () => {
  const day = [racer('Ada', ['09:00', 12_000], ['13:00', 10_000]), racer('Bob', ['10:00', 11_000])];
  const plot = plotProgress(day, box, { ...options, picture: 'places' })!;
  expect(plot.values).toEqual([
    { value: 1, y: 10 },
    { value: 2, y: 270 },
  ]);
  expect(plot.lines[0]!.path).toMatch(/^M40 10H[\d.]+V270H[\d.]+V10H300$/);
  expect(endOf(plot, 'Bob')).toBe(270);
});

test('a place from the left is a moment, and that moment is at the place; outside is the nearest', () => {
  const plot = plotProgress([racer('Ada', ['09:00', 12_000], ['13:00', 10_000])], box, options)!;
  expect(plot.xOf(plot.msAt(140))).toBeCloseTo(140, 0);
  expect(plot.msAt(-50)).toBe(Date.parse('2026-11-29T09:00:00Z'));
  expect(plot.xOf(plot.msAt(9_999))).toBe(300);
});

test('a day that ended long ago is not squeezed by the hours since', () => {
  const [line] = plotProgress([racer('Ada', ['09:00', 12_000], ['10:00', 10_000])], box, options)!.lines;
  expect(line!.path).toContain('H240V');
});

test('one lap alone is drawn within the box', () => {
  const plot = plotProgress([racer('Ada', ['16:59', 9_000])], box, options)!;
  expect(plot.lines[0]!.end.x).toBe(300);
  expect(plot.lines[0]!.end.y).toBeGreaterThan(box.top);
  expect(plot.lines[0]!.end.y).toBeLessThan(box.height - box.bottom);
});
