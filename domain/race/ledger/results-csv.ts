import type { Row } from '@/domain/race/contract/board';
import { formatLapTime } from '@/domain/race/typing/lap-time';
import { rowsOf, type Ledger } from './ledger';
import { publicName } from './public-name';

/** The columns, in order. Each time comes twice: as people read it, and in milliseconds (an average is not rounded). */
export const RESULT_COLUMNS = [
  'rank',
  'name',
  'country',
  'result',
  'result_ms',
  'best',
  'best_ms',
  'laps',
  'resets',
  'achieved_at',
  'racer_id',
] as const;

// A spreadsheet takes these for the start of a formula, full-width forms included (OWASP, CSV injection).
const FORMULA = /^[=+\-@|\t\r\uff1d\uff0b\uff0d\uff20]/;

/** The whole ranking as a CSV file by RFC 4180, with names as everybody may see them. */
export function resultsCsv(ledger: Ledger): string {
  const { rows } = rowsOf(ledger, { limit: Infinity })!;
  return rowsCsv(rows.map((row) => ({ ...row, name: publicName(ledger, row) })));
}

/** Rows of a board as a CSV file by RFC 4180. */
export function rowsCsv(rows: readonly Row[]): string {
  return [[...RESULT_COLUMNS], ...rows.map(cells)].map((line) => `${line.map(quote).join(',')}\r\n`).join('');
}

function cells({ rank, name, country, resultMs, bestMs, laps, resets, achievedAt, racerId }: Row): string[] {
  const show = (value: number | string | null) => String(value ?? '');
  const time = (ms: number | null) => (ms === null ? '' : formatLapTime(ms));
  const safeName = FORMULA.test(name) ? `'${name}` : name;
  return [
    ...[show(rank), safeName, show(country), time(resultMs), show(resultMs), time(bestMs), show(bestMs)],
    ...[show(laps), show(resets), show(achievedAt), racerId],
  ];
}

const quote = (cell: string) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
