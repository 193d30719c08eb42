import {
  accept,
  findLap,
  refusalOfFinal,
  refuse,
  type By,
  type CommandResult,
  type FactDraft,
  type CommandRefusal,
} from './command';
import type { Lap } from '@/domain/race/contract/lap';
import { racerNamed, stateOf, totalsOf, type Ledger } from '@/domain/race/ledger/ledger';
import { countryOf, nameOf } from '@/domain/race/ledger/racer';
import type { Racer } from '@/domain/race/ledger/records';
import type { LapCorrection, LapDecision } from '@/domain/race/contract/requests';
import type { Role } from '@/domain/race/contract/roles';
import type { RaceState } from '@/domain/race/contract/rules';

export type { CommandResult, FactDraft, CommandRefusal, RefusalCode } from './command';
export { rejectLaps, takeBackRejection } from './reject-laps';
export { submitLap, type Submitting } from './submit-lap';

type NewState = {
  state: Exclude<RaceState, 'scheduled'>;
  reason?: string | undefined;
  waiting?: number | undefined;
  id?: string | undefined;
};
type RacerInput = { name: string; country: string | null };

/** Withdraws a lap that waits. Refused as `not-yours` to all but its sender, as `already-decided` after a decision. */
export function withdrawLap(
  ledger: Ledger,
  lapId: string,
  { actor, at, isOwn }: By & { isOwn: boolean },
): CommandResult {
  const found = findLap(ledger, lapId);
  if (!found.ok) return found;
  if (!isOwn) return refuse('not-yours', 'not-the-sender');
  const { status } = found.lap;
  if (status === 'withdrawn') return accept();
  const locked = refusalOfFinal(ledger);
  if (locked) return locked;
  if (status === 'waiting') return accept({ action: 'withdrawn', lapId, actor, at });
  return refuse('already-decided', `${status}-before`);
}

/**
 * Verifies or rejects a lap, or takes a decision back (`waiting`). Refused as `changed-meanwhile` where the lap has
 * changed since the official saw it. Where somebody has decided the same about the same lap, both agree: that is
 * accepted without facts, and so is a decision that is sent again.
 */
export function decideLap(ledger: Ledger, lapId: string, decision: LapDecision, by: By): CommandResult {
  const found = findLap(ledger, lapId);
  if (!found.ok) return found;
  const { lap } = found;
  if (isAgreed(ledger, lap, decision)) return accept();
  const stopped = refusalOfChange(ledger, lap, decision.version);
  if (stopped) return stopped;
  const { verdict, reason } = decision;
  // In a race without verification laps are verified without a decision. An official may still verify one of them.
  const isUndecided = lap.status === 'verified' && verdict === 'verified' && !lap.decision;
  if (lap.status === verdict && !isUndecided) return refuse('already-decided', `is-${verdict}`);
  const base = { lapId, actor: by.actor, at: by.at };
  if (verdict === 'rejected')
    return reason
      ? accept({ ...base, action: 'rejected', reason })
      : refuse('invalid', 'reason-missing', { field: 'reason' });
  return accept({ ...base, action: verdict === 'verified' ? 'verified' : 'reconsidered', ...(reason && { reason }) });
}

/**
 * Whether the lap has this verdict since it was seen, and nothing else about it has changed. Of two reasons for one
 * rejection the first stays: its racer has read it.
 */
function isAgreed(ledger: Ledger, lap: Lap, { verdict, version }: LapDecision): boolean {
  if (lap.status !== verdict || lap.version <= version) return false;
  return ledger.laps.get(lap.id)!.contentVersion <= version && (verdict === 'waiting' || lap.decision !== undefined);
}

/** Why an official may not change this lap. `version` is that of the lap they saw. */
function refusalOfChange(ledger: Ledger, lap: Lap, version: number): CommandRefusal | null {
  const locked = refusalOfFinal(ledger);
  if (locked) return locked;
  if (lap.version !== version) return refuse('changed-meanwhile', 'changed-meanwhile', { lap });
  return lap.status === 'withdrawn' ? refuse('already-decided', 'is-withdrawn') : null;
}

/**
 * Corrects time, resets or racer of a lap. What is not given stays. A new name gets `newRacerId`. The same correction,
 * sent again, is accepted without facts.
 */
export function correctLap(
  ledger: Ledger,
  lapId: string,
  { timeMs, resets, racer, reason, version }: LapCorrection,
  { actor, at, newRacerId }: By & { newRacerId: string },
): CommandResult {
  const found = findLap(ledger, lapId);
  if (!found.ok) return found;
  const { lap } = found;
  const after = {
    ...(timeMs !== undefined && timeMs !== lap.timeMs && { timeMs }),
    ...(resets !== undefined && resets !== lap.resets && { resets }),
    ...(racer && otherRacer(ledger, lap, racer, newRacerId)),
  };
  const isEmpty = Object.keys(after).length === 0;
  if (isEmpty && lap.version === version + 1) return accept();
  const stopped = refusalOfChange(ledger, lap, version);
  if (stopped) return stopped;
  if (isEmpty)
    return refuse('invalid', 'nothing-to-change', {
      field: racer ? 'racer' : resets === undefined ? 'time' : 'resets',
    });
  const before = Object.fromEntries(Object.keys(after).map((key) => [key, lap[key as keyof typeof after]]));
  return accept({ action: 'corrected', lapId, actor, at, reason, before, after });
}

