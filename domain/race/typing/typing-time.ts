import { parseLapTime, type LapTimeCause } from './lap-time';
import { plainNumber } from './plain-typing';

/**
 * A time while it is being typed. `unfinished`: nothing is wrong so far, but it says nothing yet. `isFast`: faster than
 * the rules find plausible.
 */
export type TypingTime =
  | { state: 'empty' }
  | { state: 'unfinished' }
  | { state: 'time'; ms: number; isFast: boolean }
  | { state: 'wrong'; cause: LapTimeCause };

/** What further keys may still make a time of: `1`, `1:`, `1:0`, `10.`, `0`, `9123 m`. */
const BEGINNING = /^(?:(?:\d{1,2}:[0-5]?\d?|\d{1,4})[.,]?|(?:0{1,2}:)?0{1,4}[.,]0{0,2}|\d{1,8} ?m?)$/i;
/** What further keys make `9.123 sec` of. */
const BEGUN_UNIT = /(\d[.,]\d{1,3}) ?s(?:e|eco|econ)$/i;

/** Reads a time after each key. Nothing is wrong with one that is not typed to its end yet. */
export function readTyping(text: string, plausibleFromMs: number): TypingTime {
  const given = plainNumber(text);
  if (given === '') return { state: 'empty' };
  const parsed = parseLapTime(given.replace(BEGUN_UNIT, '$1'));
  if (parsed.ok) return { state: 'time', ms: parsed.ms, isFast: parsed.ms < plausibleFromMs };
  return BEGINNING.test(given) ? { state: 'unfinished' } : { state: 'wrong', cause: parsed.cause };
}
