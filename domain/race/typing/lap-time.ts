import { LONGEST_LAP_MS, SHORTEST_LAP_MS } from '@/domain/race/contract/rule-limits';

export type ParsedLapTime = { ok: true; ms: number } | { ok: false; reason: string };

const SECONDS = /^(?:(\d{1,2}):)?(\d{1,4})(?:[.,](\d{1,3}))?$/;
const MILLISECONDS = /^(\d{1,8}) ?ms$/i;
const EXAMPLES = 'for example 9.123, 0:09.123 or 9123 ms';

/**
 * Reads a lap time as people write it: `9.123`, `9,123`, `0:09.123`, `00:09.123`, `9123 ms`. Answers whole milliseconds,
 * 1 to 3,600,000, or the reason for the refusal with an example. Nothing is rounded: a fourth decimal is refused.
 */
export function parseLapTime(text: string): ParsedLapTime {
  const given = text.trim();
  if (given === '') return refuse(`a time is missing, ${EXAMPLES}`);
  const whole = MILLISECONDS.exec(given);
  if (whole) return within(Number(whole[1]));
  const [, minutes, seconds, fraction = ''] = SECONDS.exec(given) ?? [];
  if (seconds === undefined) return refuse(`'${given.slice(0, 40)}' is not a lap time, ${EXAMPLES}`);
  if (minutes !== undefined && (seconds.length !== 2 || Number(seconds) > 59))
    return refuse(`after the minutes come two digits of seconds, 00 to 59, ${EXAMPLES}`);
  return within(Number(minutes ?? 0) * 60_000 + Number(seconds) * 1_000 + Number(fraction.padEnd(3, '0')));
}

/** `mm:ss.SSS` (`00:09.123`), the form AWS's event software shows too; an hour is `60:00.000`. Rounds to milliseconds. */
export function formatLapTime(ms: number): string {
  const rounded = Math.round(ms);
  const part = (value: number, digits: number) => String(value).padStart(digits, '0');
  return `${part(Math.floor(rounded / 60_000), 2)}:${part(Math.floor(rounded / 1_000) % 60, 2)}.${part(rounded % 1_000, 3)}`;
}

function within(ms: number): ParsedLapTime {
  if (ms < SHORTEST_LAP_MS) return refuse(`a lap takes longer than nothing, ${EXAMPLES}`);
  if (ms > LONGEST_LAP_MS) return refuse('a lap takes an hour at most (60:00.000)');
  return { ok: true, ms };
}

const refuse = (reason: string): ParsedLapTime => ({ ok: false, reason });
