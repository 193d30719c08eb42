/** A server may ask for more than our own pause, but not for the rest of the day: a broken header must not silence us. */
export const LONGEST_RETRY_AFTER_MS = 60 * 60_000;

/** The milliseconds that a Retry-After header asks for (seconds, or a date: RFC 9110, 10.2.3); null where it says none. */
export function retryAfterMs(header: string | null, now: number): number | null {
  if (header === null) return null;
  const ms = /^\d+$/.test(header.trim()) ? Number(header) * 1_000 : Date.parse(header) - now;
  return Number.isNaN(ms) ? null : Math.min(LONGEST_RETRY_AFTER_MS, Math.max(0, ms));
}
