import { parseLapTime, type LapTimeCause } from './lap-time';

/**
 * A time while it is being typed. `unfinished`: nothing is wrong so far, but it says nothing yet. `isFast`: faster than
 * the rules find plausible.
 */
export type TypingTime =
  | { state: 'empty' }
  | { state: 'unfinished'; ms: number | null }
  | { state: 'time'; ms: number; isFast: boolean }
  | { state: 'wrong'; cause: LapTimeCause };

/** What further keys may still make a time of: `1:`, `1:0`, `10.`, `0`, `9123 m`. */
const BEGINNING = /^(?:(?:\d{1,2}:[0-5]?\d?|\d{1,4})[.,]?|(?:0{1,2}:)?0{1,4}[.,]0{0,2}|\d{1,8} ?m?)$/i;
const WHOLE_SECONDS = /^[\d:]+$/;

/**
 * Reads a time after each key. Whole seconds are most often the beginning of a longer time (`1` of `10.25`), so they are
 * worth no place yet.
 */
export function readTyping(text: string, plausibleFromMs: number): TypingTime {
  const given = text.trim();
  if (given === '') return { state: 'empty' };
  const parsed = parseLapTime(given);
  if (!parsed.ok)
    return BEGINNING.test(given) ? { state: 'unfinished', ms: null } : { state: 'wrong', cause: parsed.cause };
  if (WHOLE_SECONDS.test(given)) return { state: 'unfinished', ms: parsed.ms };
  return { state: 'time', ms: parsed.ms, isFast: parsed.ms < plausibleFromMs };
}
