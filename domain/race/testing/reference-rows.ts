import type { Board, Row } from '@/domain/race/contract/board';
import type { EnteredLap, Fact } from '@/domain/race/contract/fact';
import type { RaceRules } from '@/domain/race/contract/rules';

type PlainLap = EnteredLap & { seq: number; id: string; now: string; isMoved: boolean };
type Named = { name: string; country: string | null };
type Result = { resultMs: number; achievedAt: string; resets: number };

/**
 * The rows of a board from its facts, the slow and plain way: all laps of all racers are sorted and counted anew. It
 * shares only types with the ledger, which tests compare with it.
 */
export function referenceRows(facts: readonly Fact[], rules: RaceRules): Row[] {
  const { standing, official, firstNames } = standingOf(facts);
  const rows = [...new Set(standing.map(({ racerId }) => racerId))].map((racerId): Row => {
    const own = standing.filter((lap) => lap.racerId === racerId);
    const named = own.filter(({ isMoved }) => !isMoved);
    const given = official.get(racerId);
    const best = bestLap(own, rules);
    const result = rules.ranking === 'best-lap' ? best : bestAverage(own, rules);
    return {
      racerId,
      name: given?.name ?? named[0]?.name ?? firstNames.get(racerId)!,
      country: given ? given.country : (named.find(({ country }) => country !== null)?.country ?? null),
      rank: null,
      resultMs: result?.resultMs ?? null,
      bestMs: best?.resultMs ?? null,
      laps: own.filter(({ now }) => now === 'verified').length,
      resets: result?.resets ?? 0,
      achievedAt: result?.achievedAt ?? null,
    };
  });
  for (const row of rows)
    if (row.resultMs !== null) row.rank = 1 + rows.filter((other) => isBetter(other.resultMs, row.resultMs!)).length;
  return rows.sort(
    (a, b) =>
      (a.rank ?? Number.MAX_SAFE_INTEGER) - (b.rank ?? Number.MAX_SAFE_INTEGER) ||
      Date.parse(a.achievedAt ?? second0) - Date.parse(b.achievedAt ?? second0) ||
      (a.racerId < b.racerId ? -1 : 1),
  );
}

/** The totals of a board, counted anew. */
export function referenceTotals(facts: readonly Fact[]): Board['totals'] {
  const { standing } = standingOf(facts);
  return {
    racers: new Set(standing.map(({ racerId }) => racerId)).size,
    laps: standing.length,
    waiting: standing.filter(({ now }) => now === 'waiting').length,
  };
}

function standingOf(facts: readonly Fact[]) {
  const laps: PlainLap[] = [];
  const official = new Map<string, Named>();
  const firstNames = new Map<string, string>();
  for (const fact of facts) {
    const lap = 'lapId' in fact ? laps.find(({ id }) => id === fact.lapId) : undefined;
    if (fact.action === 'submitted') {
      laps.push({ ...fact.after, seq: fact.seq, id: fact.lapId, now: fact.after.status, isMoved: false });
      if (!firstNames.has(fact.after.racerId)) firstNames.set(fact.after.racerId, fact.after.name);
    } else if (fact.action === 'corrected' && lap) {
      const { racerId, name = '', country = null } = fact.after;
      if (racerId && !firstNames.has(racerId)) {
        firstNames.set(racerId, name);
        official.set(racerId, { name, country });
      }
      Object.assign(lap, fact.after, racerId ? { isMoved: true } : {});
    } else if (fact.action === 'renamed') official.set(fact.racerId, fact.after);
    else if (fact.action === 'merged') {
      for (const each of laps)
        if (each.racerId === fact.racerId) Object.assign(each, { racerId: fact.after.racerId, isMoved: true });
      official.set(fact.after.racerId, fact.after);
    } else if (lap) lap.now = fact.action === 'reconsidered' ? 'waiting' : fact.action;
  }
  return { standing: laps.filter(({ now }) => now === 'waiting' || now === 'verified'), official, firstNames };
}

const second0 = '2026-01-01T00:00:00.000Z';
const isBetter = (other: number | null, resultMs: number) => other !== null && other < resultMs;
const countsIn = (lap: PlainLap, { maxResetsPerLap }: RaceRules) =>
  lap.now === 'verified' && lap.finished && lap.resets <= (maxResetsPerLap ?? Infinity);

function bestLap(laps: PlainLap[], rules: RaceRules): Result | undefined {
  const [best] = laps
    .filter((lap) => countsIn(lap, rules))
    .sort((a, b) => a.timeMs - b.timeMs || Date.parse(a.racedAt) - Date.parse(b.racedAt) || (a.id < b.id ? -1 : 1));
  return best && { resultMs: best.timeMs, achievedAt: best.racedAt, resets: best.resets };
}

function bestAverage(laps: PlainLap[], rules: RaceRules): Result | undefined {
  const length = rules.averageOf!;
  const verified = laps.filter(({ now, run }) => now === 'verified' && run);
  const results: (Result & { runId: string; start: number })[] = [];
  for (const runId of new Set(verified.map(({ run }) => run!.id)))
    for (const start of new Set(verified.map(({ run }) => run!.lap))) {
      const places = Array.from({ length }, (_, index) =>
        verified.filter(({ run }) => run!.id === runId && run!.lap === start + index),
      );
      if (!places.every((each) => each.length > 0 && each.every((lap) => countsIn(lap, rules)))) continue;
      const worst = places.map(
        (each) =>
          each.sort(
            (a, b) => b.timeMs - a.timeMs || Date.parse(b.racedAt) - Date.parse(a.racedAt) || (a.id < b.id ? 1 : -1),
          )[0]!,
      );
      const sumMs = worst.reduce((sum, { timeMs }) => sum + timeMs, 0);
      const resets = worst.reduce((sum, lap) => sum + lap.resets, 0);
      results.push({ resultMs: sumMs / length, achievedAt: worst.at(-1)!.racedAt, resets, runId, start });
    }
  return results.sort(
    (a, b) =>
      a.resultMs - b.resultMs ||
      Date.parse(a.achievedAt) - Date.parse(b.achievedAt) ||
      (a.runId < b.runId ? -1 : a.runId > b.runId ? 1 : a.start - b.start),
  )[0];
}
