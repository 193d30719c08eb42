import { bestWindow, compareWindows } from './best-window';
import { isCountable, isStanding, showsName } from './lap-record';
import type { LapRecord, Racer, LapRun, Window } from './records';
import { NAME_HIDDEN, NAME_TO_CHECK } from '@/domain/race/contract/hidden-name';
import type { RaceRules } from '@/domain/race/contract/rules';

export function createRacer(id: string, firstName: string): Racer {
  return {
    id,
    firstName,
    aliases: [],
    laps: [],
    official: null,
    verdict: null,
    waiting: 0,
    verified: 0,
    lapsThatShowName: 0,
    nameGiver: null,
    countryGiver: null,
    best: null,
    runs: null,
    window: null,
    key: null,
  };
}

/** The name that an official gave; without one, that of the first standing lap, or else the first one ever entered. */
export const nameOf = ({ official, nameGiver, firstName }: Racer) =>
  official?.name ?? nameGiver?.enteredName ?? firstName;

/** The country that an official gave, or that of the first standing lap with one. Null where nobody gave any. */
export const countryOf = ({ official, countryGiver }: Racer) =>
  official ? official.country : (countryGiver?.enteredCountry ?? null);

/**
 * Whether everybody sees other words instead of the name: an official has hidden it, or it waits for one, as no official
 * has given it and no lap lets it be shown.
 */
export const isNameHidden = ({ official, verdict, lapsThatShowName }: Racer) =>
  verdict?.isHidden ?? (official === null && lapsThatShowName === 0);

/** The name as everybody may see it. */
export function shownNameOf(racer: Racer): string {
  if (!isNameHidden(racer)) return nameOf(racer);
  return racer.verdict ? NAME_HIDDEN : NAME_TO_CHECK;
}

/** Adds a lap to a racer, and brings up to date what the racer derives from laps. */
export function addLap(racer: Racer, lap: LapRecord, rules: RaceRules): void {
  racer.laps.push(lap);
  lap.racer = racer;
  if (rules.averageOf !== undefined && lap.run) {
    racer.runs ??= new Map<string, LapRun>();
    const run = racer.runs.get(lap.run.id);
    if (run) run.laps.push(lap);
    else racer.runs.set(lap.run.id, { laps: [lap], window: null });
  }
  tally(lap, 1);
  chooseLaps(lap, rules);
}

/** Changes a lap, and brings up to date what its racer derives from it. */
export function changeLap(lap: LapRecord, rules: RaceRules, change: (lap: LapRecord) => void): void {
  tally(lap, -1);
  change(lap);
  tally(lap, 1);
  chooseLaps(lap, rules);
}

/** Moves laps to another racer. The cost grows with the laps of both racers, which is fine: it is rare. */
export function moveLaps(from: Racer, laps: readonly LapRecord[], to: Racer, rules: RaceRules): void {
  const moved = new Set(laps);
  const staying = from.laps.filter((lap) => !moved.has(lap));
  Object.assign(from, createRacer(from.id, from.firstName), {
    aliases: from.aliases,
    official: from.official,
    verdict: from.verdict,
    key: from.key,
  });
  for (const lap of staying) addLap(from, lap, rules);
  for (const lap of laps) {
    lap.isNameGiver = false;
    addLap(to, lap, rules);
  }
}

/** The racer's best window if this waiting lap were verified. */
export function windowWith(lap: LapRecord, rules: RaceRules): Window | null {
  const runs = [...(lap.racer.runs ?? [])];
  const isVerified = (each: LapRecord) => each === lap || each.status === 'verified';
  return least(
    runs.map(([runId, { laps, window }]) =>
      runId === lap.run?.id ? bestWindow(laps, { rules, runId, isVerified }) : window,
    ),
    compareWindows,
  );
}

function tally(lap: LapRecord, by: 1 | -1): void {
  const { racer } = lap;
  if (lap.status === 'waiting') racer.waiting += by;
  if (lap.status === 'verified') racer.verified += by;
  if (showsName(lap)) racer.lapsThatShowName += by;
}

function chooseLaps(lap: LapRecord, rules: RaceRules): void {
  const { racer } = lap;
  const isGiving = (each: LapRecord) => each.isNameGiver && isStanding(each);
  const hasCountry = (each: LapRecord) => isGiving(each) && each.enteredCountry !== null;
  const isCounting = (each: LapRecord) => each.status === 'verified' && isCountable(each, rules);
  racer.nameGiver = chosenLap(racer.nameGiver, lap, isGiving, byArrival);
  racer.countryGiver = chosenLap(racer.countryGiver, lap, hasCountry, byArrival);
  racer.best = chosenLap(racer.best, lap, isCounting, byTime);
  const runId = lap.run?.id;
  const run = runId === undefined ? undefined : racer.runs?.get(runId);
  if (!run || runId === undefined) return;
  run.window = bestWindow(run.laps, { rules, runId, isVerified: ({ status }) => status === 'verified' });
  racer.window = least(
    Array.from(racer.runs?.values() ?? [], ({ window }) => window),
    compareWindows,
  );
}

/** The first eligible lap by `compare`. Searches all laps only if the changed one was the chosen one. */
function chosenLap(
  current: LapRecord | null,
  changed: LapRecord,
  isEligible: (lap: LapRecord) => boolean,
  compare: (a: LapRecord, b: LapRecord) => number,
): LapRecord | null {
  if (current === changed) return least(changed.racer.laps.filter(isEligible), compare);
  if (!isEligible(changed)) return current;
  return current === null || compare(changed, current) < 0 ? changed : current;
}

function least<T>(items: (T | null)[], compare: (a: T, b: T) => number): T | null {
  let best: T | null = null;
  for (const item of items) if (item !== null && (best === null || compare(item, best) < 0)) best = item;
  return best;
}

const byArrival = (a: LapRecord, b: LapRecord) => a.seq - b.seq;

/** The faster lap comes first, then the earlier one. The id only makes the choice the same everywhere. */
const byTime = (a: LapRecord, b: LapRecord) =>
  a.timeMs - b.timeMs || a.racedAtMs - b.racedAtMs || (a.id < b.id ? -1 : 1);