function otherRacer(ledger: Ledger, lap: Lap, given: RacerInput, newRacerId: string) {
  const racerId = racerNamed(ledger, given.name);
  if (racerId === lap.racerId) return {};
  const known = racerId === null ? undefined : ledger.racers.get(racerId);
  return known ? { racerId: known.id, ...namedAs(known) } : { racerId: newRacerId, ...given };
}

/** Gives a racer another name or country. The old name still leads to this racer. */
export function renameRacer(
  ledger: Ledger,
  racerId: string,
  { racer: after, reason }: { racer: RacerInput; reason: string },
  { actor, at }: By,
): CommandResult {
  const racer = ledger.racers.get(racerId);
  if (!racer) return refuse('not-found', 'racer-unknown', { missing: 'racer', facts: { racerId } });
  const locked = refusalOfFinal(ledger);
  if (locked) return locked;
  const before = namedAs(racer);
  if ((racerNamed(ledger, after.name) ?? racerId) !== racerId)
    return refuse('invalid', 'name-of-another', { field: 'racer', facts: { name: after.name } });
  // An official who gives the present name confirms it, which is a fact. Only a second time changes nothing.
  if (racer.official && before.name === after.name && before.country === after.country) return accept();
  return accept({ action: 'renamed', racerId, actor, at, reason, before, after });
}

/**
 * Hides a racer's name from everybody but its sender and the officials, or has it shown. A final result is no obstacle:
 * a name is none of it. `isAsked`: somebody has reported the name since the last verdict, so that the same verdict, given
 * again, settles that. Otherwise it is accepted without facts.
 */
export function judgeName(
  ledger: Ledger,
  racerId: string,
  { isHidden, reason, isAsked }: { isHidden: boolean; reason?: string | undefined; isAsked: boolean },
  { actor, at }: By,
): CommandResult {
  const racer = ledger.racers.get(racerId);
  if (!racer) return refuse('not-found', 'racer-unknown', { missing: 'racer', facts: { racerId } });
  if (racer.verdict?.isHidden === isHidden && !isAsked) return accept();
  const action = isHidden ? 'name-hidden' : 'name-shown';
  return accept({ action, racerId, actor, at, ...(reason && { reason }) });
}

/** Gives all laps and names of one racer to another, whose name stays. Sent again, it is accepted without facts. */
export function mergeRacers(
  ledger: Ledger,
  racerId: string,
  { into, reason }: { into: string; reason: string },
  { actor, at }: By,
): CommandResult {
  const racer = ledger.racers.get(racerId);
  if (!racer && ledger.merged.get(racerId)?.id === into) return accept();
  if (!racer) return refuse('not-found', 'racer-unknown', { missing: 'racer', facts: { racerId } });
  const locked = refusalOfFinal(ledger);
  if (locked) return locked;
  const other = ledger.racers.get(into);
  if (!other) return refuse('invalid', 'merge-target-unknown', { field: 'into', facts: { into } });
  if (other === racer) return refuse('invalid', 'merge-into-itself', { field: 'into' });
  const before = namedAs(racer);
  const { name, country } = namedAs(other);
  const after = { racerId: into, name, country: country ?? before.country };
  return accept({ action: 'merged', racerId, actor, at, reason, before, after });
}

/**
 * Opens, closes or finalises a race. Only a race director finalises and unlocks. Going back needs a reason. A result is
 * not made final while more laps wait than `waiting` says. The present state is accepted without facts. A change that was
 * made already (`id`), and after which somebody has made another, is refused as `changed-meanwhile`: it may have been sent
 * before that one, and come late.
 */
export function changeState(
  ledger: Ledger,
  { state, reason, waiting = Infinity, id }: NewState,
  { actor, at, role }: By & { role: Role },
): CommandResult {
  const before = stateOf(ledger);
  if (before === state) return accept();
  if (id !== undefined && ledger.stateChanges.has(id)) return refuse('changed-meanwhile', 'state-changed-since');
  if (state === 'final' && role !== 'race-director') return refuse('director-only', 'director-finalises');
  if (before === 'final' && role !== 'race-director') return refuse('director-only', 'director-unlocks');
  if (COURSE.indexOf(state) < COURSE.indexOf(before) && !reason)
    return refuse('invalid', 'going-back', { field: 'reason', facts: { from: before, to: state } });
  const { waiting: now } = totalsOf(ledger);
  if (state === 'final' && now > waiting)
    return refuse('laps-waiting', 'laps-wait', { waiting: now, facts: { waiting: `${now}` } });
  const fact: FactDraft = { action: 'state-changed', actor, at, before: { state: before }, after: { state } };
  if (id !== undefined) fact.change = id;
  return accept(reason ? { ...fact, reason } : fact);
}

const COURSE: readonly RaceState[] = ['scheduled', 'open', 'closed', 'final'];

const namedAs = (racer: Racer): RacerInput => ({ name: nameOf(racer), country: countryOf(racer) });
