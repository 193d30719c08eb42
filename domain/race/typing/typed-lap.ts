import { parseLapTime } from './lap-time';
import { checkRacerName } from './racer-name';
import { MOST_RESETS } from '@/domain/race/contract/rule-limits';

/** A lap as it stands in a form. */
export type TypedLap = {
  name: string;
  country: string | null;
  time: string;
  resets: string;
  /** When it was driven, in milliseconds since 1970; NaN where it cannot be read. */
  racedAtMs: number;
};
/** In the order in which they stand in the form. */
export const TYPED_FIELDS = ['name', 'time', 'resets', 'racedAt'] as const;
export type TypedField = (typeof TYPED_FIELDS)[number];
export type CheckedLap =
  | {
      ok: true;
      lap: { name: string; country: string | null; timeMs: number; resets: number; racedAt: string };
    }
  | { ok: false; problems: Partial<Record<TypedField, string>> };

/** Clocks of phones differ by minutes; a lap of tomorrow is a typing mistake. */
const FUTURE_ALLOWED_MS = 10 * 60_000;

/** What a form holds as a lap that the server would take, or what is wrong with each field, in words for the person. */
export function checkTypedLap({ name, country, time, resets, racedAtMs }: TypedLap, nowMs: number): CheckedLap {
  const named = checkRacerName(name);
  const parsed = parseLapTime(time);
  const count = /^\d{1,3}$/.test(resets.trim() || '0') ? Number(resets.trim() || '0') : NaN;
  const problems: Partial<Record<TypedField, string>> = {
    ...(named.ok ? {} : { name: nameProblem(name, named.reason) }),
    ...(parsed.ok ? {} : { time: sentence(parsed.reason) }),
    ...(count <= MOST_RESETS ? {} : { resets: `Resets are a whole number, 0 to ${MOST_RESETS}.` }),
    ...(racedAtMs <= nowMs + FUTURE_ALLOWED_MS ? {} : { racedAt: whenProblem(racedAtMs) }),
  };
  if (!named.ok || !parsed.ok || Object.keys(problems).length > 0) return { ok: false, problems };
  const racedAt = new Date(racedAtMs).toISOString();
  return { ok: true, lap: { name: named.name, country, timeMs: parsed.ms, resets: count, racedAt } };
}

const nameProblem = (name: string, reason: string) => (name.trim() === '' ? 'Your name is missing.' : sentence(reason));
const whenProblem = (ms: number) => (Number.isNaN(ms) ? 'Say when it was driven.' : 'That is in the future.');
const sentence = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
