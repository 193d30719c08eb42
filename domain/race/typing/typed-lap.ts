import { MOST_RESETS } from '@/domain/race/rule-limits';
import { parseLapTime, type LapTimeCause } from './lap-time';
import { plainNumber, withoutUnseen } from './plain-typing';
import { checkRacerName, type NameCause } from './racer-name';

/** A lap as a person typed it into a form. */
export type TypedLap = {
  name: string;
  country: string | null;
  time: string;
  resets: string;
  /** When it was driven, in milliseconds since 1970. NaN where the field cannot be read. */
  racedAtMs: number;
};
/** In the order of the form. */
export const TYPED_FIELDS = ['name', 'time', 'resets', 'racedAt'] as const;
export type TypedField = (typeof TYPED_FIELDS)[number];
/** What is wrong with a field of the form. */
export type TypedProblem =
  LapTimeCause | NameCause | 'name-missing' | 'resets-out-of-range' | 'moment-unreadable' | 'moment-in-future';
export type TypedProblems = Partial<Record<TypedField, TypedProblem>>;
export type CheckedLap =
  | {
      ok: true;
      lap: { name: string; country: string | null; timeMs: number; resets: number; racedAt: string };
    }
  | { ok: false; problems: TypedProblems };

/** A lap may be this far in the future, as the clocks of phones differ. Later ones are typing mistakes. */
const FUTURE_ALLOWED_MS = 10 * 60_000;

/** Turns a form into a lap that the server would accept, or says what is wrong with each field. */
export function checkTypedLap({ name, country, time, resets, racedAtMs }: TypedLap, nowMs: number): CheckedLap {
  const named = checkRacerName(name);
  const parsed = parseLapTime(time);
  const counted = plainNumber(resets) || '0';
  const count = /^\d{1,3}$/.test(counted) ? Number(counted) : NaN;
  const problems: TypedProblems = {
    ...(named.ok ? {} : { name: withoutUnseen(name).trim() === '' ? 'name-missing' : named.cause }),
    ...(parsed.ok ? {} : { time: parsed.cause }),
    ...(count <= MOST_RESETS ? {} : { resets: 'resets-out-of-range' }),
    ...(racedAtMs <= nowMs + FUTURE_ALLOWED_MS
      ? {}
      : { racedAt: Number.isNaN(racedAtMs) ? 'moment-unreadable' : 'moment-in-future' }),
  };
  if (!named.ok || !parsed.ok || Object.keys(problems).length > 0) return { ok: false, problems };
  const racedAt = new Date(racedAtMs).toISOString();
  return { ok: true, lap: { name: named.name, country, timeMs: parsed.ms, resets: count, racedAt } };
}
