import { isCountable } from './lap-record';
import type { LapRecord, Window } from './records';
import type { RaceRules } from '@/domain/race/contract/rules';

type Options = { rules: RaceRules; runId: string; isVerified: (lap: LapRecord) => boolean };

/**
 * The `averageOf` consecutive laps of a run with the smallest sum; null where there are not enough. A lap that is
 * missing, waits, was rejected or does not count interrupts the row. Where two verified laps claim one place, the worse
 * one counts. So a lap sent twice does no harm, and a second, faster one gains nothing until an official has rejected
 * the first.
 */
export function bestWindow(laps: readonly LapRecord[], { rules, runId, isVerified }: Options): Window | null {
  const length = rules.averageOf ?? 1;
  const places = new Map<number, LapRecord>();
  for (const lap of laps.filter(isVerified)) {
    const place = lap.run!.lap;
    const other = places.get(place);
    if (!other || compareLaps(other, lap, rules) < 0) places.set(place, lap);
  }
  let best: Window | null = null;
  let row: LapRecord[] = [];
  for (const [place, lap] of [...places].sort(([a], [b]) => a - b)) {
    if (!isCountable(lap, rules)) {
      row = [];
      continue;
    }
    row = row.at(-1)?.run?.lap === place - 1 ? [...row.slice(1 - length), lap] : [lap];
    if (row.length < length) continue;
    const window = describeWindow(row, runId);
    if (!best || compareWindows(window, best) < 0) best = window;
  }
  return best;
}

/** The smaller sum comes first, then the earlier one. The run's id only makes the choice the same everywhere. */
export function compareWindows(a: Window, b: Window): number {
  return a.sumMs - b.sumMs || a.achievedMs - b.achievedMs || (a.runId < b.runId ? -1 : 1);
}

/**
 * Better laps first: those that count, then the faster, then the earlier. The id only makes the choice the same
 * everywhere.
 */
function compareLaps(a: LapRecord, b: LapRecord, rules: RaceRules): number {
  const countable = Number(isCountable(b, rules)) - Number(isCountable(a, rules));
  return countable || a.timeMs - b.timeMs || a.racedAtMs - b.racedAtMs || (a.id < b.id ? -1 : 1);
}

function describeWindow(laps: LapRecord[], runId: string): Window {
  const last = laps.at(-1)!;
  return {
    sumMs: laps.reduce((sum, { timeMs }) => sum + timeMs, 0),
    resets: laps.reduce((sum, { resets }) => sum + resets, 0),
    achievedMs: last.racedAtMs,
    achievedAt: last.racedAt,
    runId,
  };
}
