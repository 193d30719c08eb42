import { SHOWN_WAITING, type Board, type Row, type WaitingLap } from '@/domain/race/contract/board';
import type { Lap } from '@/domain/race/contract/lap';
import { isCountable } from './lap-record';
import type { LapRecord, Racer } from './records';
import type { Ledger } from './ledger-state';
import { countryOf, nameOf, shownNameOf, windowWith } from './racer';
import { publicName } from './public-name';
import { foldName } from '@/domain/race/typing/racer-name';
import { compareKeys, fromCursor, toCursor, type RowKey } from './row-order';
import type { RaceRules, RaceState } from '@/domain/race/contract/rules';
import { countBefore, createSortedList, itemsFrom } from './sorted-list';

export type { Ledger } from './ledger-state';
export { applyFact } from './apply-fact';
export { currentRacerId } from './current-racer';

export type RowsAsked = { limit: number; after?: string | undefined };

/** A race before its first fact. One caller owns the ledger, and folds facts into it in order. */
export function createLedger(race: string, rules: RaceRules, initial: RaceState): Ledger {
  return {
    race,
    rules,
    state: initial,
    version: 0,
    laps: new Map(),
    racers: new Map(),
    names: new Map(),
    merged: new Map(),
    replacedNames: new Set(),
    order: createSortedList(compareKeys),
    waiting: createSortedList((a, b) => a.seq - b.seq),
    rejections: new Map(),
    stateChanges: new Set(),
    standing: 0,
  };
}

/** The number of the last fact in the ledger; 0 before the first. */
export const versionOf = ({ version }: Ledger) => version;
export const stateOf = ({ state }: Ledger) => state;

export function totalsOf({ order, standing, waiting }: Ledger): Board['totals'] {
  return { racers: order.size, laps: standing, waiting: waiting.size };
}

/** The lap as it is now, whatever its status. Null where this race has no such lap. */
export function lapOf(ledger: Ledger, lapId: string): Lap | null {
  const lap = ledger.laps.get(lapId);
  return lap ? toLap(ledger, lap) : null;
}

/** The racer's laps, in the order in which they were driven. Withdrawn ones are left out. */
export function lapsOf(ledger: Ledger, racerId: string): Lap[] {
  const laps = ledger.racers.get(racerId)?.laps ?? [];
  return laps
    .filter(({ status }) => status !== 'withdrawn')
    .sort((a, b) => a.racedAtMs - b.racedAtMs || a.seq - b.seq)
    .map((lap) => toLap(ledger, lap));
}

/** The id of the racer who has, or had, this name. Case, width and spacing do not matter. Null where nobody has. */
export function racerNamed(ledger: Ledger, name: string): string | null {
  return ledger.names.get(foldName(name))?.id ?? null;
}

/**
 * The racer's row. Null where the racer is unknown, was merged into another, or has no lap that waits or is verified.
 */
export function rowOf(ledger: Ledger, racerId: string): Row | null {
  const racer = ledger.racers.get(racerId);
  return racer?.key ? toRow(ledger, racer, rankOf(ledger, racer.key)) : null;
}

/** A page of the board, hidden names included. Null where `after` is no cursor of ours. */
export function rowsOf(ledger: Ledger, { limit, after }: RowsAsked): { rows: Row[]; next: string | null } | null {
  const last = after === undefined ? undefined : fromCursor(after);
  if (last === null) return null;
  const from = last ? countBefore(ledger.order, (key) => compareKeys(key, last) <= 0) : 0;
  const keys = itemsFrom(ledger.order, from, limit);
  const rows: Row[] = [];
  for (const [index, key] of keys.entries()) {
    const isShared = index > 0 && keys[index - 1]?.resultMs === key.resultMs;
    const rank = index === 0 ? rankOf(ledger, key) : isShared ? rows[index - 1]!.rank : rankOfPlace(key, from + index);
    rows.push(toRow(ledger, ledger.racers.get(key.racerId)!, rank));
  }
  const end = keys.at(-1);
  return { rows, next: end && from + keys.length < ledger.order.size ? toCursor(end) : null };
}

/** Laps that wait for an official, in order of arrival or the other way round. */
export function waitingOf(
  ledger: Ledger,
  { order, limit }: { order: 'newest' | 'oldest'; limit: number },
): (Lap & { wouldRank: number | null })[] {
  return waitingRecords(ledger, order, limit).map((lap) => toWaitingLap(ledger, lap));
}

/** The lap, and the rank that it would take. */
export const toWaitingLap = (ledger: Ledger, lap: LapRecord) => ({
  ...toLap(ledger, lap),
  wouldRank: wouldRank(ledger, lap),
});

