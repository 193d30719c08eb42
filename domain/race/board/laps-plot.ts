import type { Lap } from '@/domain/race/contract/lap';

export type LapsPlot = {
  dots: { id: string; x: number; y: number; status: Lap['status'] }[];
  /** The best verified lap so far, as the path of a step line. Null where no lap counts. */
  best: string | null;
};

/** Laps that take more than this many times the fastest all stand at the edge. */
const SLOWEST_SHOWN = 1.6;

/** Places the laps of a racer in a box, in pixels: side by side in the order given, the fastest at the bottom. */
export function plotLaps(
  laps: readonly Lap[],
  { width, height, margin }: { width: number; height: number; margin: number },
): LapsPlot | null {
  if (laps.length === 0) return null;
  const times = laps.map(({ timeMs }) => timeMs);
  const fastest = Math.min(...times);
  // A very slow lap stands at the edge. Otherwise it would press all others into one line.
  const slowest = Math.min(Math.max(...times), fastest * SLOWEST_SHOWN);
  const stepPx = (width - 2 * margin) / Math.max(1, laps.length - 1);
  const xOf = (index: number) => round(laps.length === 1 ? width / 2 : margin + index * stepPx);
  // Laps that are all equal stand in the middle.
  const yOf = (ms: number) =>
    round(
      slowest === fastest
        ? height / 2
        : height - margin - ((Math.min(ms, slowest) - fastest) / (slowest - fastest)) * (height - 2 * margin),
    );
  return {
    dots: laps.map(({ id, timeMs, status }, index) => ({ id, status, x: xOf(index), y: yOf(timeMs) })),
    best: bestPath(laps, xOf, yOf, width - margin),
  };
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
