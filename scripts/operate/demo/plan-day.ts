import type { LapSubmissionInput } from '@/domain/race/contract/requests';
import { inventRacers, type InventedRacer } from './invented-racers';
import { random, type Random } from './random';

export type PlannedLap = Pick<LapSubmissionInput, 'time' | 'timeMs'> & {
  /** Index in the day's racers. */
  racer: number;
  name: string;
  resets: number;
  finished: boolean;
  /** The index of the run among the racer's runs, and of the lap in the run, from 1. */
  run: number;
  lap: number;
  /** By how much the clock of the racer is ahead. */
  clockAheadMs: number;
  /**
   * What happens after it was sent: nothing, the same again, another lap under the same id, the same lap under another
   * id, or its withdrawal.
   */
  then: 'nothing' | 'same-again' | 'id-reused' | 'entered-twice' | 'withdrawn';
};

export type PlannedDay = { racers: InventedRacer[]; laps: PlannedLap[] };

const AFTERWARDS = ['same-again', 'same-again', 'same-again', 'id-reused', 'entered-twice', 'withdrawn'] as const;
const MOST_LAPS_IN_RUN = 10;
const MOST_RUNS = 3;
/** The part of the day that a lap takes: laps of one run come one after the other, with those of others in between. */
const LAP_PART_OF_DAY = 0.003;

/** Plans who drives what on a race day, in which order. The same numbers give the same day. */
export function planDay({ racers: count, laps, seed }: { racers: number; laps: number; seed: number }): PlannedDay {
  const chances = random(seed);
  const racers = inventRacers(count, chances);
  const shares = shareOut(laps, racers.length, chances);
  const planned = racers.flatMap((racer, index) => planRacer(racer, index, shares[index]!, chances));
  return { racers, laps: planned.toSorted((a, b) => a.moment - b.moment).map(({ moment: _, ...lap }) => lap) };
}

/** Every racer has a lap as long as there are enough. Chance shares out the rest. */
function shareOut(laps: number, racers: number, { whole }: Random): number[] {
  const shares = Array.from({ length: racers }, (_, index) => (index < laps ? 1 : 0));
  for (let left = laps - racers; left > 0; left--) shares[whole(0, racers - 1)]! += 1;
  return shares;
}

function planRacer(racer: InventedRacer, index: number, laps: number, chances: Random) {
  const runs = Math.max(Math.ceil(laps / MOST_LAPS_IN_RUN), Math.min(laps, chances.whole(1, MOST_RUNS)));
  const starts = Array.from({ length: runs }, chances.next).toSorted((a, b) => a - b);
  let moment = 0;
  return Array.from({ length: laps }, (_, n) => {
    const run = Math.floor((n * runs) / laps);
    const lap = n - Math.ceil((run * laps) / runs) + 1;
    // A run begins after the one before it has ended.
    moment = Math.max(moment, starts[run]!) + LAP_PART_OF_DAY;
    return { ...planLap(racer, index, n, chances), run, lap, moment };
  });
}

function planLap(racer: InventedRacer, index: number, lapsBefore: number, { next, whole, chance, pick }: Random) {
  const resets = chance(0.02) ? whole(6, 9) : chance(0.35) ? whole(1, 3) : 0;
  // The first lap is a third slower. After four laps half of that is gone. A reset costs a second or two.
  const learning = 1 + 0.33 * 0.5 ** (lapsBefore / 4);
  const timeMs = Math.round(racer.paceMs * learning * (0.97 + 0.12 * next()) + resets * whole(900, 2_100));
  return {
    ...asTyped(chance(0.008) ? Math.round(timeMs / 10) : timeMs, whole(0, 3)),
    racer: index,
    name: chance(0.006) ? racer.slip : racer.name,
    resets,
    finished: !chance(0.03),
    clockAheadMs: chance(0.005) ? 5 * 3_600_000 : 0,
    then: chance(0.05) ? pick(AFTERWARDS) : 'nothing',
  } satisfies Partial<PlannedLap>;
}

/** The time in one of the forms that people type. */
function asTyped(timeMs: number, form: number): Pick<PlannedLap, 'time' | 'timeMs'> {
  const seconds = (timeMs / 1_000).toFixed(3);
  if (form === 0) return { timeMs };
  if (form === 1) return { time: `${timeMs} ms` };
  return { time: form === 2 ? seconds : seconds.replace('.', ',') };
}
