import type { Lap } from '@/domain/race/contract/lap';

export type LapsPlot = {
  /** `isCut`: the lap is slower than the chart shows, and stands at its edge. */
  dots: { id: string; x: number; y: number; status: Lap['status']; isCut: boolean }[];
  /** The best verified lap so far, as the path of a step line. Null where no lap counts. */
  best: string | null;
  /** The fastest and the slowest lap that is shown. One, where they are the same. */
  ticks: { y: number; ms: number }[];
};

/** Laps that take more than this many times the fastest all stand at the edge. */
const SLOWEST_SHOWN = 1.6;

/** Pixels. `left` is kept for ticks. */
type LapsBox = { width: number; height: number; margin: number; left?: number };

/** Places the laps of a racer in a box, in pixels: side by side in the order given, the fastest at the bottom. */
export function plotLaps(laps: readonly Lap[], { width, height, margin, left = 0 }: LapsBox): LapsPlot | null {
  if (laps.length === 0) return null;
  const times = laps.map(({ timeMs }) => timeMs);
  const fastest = Math.min(...times);
  // A very slow lap stands at the edge. Otherwise it would press all others into one line.
  const shown = times.filter((ms) => ms <= fastest * SLOWEST_SHOWN);
  const slowest = Math.max(...shown);
  const hasCut = shown.length < times.length;
  const stepPx = (width - left - 2 * margin) / Math.max(1, laps.length - 1);
  const xOf = (index: number) => round(laps.length === 1 ? left + (width - left) / 2 : left + margin + index * stepPx);
  // Where some are cut off, the edge is theirs.
  const top = hasCut ? margin * 2 : margin;
  // Laps that are all equal stand in the middle.
  const yOf = (ms: number) => {
    if (ms > slowest) return margin;
    if (slowest === fastest) return round(height / 2);
    return round(height - margin - ((ms - fastest) / (slowest - fastest)) * (height - margin - top));
  };
  return {
    dots: laps.map(({ id, timeMs, status }, index) => ({
      ...{ id, status, x: xOf(index), y: yOf(timeMs) },
      isCut: timeMs > slowest,
    })),
    best: bestPath(laps, xOf, yOf, width - margin),
    ticks: [...new Set([fastest, slowest])].map((ms) => ({ ms, y: yOf(ms) })),
  };
}

/** The lap that stands nearest to a place from the left. */
export function lapAt({ dots }: LapsPlot, x: number): number {
  return dots.reduce((best, dot, index) => (Math.abs(dot.x - x) < Math.abs(dots[best]!.x - x) ? index : best), 0);
}

function bestPath(laps: readonly Lap[], xOf: (index: number) => number, yOf: (ms: number) => number, endX: number) {
  let bestMs = Infinity;
  const steps = laps.flatMap(({ status, finished, timeMs }, index) => {
    if (status !== 'verified' || !finished || timeMs >= bestMs) return [];
    bestMs = timeMs;
    return [{ x: xOf(index), y: yOf(timeMs) }];
  });
  const [first, ...rest] = steps;
  return first ? `M${first.x} ${first.y}${rest.map(({ x, y }) => `H${x}V${y}`).join('')}H${round(endX)}` : null;
}

const round = (value: number) => Math.round(value * 10) / 10;
