import type { Fold, Lap, Racer } from './fold';

export type Row = {
  racerId: string;
  name: string;
  country: string | null;
  rank: number | null;
  resultMs: number | null;
  bestMs: number | null;
  laps: number;
  resets: number;
  achievedAt: string | null;
};
type Result = { resultMs: number; resets: number; achievedAt: string; runId: string };
type Rules = Fold['setup'];

export const isStanding = ({ status }: Lap) => status === 'waiting' || status === 'verified';
/** Only laps that were finished, with few enough resets, count (contract, "Race rules"). */
const isCountable = ({ finished, resets }: Lap, { maxResetsPerLap }: Rules) =>
  finished && (maxResetsPerLap === null || resets <= maxResetsPerLap);

/** A racer's row, without a rank. Null where no lap waits or is verified: such a racer is on no board. */
export function rowOf(racer: Racer, rules: Rules): Row | null {
  if (!racer.laps.some(isStanding)) return null;
  const verified = racer.laps.filter(({ status }) => status === 'verified');
  const best = bestOf(verified, rules);
  const result = rules.ranking === 'best-lap' ? best && resultOf([best], '') : averageOf(verified, rules);
  return {
    racerId: racer.id,
    ...namedAs(racer),
    rank: null,
    resultMs: result?.resultMs ?? null,
    bestMs: best?.timeMs ?? null,
    laps: verified.length,
    resets: result?.resets ?? 0,
    achievedAt: result?.achievedAt ?? null,
  };
}

/**
 * The name and country that an official gave; without one, those of the first standing laps; else the first name of all.
 * The rules of names stand in docs/decisions/027-names.md. Names in a proof are of a kind that nobody hides.
 */
export function namedAs({ official, laps, firstName }: Racer) {
  if (official) return { name: official.name, country: official.country };
  const giving = laps.filter((lap) => isStanding(lap) && !lap.isMoved).sort((a, b) => a.seq - b.seq);
  return {
    name: giving[0]?.name ?? firstName,
    country: giving.find(({ country }) => country !== null)?.country ?? null,
  };
}

function bestOf(verified: readonly Lap[], rules: Rules): Lap | undefined {
  return verified
    .filter((lap) => isCountable(lap, rules))
    .sort((a, b) => a.timeMs - b.timeMs || Date.parse(a.racedAt) - Date.parse(b.racedAt) || (a.id < b.id ? -1 : 1))[0];
}

const resultOf = (laps: readonly Lap[], runId: string): Result => ({
  resultMs: laps.reduce((sum, { timeMs }) => sum + timeMs, 0) / laps.length,
  resets: laps.reduce((sum, { resets }) => sum + resets, 0),
  achievedAt: laps.at(-1)!.racedAt,
  runId,
});

/** The best `averageOf` laps of one run that follow each other. Of two that claim one place the worse one counts. */
function averageOf(verified: readonly Lap[], rules: Rules): Result | undefined {
  const length = rules.averageOf ?? 1;
  const results: Result[] = [];
  for (const runId of new Set(verified.flatMap(({ run }) => run?.id ?? []))) {
    const inRun = verified.filter(({ run }) => run?.id === runId);
    for (const start of new Set(inRun.map(({ run }) => run!.lap))) {
      const places = Array.from({ length }, (_, at) =>
        worstOf(
          inRun.filter(({ run }) => run!.lap === start + at),
          rules,
        ),
      );
      if (places.every((lap) => lap !== undefined && isCountable(lap, rules)))
        results.push(resultOf(places as Lap[], runId));
    }
  }
  return results.sort(
    (a, b) =>
      a.resultMs - b.resultMs ||
      Date.parse(a.achievedAt) - Date.parse(b.achievedAt) ||
      (a.runId < b.runId ? -1 : a.runId > b.runId ? 1 : 0),
  )[0];
}

/** A lap that does not count is worse than any that does. */
function worstOf(laps: readonly Lap[], rules: Rules): Lap | undefined {
  return laps.find((lap) => !isCountable(lap, rules)) ?? [...laps].sort(bySpeed).at(-1);
}
const bySpeed = (a: Lap, b: Lap) =>
  a.timeMs - b.timeMs || Date.parse(a.racedAt) - Date.parse(b.racedAt) || (a.id < b.id ? -1 : 1);

/** Rows in the order of a board, with `rank = 1 + the number of racers strictly better`. */
export function ranked(rows: readonly Row[]): Row[] {
  const sorted = [...rows].sort(
    (a, b) =>
      (a.resultMs ?? Infinity) - (b.resultMs ?? Infinity) ||
      Date.parse(a.achievedAt ?? FIRST) - Date.parse(b.achievedAt ?? FIRST) ||
      (a.racerId < b.racerId ? -1 : 1),
  );
  let better = 0;
  return sorted.map((row, at) => {
    if (row.resultMs !== sorted[at - 1]?.resultMs) better = at;
    return { ...row, rank: row.resultMs === null ? null : better + 1 };
  });
}
const FIRST = '1970-01-01T00:00:00.000Z';

/** The rank if this waiting lap were verified now. Null where it would not count, or not give a result. */
export function wouldRank(lap: Lap, racer: Racer, rows: readonly Row[], rules: Rules): number | null {
  if (!isCountable(lap, rules)) return null;
  const asVerified = racer.laps.map((each) => (each === lap ? { ...each, status: 'verified' as const } : each));
  const then = rowOf({ ...racer, laps: asVerified }, rules)?.resultMs ?? null;
  if (then === null) return null;
  return (
    1 + rows.filter(({ racerId, resultMs }) => racerId !== racer.id && resultMs !== null && resultMs < then).length
  );
}
