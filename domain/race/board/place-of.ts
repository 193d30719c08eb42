import type { Row } from '@/domain/race/contract/board';

/**
 * The rank that a lap would take on the board of a phone, before it is sent, in a race ranked by best lap: 1 + the
 * number of racers strictly better. A racer who is faster already keeps their rank. On a board that is not complete, a
 * rank past its last row is the best one possible.
 */
export function placeOf(rows: readonly Row[], timeMs: number, racerId?: string): number {
  const own = rows.find((row) => row.racerId === racerId)?.resultMs ?? Infinity;
  const resultMs = Math.min(own, timeMs);
  return 1 + rows.filter((row) => row.resultMs !== null && row.resultMs < resultMs).length;
}
