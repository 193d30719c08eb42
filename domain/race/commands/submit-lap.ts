import { accept, refuse, type By, type CommandResult } from './command';
import type { EnteredLap } from '@/domain/race/contract/fact';
import { LAP_FLAGS, type LapFlag } from '@/domain/race/contract/lap-values';
import { instantSchema } from '@/domain/race/contract/lap-schema';
import { isStanding, measuredFlags } from '@/domain/race/ledger/lap-record';
import type { LapRecord } from '@/domain/race/ledger/records';
import { racerNamed, stateOf, type Ledger } from '@/domain/race/ledger/ledger';
import { countryOf } from '@/domain/race/ledger/racer';
import type { LapSubmission } from '@/domain/race/contract/requests';

export type Submitting = By & {
  source: EnteredLap['source'];
  /** The racer's id, in case the name is new. */
  newRacerId: string;
  /** Flags that only the caller can know: `name-to-check` and `other-device`. */
  flags?: readonly LapFlag[];
};

/** A lap driven more than this in the future is flagged `clock-skew`. */
export const CLOCK_AHEAD_MS = 2 * 60_000;
/** A lap that arrives more than this after it was driven is flagged `clock-skew`. */
export const CLOCK_BEHIND_MS = 24 * 3_600_000;
/** Two equally fast laps of one racer, driven closer together than this, may be one lap: flagged `duplicate`. */
export const DUPLICATE_WITHIN_MS = 60_000;

/**
 * Enters a lap. It waits where an attendee sends it to a race with verification; otherwise it is verified at once. The
 * same lap, sent again, is accepted without facts, even when the race has closed since. Refused as `id-reused` (another
 * lap has this id), `race-not-open`, or `invalid` (`racedAt` cannot be written as ISO 8601 in UTC).
 */
export function submitLap(ledger: Ledger, submission: LapSubmission, by: Submitting): CommandResult {
  const racedAt = new Date(submission.racedAt).toISOString();
  if (!instantSchema.safeParse(racedAt).success) return refuse('invalid', 'moment-out-of-range', { field: 'racedAt' });
  const earlier = ledger.laps.get(submission.id);
  if (earlier) return isSame(earlier, submission, racedAt) ? accept() : refuse('id-reused', 'id-of-another-lap');
  const state = stateOf(ledger);
  if (state !== 'open') return refuse('race-not-open', state === 'final' ? 'race-over' : `race-${state}`);
  const { racer, timeMs, resets, finished, run } = submission;
  const racerId = racerNamed(ledger, racer.name) ?? by.newRacerId;
  const after: EnteredLap = {
    ...{ racerId, name: racer.name, country: racer.country, timeMs, resets, finished, racedAt, run },
    source: by.source,
    flags: flagsOf(ledger, { ...submission, racedAt, racerId }, by),
    status: by.source === 'attendee' && ledger.rules.verification === 'required' ? 'waiting' : 'verified',
  };
  return accept({ action: 'submitted', lapId: submission.id, at: by.at, actor: by.actor, after });
}

function isSame(lap: LapRecord, { racer, timeMs, resets, finished, run }: LapSubmission, racedAt: string) {
  return (
    lap.enteredName === racer.name &&
    lap.enteredCountry === racer.country &&
    lap.enteredMs === timeMs &&
    lap.enteredResets === resets &&
    lap.finished === finished &&
    lap.racedAt === racedAt &&
    lap.run?.id === run?.id &&
    lap.run?.lap === run?.lap
  );
}

type Submitted = LapSubmission & { racerId: string };

function flagsOf(ledger: Ledger, lap: Submitted, { at, flags = [] }: Submitting): LapFlag[] {
  const aheadMs = Date.parse(lap.racedAt) - Date.parse(at);
  const found = new Set<LapFlag>([...flags, ...measuredFlags(lap, ledger.rules)]);
  if (aheadMs > CLOCK_AHEAD_MS || aheadMs < -CLOCK_BEHIND_MS) found.add('clock-skew');
  if (isDuplicate(ledger, lap)) found.add('duplicate');
  const known = ledger.racers.get(lap.racerId);
  const country = known && countryOf(known);
  if (country && lap.racer.country && country !== lap.racer.country) found.add('name-to-check');
  return LAP_FLAGS.filter((flag) => found.has(flag));
}

function isDuplicate({ racers }: Ledger, { racerId, timeMs, racedAt, run }: Submitted): boolean {
  const racedAtMs = Date.parse(racedAt);
  const isNear = (other: LapRecord) => Math.abs(other.racedAtMs - racedAtMs) < DUPLICATE_WITHIN_MS;
  const isSamePlace = (other: LapRecord) => run !== null && other.run?.id === run.id && other.run.lap === run.lap;
  const laps = racers.get(racerId)?.laps ?? [];
  return laps.some((lap) => isStanding(lap) && ((lap.timeMs === timeMs && isNear(lap)) || isSamePlace(lap)));
}
