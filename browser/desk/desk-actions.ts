import { addressOf } from '@/domain/api/address';
import { DESK_INVITATIONS, DESK_LAP, DESK_MERGE, DESK_NAME, DESK_RACER, DESK_STATE } from '@/domain/api/addresses';
import { isOwnAnswer } from '@/domain/outbox/own-answer';
import { isInvited } from '@/domain/race/contract/answer-outlines';
import type { Lap } from '@/domain/race/contract/lap';
import type { Invited } from '@/domain/race/contract/requests';
import type { Role } from '@/domain/race/contract/roles';
import type { Answer, Refusal } from '@/domain/api/read-reply';
import { askApi } from '@/browser/api/ask-api';

/*
 * What an official changes beside decisions. These changes are sent at once or not at all. What was typed stays in its
 * dialog until the server says yes, so that nobody corrects a lap an hour later without looking at it again.
 */

export type RacerInput = { name: string; country: string | null };
export type CorrectionInput = { timeMs?: number; resets?: number; racer?: RacerInput; reason: string; version: number };

export function correctLap(race: string, lapId: string, correction: CorrectionInput): Promise<Answer<Lap>> {
  return send<Lap>(addressOf(DESK_LAP, { race, id: lapId }), 'PATCH', correction);
}

export function renameRacer(
  race: string,
  racerId: string,
  change: { racer: RacerInput; reason: string },
): Promise<Refusal | null> {
  return done(send(addressOf(DESK_RACER, { race, racerId }), 'PATCH', change));
}

export function mergeRacers(
  race: string,
  racerId: string,
  change: { into: string; reason: string },
): Promise<Refusal | null> {
  return done(send(addressOf(DESK_MERGE, { race, racerId }), 'POST', change));
}

/** Hides the name of a racer, or has it shown. */
export function judgeName(
  race: string,
  racerId: string,
  verdict: { verdict: 'hidden' | 'shown'; reason?: string },
): Promise<Refusal | null> {
  return done(send(addressOf(DESK_NAME, { race, racerId }), 'POST', verdict));
}

/**
 * `waiting` is how many laps may still wait. The server refuses where more do, and says how many. `id` is the same for the
 * same change, sent again, so that a try that comes late does nothing.
 */
export type StateInput = { state: string; id: string; reason?: string; waiting?: number };

export function changeState(race: string, change: StateInput): Promise<Refusal | null> {
  return done(send(addressOf(DESK_STATE, { race }), 'POST', change));
}

export function letIn(colleague: { name: string; role: Role }): Promise<Answer<Invited>> {
  return askApi(DESK_INVITATIONS, isInvited, { method: 'POST', body: colleague });
}

/** Counts an answer as done by the same rule as the outbox. */
function send<T>(url: string, method: 'POST' | 'PATCH', body: Record<string, unknown>): Promise<Answer<T>> {
  const isAnswer = (answer: unknown): answer is T => isOwnAnswer({ url, method, body }, answer);
  return askApi(url, isAnswer, { method, body });
}

/** Whether it was done. What it changed shows on the board a moment later. */
async function done(sent: Promise<Answer<unknown>>): Promise<Refusal | null> {
  const answer = await sent;
  return answer.ok ? null : answer.refusal;
}
