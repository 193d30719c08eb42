import type { Row } from '@/domain/race/contract/board';

/** What a board is sorted by. `resultMs` is Infinity without a counting lap, so that those racers come last, by id. */
export type RowKey = { readonly resultMs: number; readonly achievedMs: number; readonly racerId: string };

/**
 * The order of a board: the better result, then who achieved it first, then the id. Averages are quotients of whole
 * laps by one number of laps; two different sums never give the same quotient (they differ by 1/20 ms at least).
 */
export function compareKeys(a: RowKey, b: RowKey): number {
  if (a.resultMs !== b.resultMs) return a.resultMs < b.resultMs ? -1 : 1;
  if (a.achievedMs !== b.achievedMs) return a.achievedMs < b.achievedMs ? -1 : 1;
  if (a.racerId === b.racerId) return 0;
  return a.racerId < b.racerId ? -1 : 1;
}

export function keyOfRow({ racerId, resultMs, achievedAt }: Row): RowKey {
  return resultMs === null || achievedAt === null
    ? { resultMs: Infinity, achievedMs: 0, racerId }
    : { resultMs, achievedMs: Date.parse(achievedAt), racerId };
}

/** `after` of the next page: the key of the last row of this one, so that pages stay right while the board moves. */
export function toCursor({ resultMs, achievedMs, racerId }: RowKey): string {
  return `${resultMs === Infinity ? 'none' : resultMs}_${achievedMs}_${racerId}`;
}

/** null: not one of ours. */
export function fromCursor(cursor: string): RowKey | null {
  const [, result, achieved, racerId] = /^(none|[\d.]+)_(-?\d+)_(.+)$/.exec(cursor) ?? [];
  if (result === undefined || racerId === undefined) return null;
  const key = { resultMs: result === 'none' ? Infinity : Number(result), achievedMs: Number(achieved), racerId };
  return toCursor(key) === cursor ? key : null;
}
