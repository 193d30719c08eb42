import type { BoardView } from './moves';

/**
 * The rank that a counting lap of `timeMs` would have in a race that ranks by best laps, were it verified now, for
 * whoever has `ownMs` already. null where it would be no better than that, or stand below the rows that are known.
 */
export function placeFor({ rows, next }: BoardView, timeMs: number, ownMs: number | null): number | null {
  if (ownMs !== null && timeMs >= ownMs) return null;
  const better = rows.filter(({ resultMs }) => resultMs !== null && resultMs < timeMs).length;
  return next !== null && better === rows.length ? null : better + 1;
}
