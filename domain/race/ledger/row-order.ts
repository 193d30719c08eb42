import type { Row } from '@/domain/race/contract/board';

/** What a board is sorted by. Without a counting lap `resultMs` is Infinity, so that those racers come last, by id. */
export type RowKey = { readonly resultMs: number; readonly achievedMs: number; readonly racerId: string };

/**
 * The order of a board: by result, then by when it was driven, then by id. All averages of a race are sums of whole
 * milliseconds divided by the same number, 20 at most. Different sums give averages at least 1/20 ms apart, so they are
 * never equal by rounding.
 */
export function compareKeys(a: RowKey, b: RowKey): number {
  if (a.resultMs !== b.resultMs) return a.resultMs < b.resultMs ? -1 : 1;
  if (a.achievedMs !== b.achievedMs) return a.achievedMs < b.achievedMs ? -1 : 1;
  if (a.racerId === b.racerId) return 0;
  return a.racerId < b.racerId ? -1 : 1;
}

/** The sort key of a row, as the ledger has it. */
export function keyOfRow({ racerId, resultMs, achievedAt }: Row): RowKey {
  return resultMs === null || achievedAt === null
    ? { resultMs: Infinity, achievedMs: 0, racerId }
    : { resultMs, achievedMs: Date.parse(achievedAt), racerId };
}

/** `after` of the next page: the sort key of the last row of this page, so that pages fit together while rows move. */
export function toCursor({ resultMs, achievedMs, racerId }: RowKey): string {
  return `${resultMs === Infinity ? 'none' : resultMs}_${achievedMs}_${racerId}`;
}

/** Null where the text is no cursor of ours. */
export function fromCursor(cursor: string): RowKey | null {
  const [, result, achieved, racerId] = /^(none|[\d.]+)_(-?\d+)_(.+)$/.exec(cursor) ?? [];
  if (result === undefined || racerId === undefined) return null;
  const key = { resultMs: result === 'none' ? Infinity : Number(result), achievedMs: Number(achieved), racerId };
  return toCursor(key) === cursor ? key : null;
}
