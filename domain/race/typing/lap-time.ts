import type { TypingCause } from '@/domain/causes';
import { LONGEST_LAP_MS, SHORTEST_LAP_MS } from '@/domain/race/rule-limits';
import { plainNumber } from './plain-typing';

/** Why a text is no lap time. */
export type LapTimeCause = Exclude<Extract<TypingCause, `time-${string}`>, 'time-twice'>;
export type ParsedLapTime = { ok: true; ms: number } | { ok: false; cause: LapTimeCause };

const SECONDS = /^(?:(\d{1,2}):)?(\d{1,4})(?:[.,](\d{1,3}))?(?: ?s(?:ec(?:onds?|s)?)?\.?)?$/i;
const MILLISECONDS = /^(\d{1,8}) ?ms$/i;

/**
 * Reads a lap time as people write it: `9.123`, `9,123`, `0:09.123`, `00:09.123`, `9123 ms`, `9.123 s`, in digits of any
 * script. Gives whole milliseconds from 1 to 3,600,000, or the cause of the refusal. Nothing is rounded: a fourth
 * decimal is refused. Whole seconds are refused, too: `9` is most often the beginning of another time.
 */
export function parseLapTime(text: string): ParsedLapTime {
  const given = plainNumber(text);
  if (given === '') return refuse('time-missing');
  const whole = MILLISECONDS.exec(given);
  if (whole) return within(Number(whole[1]));
  const [, minutes, seconds, fraction] = SECONDS.exec(given) ?? [];
  if (seconds === undefined) return refuse('time-unreadable');
  if (minutes !== undefined && (seconds.length !== 2 || Number(seconds) > 59)) return refuse('time-with-odd-seconds');
  if (fraction === undefined) return refuse('time-without-decimals');
  return within(Number(minutes ?? 0) * 60_000 + Number(seconds) * 1_000 + Number(fraction.padEnd(3, '0')));
}

/**
 * Writes `mm:ss.SSS` (`00:09.123`), as AWS's event software does: for API, CSV and log. An hour is `60:00.000`. Rounds to
 * whole milliseconds.
 */
export function formatLapTime(ms: number): string {
  const rounded = Math.round(ms);
  const part = (value: number, digits: number) => String(value).padStart(digits, '0');
  return `${part(Math.floor(rounded / 60_000), 2)}:${part(Math.floor(rounded / 1_000) % 60, 2)}.${part(rounded % 1_000, 3)}`;
}

/** Writes a time as racers say it: `9.123`, and `1:02.500` from a minute on. Rounds to whole milliseconds. */
export const shownLapTime = (ms: number): string => formatLapTime(ms).replace(/^0(?:0:0?)?/, '');

function within(ms: number): ParsedLapTime {
  if (ms < SHORTEST_LAP_MS) return refuse('time-zero');
  if (ms > LONGEST_LAP_MS) return refuse('time-too-long');
  return { ok: true, ms };
}

const refuse = (cause: LapTimeCause): ParsedLapTime => ({ ok: false, cause });
