/** Excel reads a file without it in the letters of its own country. */
const BYTE_ORDER_MARK = '\ufeff';
/**
 * What a spreadsheet takes for the start of a formula: at the start of a cell, and after each sign at which it may cut a
 * line, as not all cut at commas. Spaces and quotation marks before it do not help (OWASP, CSV injection).
 */
const FORMULA = /(^|[;,|\t，；｜])(?=[\s"'“”]*[=+\-@|＝＋－＠﹦﹢﹣﹫−])/g;

/** Lines as a CSV file by RFC 4180. Times and other cells of ours are no text that somebody typed: see `typed`. */
export function csvOf(lines: readonly (readonly string[])[]): string {
  return BYTE_ORDER_MARK + lines.map((line) => `${line.map(quote).join(',')}\r\n`).join('');
}

/** Text that somebody typed, as a cell that no spreadsheet takes for a formula, wherever it cuts. */
export const typed = (text: string | undefined): string => (text ?? '').replace(FORMULA, "$1'");

/** Seconds as a plain number, in which a spreadsheet can count. */
export const seconds = (ms: number | null): string => (ms === null ? '' : String(ms / 1_000));

const quote = (cell: string) => (/[",;\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
