import type { CauseFacts, RaceCause, TypingCause } from '@/domain/causes';
import type { Fact } from '@/domain/race/contract/fact';
import type { Lap } from '@/domain/race/contract/lap';
import { lapOf, stateOf, type Ledger } from '@/domain/race/ledger/ledger';
import type { Missing } from '@/domain/race/contract/missing';

type WithoutSeq<F> = F extends unknown ? Omit<F, 'seq'> : never;
/** A fact before it has its number in the log. */
export type FactDraft = WithoutSeq<Fact>;

/** The ways in which a command is refused. server/failures.ts gives each its HTTP status. */
export type RefusalCode =
  | 'not-found'
  | 'invalid'
  | 'race-not-open'
  | 'race-final'
  | 'id-reused'
  | 'changed-meanwhile'
  | 'already-decided'
  | 'not-yours'
  | 'director-only'
  | 'laps-waiting'
  | 'too-many';

/** A command that changes nothing, and why. */
export type CommandRefusal = { ok: false; code: RefusalCode; cause: RaceCause | TypingCause } & About;

type About = {
  /** With `invalid`: the field that is wrong. */
  field?: string;
  /** With `changed-meanwhile`: the lap as it is now. */
  lap?: Lap;
  /** With `not-found`: which thing does not exist. */
  missing?: Missing;
  /** With `laps-waiting`: how many wait. */
  waiting?: number;
  /** The values that a sentence about the refusal names. */
  facts?: CauseFacts;
  /** With `too-many`: when it is worth trying again. */
  retryAfterSeconds?: number;
};

/** The facts to append to the log. No facts: the command was sent again, and has been carried out before. */
export type CommandResult = { ok: true; facts: FactDraft[] } | CommandRefusal;

/** Who sends the command, and when, by the server's clock. */
export type By = { actor: string; at: string };

export const accept = (...facts: FactDraft[]): CommandResult => ({ ok: true, facts });

export function refuse(code: RefusalCode, cause: CommandRefusal['cause'], about: About = {}): CommandRefusal {
  return { ok: false, code, cause, ...about };
}

/** The lap with this id, or `not-found`. */
export function findLap(ledger: Ledger, lapId: string): { ok: true; lap: Lap } | CommandRefusal {
  const lap = lapOf(ledger, lapId);
  return lap ? { ok: true, lap } : refuse('not-found', 'lap-unknown', { missing: 'lap', facts: { lapId } });
}

/** `race-final` where the result of the race is final; otherwise null. */
export function refusalOfFinal(ledger: Ledger): CommandRefusal | null {
  if (stateOf(ledger) !== 'final') return null;
  return refuse('race-final', 'race-final');
}
