/**
 * The longest pause a server may ask for. Without a limit a broken header could silence a phone for the rest of the
 * day.
 */
export const LONGEST_RETRY_AFTER_MS = 60 * 60_000;

/**
 * The pause that a Retry-After header asks for, in milliseconds, from 0 to an hour. The header holds seconds or a date
 * (RFC 9110, 10.2.3). Null where there is no header, or where it cannot be read. `now` is in milliseconds since 1970.
 */
export function retryAfterMs(header: string | null, now: number): number | null {
  if (header === null) return null;
  const ms = /^\d+$/.test(header.trim()) ? Number(header) * 1_000 : Date.parse(header) - now;
  return Number.isNaN(ms) ? null : Math.min(LONGEST_RETRY_AFTER_MS, Math.max(0, ms));
}
