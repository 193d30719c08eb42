/*
 * The geometry of the chart of a race, as numbers, so that it can be drawn at any size. Time runs to the right. Of the
 * best times, a faster one stands lower, and they are spread by their ratio: from 50 to 25 seconds is as far as from 10
 * to 5. Of the places, the first stands at the top.
 */
import { placesOver, type RacerProgress } from './progress-values';

export type PlotBox = { width: number; height: number; top: number; right: number; bottom: number; left: number };
export type PlotLine = {
  racerId: string;
  name: string;
  /** The path of a step line: what was reached holds until something better is. */
  path: string;
  end: { x: number; y: number };
  /** Where the line stands at the edge because its times are slower than the chart shows, at their beginning. */
  cuts: { x: number; y: number }[];
};
export type Plot = {
  lines: PlotLine[];
  times: { x: number; ms: number }[];
  /** Ticks of the other axis: times of laps in milliseconds, or places. */
  values: { y: number; value: number }[];
  /** The time at a place from the left, within the chart. */
  msAt: (x: number) => number;
  xOf: (ms: number) => number;
};
export const PICTURES = ['times', 'places'] as const;
export type Picture = (typeof PICTURES)[number];

const MINUTE_MS = 60_000;
const TIME_STEPS_MS = [1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1440].map((minutes) => minutes * MINUTE_MS);
const LAP_TICKS_S = [
  1, 2, 3, 4, 5, 6, 7, 8, 9, 9.5, 10, 10.5, 11, 11.5, 12, 13, 14, 15, 17, 20, 25, 30, 40, 50, 60, 90, 120, 180, 300,
  600, 1_200, 3_600,
];
/** How long the chart goes on after the last new best time, as a share of the time before it. */
const QUIET_SHOWN = 0.3;
/** The room that the label of a tick needs, in pixels. */
const TIME_ROOM = 70;
const VALUE_ROOM = 22;
/** Times slower than this many times the fastest are cut off, unless one of the first three has them now. */
const SLOWEST_SHOWN = 1.5;
const ALWAYS_SHOWN = 3;

/** The chart in a box of pixels. Null where nobody has a counting lap. Lines end at `untilMs` at the latest. */
export function plotProgress(
  progress: readonly RacerProgress[],
  box: PlotBox,
  { untilMs, picture = 'times' }: { untilMs: number; picture?: Picture },
): Plot | null {
  const driven = progress.filter(({ points }) => points.length > 0);
  const moments = driven.flatMap(({ points }) => points.map(({ at }) => Date.parse(at)));
  if (moments.length === 0) return null;
  const from = Math.min(...moments);
  const last = Math.max(...moments);
  // Quiet hours at the end are cut off: they would squeeze the others. A race of one lap is a minute wide.
  const to = Math.max(Math.min(untilMs, last + QUIET_SHOWN * (last - from)), last, from + MINUTE_MS);
  const widthPx = box.width - box.left - box.right;
  const xOf = (ms: number) => round(box.left + ((ms - from) / (to - from)) * widthPx);
  const scale = picture === 'times' ? timeScale(driven, box) : placeScale(driven, box);
  const places = picture === 'places' ? placesOver(driven) : null;
  return {
    lines: driven.map(({ racerId, name, points }) => {
      const values = places
        ? places.get(racerId)!.map(({ atMs, place }) => ({ atMs, value: place }))
        : points.map(({ at, bestMs }) => ({ atMs: Date.parse(at), value: bestMs }));
      const steps = values.map(({ atMs, value }) => ({ x: xOf(atMs), ...scale.place(value) }));
      return {
        ...{ racerId, name },
        path: stepPath(steps, xOf(to)),
        end: { x: xOf(to), y: steps.at(-1)!.y },
        cuts: steps.flatMap(({ x, y, isCut }) => (isCut ? [{ x, y }] : [])),
      };
    }),
    times: timeTicks(from, to, xOf),
    values: scale.ticks,
    xOf,
    msAt: (x) => Math.min(to, Math.max(from, from + ((x - box.left) / widthPx) * (to - from))),
  };
}

type Scale = { place: (value: number) => { y: number; isCut: boolean }; ticks: Plot['values'] };

/** From the fastest to the slowest that matters. One slow racer must not press the fight for the lead into one line. */
function timeScale(driven: readonly RacerProgress[], box: PlotBox): Scale {
  const now = driven.map(({ points }) => points.at(-1)!.bestMs).sort((a, b) => a - b);
  const fastest = now[0]!;
  const limit = Math.max(fastest * SLOWEST_SHOWN, now[Math.min(ALWAYS_SHOWN, now.length) - 1]!);
  const all = driven.flatMap(({ points }) => points.map(({ bestMs }) => bestMs));
  const slowest = Math.min(Math.max(...all), limit);
  const [low, high] = [fastest / 1.02, slowest * 1.02];
  const yOf = (ms: number) =>
    round(box.top + (Math.log(high / ms) / Math.log(high / low)) * (box.height - box.top - box.bottom));
  const place = (ms: number) => (ms > slowest ? { y: box.top, isCut: true } : { y: yOf(ms), isCut: false });
  return { place, ticks: lapTicks(low, high, yOf) };
}

function placeScale(driven: readonly RacerProgress[], box: PlotBox): Scale {
  const stepPx = (box.height - box.top - box.bottom) / Math.max(1, driven.length - 1);
  const yOf = (place: number) => round(box.top + (place - 1) * stepPx);
  const ticks = driven.map((_, index) => ({ value: index + 1, y: yOf(index + 1) }));
  return { place: (value) => ({ y: yOf(value), isCut: false }), ticks };
}

function stepPath(points: readonly { x: number; y: number }[], endX: number): string {
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
function lapTicks(low: number, high: number, yOf: (ms: number) => number) {
  const within = LAP_TICKS_S.map((seconds) => seconds * 1_000).filter((ms) => ms >= low && ms <= high);
  return within.reduce<Plot['values']>((drawn, value) => {
    const y = yOf(value);
    return drawn.length > 0 && drawn.at(-1)!.y - y < VALUE_ROOM ? drawn : [...drawn, { value, y }];
  }, []);
}

const round = (value: number) => Math.round(value * 10) / 10;
