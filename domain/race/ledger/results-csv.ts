import type { Row } from '@/domain/race/contract/board';
import { formatLapTime } from '@/domain/race/typing/lap-time';
import { csvOf, seconds, typed } from './csv';
import { rowsOf, type Ledger } from './ledger';
import { publicName } from './public-name';

/**
 * The columns, in order. Each time comes three times: as people read it, in milliseconds, and in seconds (an average is
 * not rounded). New columns come at the end, as others count them.
 */
export const RESULT_COLUMNS = [
  ...['rank', 'name', 'country', 'result', 'result_ms', 'best', 'best_ms', 'laps', 'resets', 'achieved_at', 'racer_id'],
  ...['result_seconds', 'best_seconds'],
] as const;

/** The whole ranking as a CSV file, with names as everybody may see them. */
export function resultsCsv(ledger: Ledger): string {
  const { rows } = rowsOf(ledger, { limit: Infinity })!;
  return rowsCsv(rows.map((row) => ({ ...row, name: publicName(ledger, row) })));
}

/** Rows of a board as a CSV file. */
export const rowsCsv = (rows: readonly Row[]): string => csvOf([RESULT_COLUMNS, ...rows.map(cells)]);

function cells({ rank, name, country, resultMs, bestMs, laps, resets, achievedAt, racerId }: Row): string[] {
  const show = (value: number | string | null) => String(value ?? '');
  const time = (ms: number | null) => (ms === null ? '' : formatLapTime(ms));
  return [
    ...[show(rank), typed(name), show(country), time(resultMs), show(resultMs), time(bestMs), show(bestMs)],
    ...[show(laps), show(resets), show(achievedAt), racerId, seconds(resultMs), seconds(bestMs)],
  ];
}
