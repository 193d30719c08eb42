import type { Row } from './board';

/** The rows that are known, from the leader down; `next` is null where there are no more. */
export type KnownRows = { readonly rows: readonly Row[]; readonly next: string | null };

/**
 * The rank that a counting lap of `timeMs` would have in a race that ranks by best laps, were it verified now, for
 * whoever has `ownMs` already. null where it would be no better than that, or stand below the rows that are known.
 */
export function placeFor({ rows, next }: KnownRows, timeMs: number, ownMs: number | null): number | null {
  if (ownMs !== null && timeMs >= ownMs) return null;
  const better = rows.filter(({ resultMs }) => resultMs !== null && resultMs < timeMs).length;
  return next !== null && better === rows.length ? null : better + 1;
}
