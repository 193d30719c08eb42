/*
 * The geometry of the chart that shows how best times fell, as numbers, so that it can be drawn at any size. Time runs
 * to the right; a faster lap stands lower. Lap times are spread by their ratio: from 50 to 25 seconds is as far as from
 * 10 to 5. Otherwise the first slow laps would press the fight for the lead into one line.
 */

export type PlottedRacer = { racerId: string; name: string; points: readonly { at: string; bestMs: number }[] };
export type PlotBox = { width: number; height: number; top: number; right: number; bottom: number; left: number };
export type PlotLine = {
  racerId: string;
  name: string;
  bestMs: number;
  /** The path of a step line: a best time holds until a better one is driven. */
  path: string;
  end: { x: number; y: number };
  /** Where its label stands, so that labels do not overlap. */
  labelY: number;
};
export type Plot = { lines: PlotLine[]; times: { x: number; ms: number }[]; laps: { y: number; ms: number }[] };

const MINUTE_MS = 60_000;
const TIME_STEPS_MS = [1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1440].map((minutes) => minutes * MINUTE_MS);
const LAP_TICKS_S = [
  1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 30, 40, 50, 60, 90, 120, 180, 300, 600, 1_200, 3_600,
];
/** How long the chart goes on after the last new best time, as a share of the time before it. */
const QUIET_SHOWN = 0.3;
/** The room that the label of a tick needs, in pixels. */
const TIME_ROOM = 70;
const LAP_ROOM = 22;

/**
 * The chart in a box of pixels. Null where nobody has a counting lap. Lines end at `untilMs` (milliseconds since 1970)
 * at the latest. `labelHeight` is in pixels.
 */
export function plotProgress(
  progress: readonly PlottedRacer[],
  box: PlotBox,
  { untilMs, labelHeight }: { untilMs: number; labelHeight: number },
): Plot | null {
  const driven = progress.filter(({ points }) => points.length > 0);
  const all = driven.flatMap(({ points }) => points);
  if (all.length === 0) return null;
  const starts = all.map(({ at }) => Date.parse(at));
  const from = Math.min(...starts);
  const last = Math.max(...starts);
  // Quiet hours at the end are cut off: they would squeeze the others. A race of one lap is a minute wide.
  const to = Math.max(Math.min(untilMs, last + QUIET_SHOWN * (last - from)), last, from + MINUTE_MS);
  const fastest = Math.min(...all.map(({ bestMs }) => bestMs)) / 1.03;
  const slowest = Math.max(...all.map(({ bestMs }) => bestMs)) * 1.03;
  const xOf = (ms: number) => round(box.left + ((ms - from) / (to - from)) * (box.width - box.left - box.right));
  const yOf = (ms: number) =>
    round(box.top + (Math.log(slowest / ms) / Math.log(slowest / fastest)) * (box.height - box.top - box.bottom));

  const ends = driven.map(({ points }) => yOf(points.at(-1)!.bestMs));
  const labels = spread(ends, labelHeight, { from: box.top, to: box.height - box.bottom });
  return {
    lines: driven.map(({ racerId, name, points }, index) => ({
      racerId,
      name,
      bestMs: points.at(-1)!.bestMs,
      path: stepPath(
        points.map(({ at, bestMs }) => ({ x: xOf(Date.parse(at)), y: yOf(bestMs) })),
        xOf(to),
      ),
      end: { x: xOf(to), y: ends[index]! },
      labelY: labels[index]!,
    })),
    times: timeTicks(from, to, xOf),
    laps: lapTicks(fastest, slowest, yOf),
  };
}

function stepPath(points: { x: number; y: number }[], endX: number): string {
  const [first, ...rest] = points;
  return `M${first!.x} ${first!.y}${rest.map(({ x, y }) => `H${x}V${y}`).join('')}H${endX}`;
}

/**
 * Full steps of the clock, as many as have room. Steps are of UTC, as time zones differ from it by multiples of 15
 * minutes.
 */
function timeTicks(from: number, to: number, xOf: (ms: number) => number) {
  const most = Math.max(1, (xOf(to) - xOf(from)) / TIME_ROOM);
  const step = TIME_STEPS_MS.find((each) => (to - from) / each <= most) ?? TIME_STEPS_MS.at(-1)!;
  const first = Math.ceil(from / step) * step;
  const count = Math.max(0, Math.floor((to - first) / step) + 1);
  return Array.from({ length: count }, (_, index) => ({ ms: first + index * step, x: xOf(first + index * step) }));
}

/** Ticks of lap times, from the fastest on. Those without room are left out. */
function lapTicks(fastest: number, slowest: number, yOf: (ms: number) => number) {
  const within = LAP_TICKS_S.map((seconds) => seconds * 1_000).filter((ms) => ms >= fastest && ms <= slowest);
  return within.reduce<{ ms: number; y: number }[]>((drawn, ms) => {
    const y = yOf(ms);
    return drawn.length > 0 && drawn.at(-1)!.y - y < LAP_ROOM ? drawn : [...drawn, { ms, y }];
  }, []);
}

/**
 * Moves values apart, as little as possible, until each has `room`. Their order stays, and so do the limits: where the
 * room is not enough for all, each gets the same, smaller, part.
 */
export function spread(wanted: readonly number[], room: number, { from, to }: { from: number; to: number }): number[] {
  const order = wanted.map((at, index) => ({ at, index })).sort((a, b) => a.at - b.at || b.index - a.index);
  const step = Math.min(room, order.length > 1 ? (to - from) / (order.length - 1) : room);
  const placed: number[] = [];
  for (const { at } of order) placed.push(Math.max(at, (placed.at(-1) ?? -Infinity) + step, from));
  // The last ones may now be past the limit `to`: push back from there.
  for (let index = placed.length - 1, limit = to; index >= 0; index--, limit -= step)
    placed[index] = Math.min(placed[index]!, limit);
  const result: number[] = [];
  order.forEach(({ index }, place) => (result[index] = round(placed[place]!)));
  return result;
}

const round = (value: number) => Math.round(value * 10) / 10;
