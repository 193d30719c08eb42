import type { Row } from '@/domain/race/contract/board';
import { gapsAlong } from './gaps';

/** Where a racer is on a board. Gaps are in milliseconds. */
export type Standing =
  /** `byMs`: how far the next racer is behind; null where nobody is. */
  | { rank: 1; byMs: number | null }
  /** `betterRank` is the rank of the next better racer. */
  | { rank: number; betterRank: number; behindMs: number };

/** Null where the racer has no result among these rows. */
export function standingOf(rows: readonly Row[], racerId: string): Standing | null {
  const at = rows.findIndex((row) => row.racerId === racerId);
  const row = rows[at];
  if (!row || row.rank === null || row.resultMs === null) return null;
  const behindMs = gapsAlong(rows)[at]!.toNextMs;
  const better = rows.findLast(({ rank }, index) => index < at && rank !== row.rank);
  if (behindMs !== null && better?.rank) return { rank: row.rank, betterRank: better.rank, behindMs };
  const next = rows.find(({ rank }, index) => index > at && rank !== null && rank > 1);
  return { rank: 1, byMs: next?.resultMs ? next.resultMs - row.resultMs : null };
}

/** The row whose result was driven last. Undefined where nobody has one. */
export function latestOf(rows: readonly Row[]): Row | undefined {
  const since = ({ achievedAt }: Row) => (achievedAt === null ? -Infinity : Date.parse(achievedAt));
  return rows
    .filter(({ resultMs }) => resultMs !== null)
    .reduce<Row | undefined>((latest, row) => (latest && since(latest) >= since(row) ? latest : row), undefined);
}
