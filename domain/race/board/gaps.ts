import type { Row } from '@/domain/race/contract/board';

/** Milliseconds behind. 0 means the same place; null means that one of the two has no result. */
export type Gaps = { toLeaderMs: number | null; toNextMs: number | null };

/**
 * How far a row is behind the leader and behind the next better racer. `toNextMs` is null for those who share the lead.
 */
export function gapsOf(row: Row, leader: Row | undefined, better: Row | undefined): Gaps {
  return { toLeaderMs: gapBetween(row, leader), toNextMs: gapBetween(row, better) };
}

/** The gaps of all rows, in their order. The first row has to be the leader's. */
export function gapsAlong(rows: readonly Row[]): Gaps[] {
  let better: Row | undefined;
  return rows.map((row, index) => {
    const above = rows[index - 1];
    if (above && above.resultMs !== row.resultMs) better = above;
    return gapsOf(row, rows[0], better);
  });
}

function gapBetween(row: Row, other: Row | undefined): number | null {
  if (row.resultMs === null || !other || other.resultMs === null) return null;
  return row.resultMs - other.resultMs;
}