function waitingRecords({ waiting }: Ledger, order: 'newest' | 'oldest', limit: number): LapRecord[] {
  if (order === 'oldest') return itemsFrom(waiting, 0, limit);
  return itemsFrom(waiting, Math.max(0, waiting.size - limit), limit).reverse();
}

/** A page of the board as everybody may see it. Null where `after` is no cursor of ours. */
export function boardOf(ledger: Ledger, { asOf, limit, after }: RowsAsked & { asOf: string }): Board | null {
  const page = rowsOf(ledger, { limit, after });
  if (!page) return null;
  return {
    race: ledger.race,
    version: ledger.version,
    asOf,
    state: ledger.state,
    ranking: ledger.rules.ranking,
    rows: page.rows.map((row) => ({ ...row, name: publicName(ledger, row) })),
    waiting: shownWaiting(ledger),
    totals: totalsOf(ledger),
    next: page.next,
  };
}

/** The newest waiting laps as everybody may see them. */
export function shownWaiting(ledger: Ledger): WaitingLap[] {
  return waitingRecords(ledger, 'newest', SHOWN_WAITING).map((lap) => ({
    lapId: lap.id,
    name: shownNameOf(lap.racer),
    timeMs: lap.timeMs,
    wouldRank: wouldRank(ledger, lap),
  }));
}

/**
 * How the best times of the first `count` racers fell: a point for each counting lap that beat the racer's earlier
 * ones.
 */
export function topProgress(
  ledger: Ledger,
  count: number,
): { racerId: string; name: string; points: { at: string; bestMs: number }[] }[] {
  const top = itemsFrom(ledger.order, 0, count).filter(({ resultMs }) => resultMs !== Infinity);
  return top.map(({ racerId }) => {
    const racer = ledger.racers.get(racerId)!;
    const points: { at: string; bestMs: number }[] = [];
    const counting = racer.laps.filter((lap) => lap.status === 'verified' && isCountable(lap, ledger.rules));
    for (const lap of counting.sort((a, b) => a.racedAtMs - b.racedAtMs || a.timeMs - b.timeMs))
      if (lap.timeMs < (points.at(-1)?.bestMs ?? Infinity)) points.push({ at: lap.racedAt, bestMs: lap.timeMs });
    return { racerId, name: publicName(ledger, { racerId, name: nameOf(racer) }), points };
  });
}

function rankOf({ order }: Ledger, { resultMs }: RowKey): number | null {
  return resultMs === Infinity ? null : 1 + countBefore(order, (other) => other.resultMs < resultMs);
}

const rankOfPlace = ({ resultMs }: RowKey, place: number) => (resultMs === Infinity ? null : place + 1);

/** The racer's rank if this lap were verified now. Null where it would not count, or not give a result. */
function wouldRank(ledger: Ledger, lap: LapRecord): number | null {
  const { rules, order } = ledger;
  if (!isCountable(lap, rules)) return null;
  const own = lap.racer.key?.resultMs ?? Infinity;
  const resultMs =
    rules.averageOf === undefined
      ? Math.min(own, lap.timeMs)
      : (windowWith(lap, rules)?.sumMs ?? Infinity) / rules.averageOf;
  if (resultMs === Infinity) return null;
  // A lap that claims a taken place in its run may make the average worse. The racer's present row, which is then
  // better, does not count.
  const themselves = own < resultMs ? 1 : 0;
  return 1 + countBefore(order, (other) => other.resultMs < resultMs) - themselves;
}

function toRow({ rules }: Ledger, racer: Racer, rank: number | null): Row {
  const { best, window } = racer;
  const isAverage = rules.averageOf !== undefined;
  const achievedAt = isAverage ? window?.achievedAt : best?.racedAt;
  const resultMs = racer.key?.resultMs ?? Infinity;
  return {
    racerId: racer.id,
    name: nameOf(racer),
    country: countryOf(racer),
    rank,
    resultMs: resultMs === Infinity ? null : resultMs,
    bestMs: best?.timeMs ?? null,
    laps: racer.verified,
    resets: (isAverage ? window : best)?.resets ?? 0,
    achievedAt: achievedAt ?? null,
  };
}

function toLap({ race }: Ledger, lap: LapRecord): Lap {
  const { racer, decision } = lap;
  return {
    id: lap.id,
    race,
    racerId: racer.id,
    name: nameOf(racer),
    country: countryOf(racer),
    timeMs: lap.timeMs,
    resets: lap.resets,
    finished: lap.finished,
    racedAt: lap.racedAt,
    receivedAt: lap.receivedAt,
    status: lap.status,
    flags: [...lap.flags],
    source: lap.source,
    run: lap.run,
    ...(decision && { decision }),
    version: lap.version,
  };
}
