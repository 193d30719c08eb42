import type { Row } from './board';

/** What a board of before and one of now are compared by. */
export type BoardView = { readonly rows: readonly Row[]; readonly next: string | null };

/** What became of one racer. Ranks are null without a counting lap; `from` is null for who was not on the board too. */
export type Move = {
  racerId: string;
  name: string;
  from: number | null;
  to: number | null;
  resultMs: number | null;
  /** `better`: a new best, or a first result; `worse`: a result was taken away or corrected; `passed`: others did it. */
  cause: 'better' | 'worse' | 'passed';
};

/**
 * Who stands elsewhere, or with another result, than on the board before; in the order of the board. A row that was not
 * there before is news only within the part that was known: further down it was merely fetched since.
 */
export function movesBetween(before: BoardView, now: BoardView): Move[] {
  const known = new Map(before.rows.map((row) => [row.racerId, row]));
  const lastKnown = before.next === null ? null : (before.rows.at(-1)?.resultMs ?? null);
  return now.rows.flatMap((row): Move[] => {
    const old = known.get(row.racerId);
    if (!old && (row.resultMs === null || (lastKnown !== null && row.resultMs > lastKnown))) return [];
    const cause = causeOf(old?.resultMs ?? null, row.resultMs);
    if (old && cause === 'passed' && old.rank === row.rank) return [];
    const { racerId, name, rank, resultMs } = row;
    return [{ racerId, name, from: old?.rank ?? null, to: rank, resultMs, cause }];
  });
}

function causeOf(oldMs: number | null, newMs: number | null): Move['cause'] {
  if (oldMs === newMs) return 'passed';
  return newMs !== null && newMs < (oldMs ?? Infinity) ? 'better' : 'worse';
}
