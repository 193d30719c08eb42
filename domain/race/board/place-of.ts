import type { Row } from '@/domain/race/contract/board';

/**
 * The rank that a lap not yet sent would take on the board a phone has, in a race ranked by best lap: 1 + the number
 * of other racers strictly better. Whoever is faster already keeps their rank. Past the last row of a board cut short it
 * is the best that is possible.
 */
export function placeOf(rows: readonly Row[], timeMs: number, racerId?: string): number {
  const own = rows.find((row) => row.racerId === racerId)?.resultMs ?? Infinity;
  const resultMs = Math.min(own, timeMs);
  return 1 + rows.filter((row) => row.resultMs !== null && row.resultMs < resultMs).length;
}
