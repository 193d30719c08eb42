import type { Lap } from '@/domain/race/lap';
import { isLap } from '@/domain/race/lap-outline';
import { anything } from '@/domain/race/outline';
import { askDesk, type Answered, type Refusal } from './ask-desk';

/*
 * What an official changes beside decisions. These are sent at once or not at all: what was typed stays in its dialog until
 * the server has said yes, so that nobody corrects a lap an hour later without having looked at it again.
 */

export type RacerInput = { name: string; country: string | null };
export type Correction = { timeMs?: number; resets?: number; racer?: RacerInput; reason: string; version: number };

export function correctLap(race: string, lapId: string, correction: Correction): Promise<Answered<Lap>> {
  const path = `/api/desk/races/${race}/laps/${lapId}`;
  return askDesk(path, { method: 'PATCH', body: correction, isAnswer: isLap });
}

export function renameRacer(
  race: string,
  racerId: string,
  change: { racer: RacerInput; reason: string },
): Promise<Refusal | null> {
  return send(`/api/desk/races/${race}/racers/${racerId}`, 'PATCH', change);
}

export function mergeRacers(
  race: string,
  racerId: string,
  change: { into: string; reason: string },
): Promise<Refusal | null> {
  return send(`/api/desk/races/${race}/racers/${racerId}/merge`, 'POST', change);
}

export function changeState(race: string, change: { state: string; reason?: string }): Promise<Refusal | null> {
  return send(`/api/desk/races/${race}/state`, 'POST', change);
}

/** What these answer shows on the board a moment later; here only whether it was done. */
async function send(path: string, method: 'POST' | 'PATCH', body: unknown): Promise<Refusal | null> {
  const answer = await askDesk(path, { method, body, isAnswer: anything });
  return answer.ok ? null : answer.refusal;
}
