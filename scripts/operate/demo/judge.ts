import type { Lap } from '@/domain/race/contract/lap';
import { lapSchema } from '@/domain/race/contract/lap-schema';
import { queueSchema, type Queue } from '@/domain/race/contract/requests';
import { expectAnswer, pause, problemOf, type Client } from './client';
import type { InventedRacer } from './invented-racers';
import type { Random } from './random';
import type { Tally } from './tally';

type QueuedLap = Queue['laps'][number];
export type Judging = {
  client: Client;
  race: string;
  racers: readonly InventedRacer[];
  /** Racer ids by name, of those who have sent a lap. */
  racerIds: ReadonlyMap<string, string>;
  /** Whether a lap belongs to this demo. Other laps are left to people. */
  isOurs: (lapId: string) => boolean;
  /** What an official makes of a lap depends on the lap, not on the order of answers. */
  chancesFor: (lap: QueuedLap) => Random;
  tally: Tally;
  signal?: AbortSignal | undefined;
};

const LOOK_EVERY_MS = 400;
/** As many decisions as several officials make: one alone would fall behind the racers of a fast day. */
const AT_ONCE = 8;
/** This many laps are left waiting. A board without any shows little, and a person may want to decide some. */
const LEFT_WAITING = 12;

/** An official at work, oldest lap first, until `isOver` and only the last few laps wait. */
export async function judge(judging: Judging, isOver: () => boolean): Promise<void> {
  const { client, race, isOurs, signal } = judging;
  while (!signal?.aborted) {
    const wasOver = isOver();
    const answer = await client('GET', `/api/desk/races/${race}/queue`);
    const ours = expectAnswer('the queue', answer, queueSchema).laps.filter(({ id }) => isOurs(id));
    const due = ours.slice(0, Math.max(0, ours.length - LEFT_WAITING));
    for (let at = 0; at < due.length && !signal?.aborted; at += AT_ONCE)
      await Promise.all(due.slice(at, at + AT_ONCE).map((lap) => judgeLap(judging, lap)));
    if (due.length > 0) continue;
    if (wasOver) return;
    await pause(LOOK_EVERY_MS, signal);
  }
}

async function judgeLap(judging: Judging, lap: QueuedLap): Promise<void> {
  const { racers, racerIds } = judging;
  const chances = judging.chancesFor(lap);
  const slipped = racers.find(({ slip }) => slip === lap.name);
  const into = slipped && racerIds.get(slipped.name);
  if (into && into !== lap.racerId) await merge(judging, lap, into);
  if (lap.flags.includes('faster-than-plausible')) return judgeTooFast(judging, lap, chances);
  if (lap.flags.includes('duplicate')) return void (await reject(judging, lap, 'Entered twice'));
  if (lap.flags.includes('too-many-resets') && chances.chance(0.5))
    return void (await reject(judging, lap, 'More resets than the rules allow'));
  if (chances.chance(0.015)) return void (await reject(judging, lap, 'Not on the timekeeper’s sheet'));
  const verified = await verify(judging, lap);
  if (verified && chances.chance(0.01)) await thinkAgain(judging, verified);
}

/** Most likely a digit was left out. The time is corrected, or the lap rejected. */
async function judgeTooFast(judging: Judging, lap: QueuedLap, chances: Random): Promise<void> {
  const { client, race, tally } = judging;
  if (chances.chance(0.4)) return void (await reject(judging, lap, 'Faster than this car can be'));
  const reason = 'The sheet says ten times that: a digit was left out';
  const body = { timeMs: lap.timeMs * 10, reason, version: lap.version };
  const corrected = await send(judging, 'PATCH', `/api/desk/races/${race}/laps/${lap.id}`, body);
  if (!corrected) return;
  tally.corrected += 1;
  // Decides like a second official who has not seen the correction yet.
  const late = { verdict: 'verified', version: lap.version };
  const { status, body: answer } = await client('POST', `/api/desk/races/${race}/laps/${lap.id}/decision`, late);
  if (status === 409 && problemOf(answer)?.code === 'changed-meanwhile') tally.changedMeanwhileRefused += 1;
  else tally.surprises.push(`a decision on an old version was answered with ${status}`);
  await verify(judging, corrected);
}

async function thinkAgain(judging: Judging, lap: Lap): Promise<void> {
  const waiting = await decide(judging, lap, { verdict: 'waiting' });
  if (!waiting) return;
  judging.tally.takenBack += 1;
  await verify(judging, waiting);
}

async function verify(judging: Judging, lap: Lap): Promise<Lap | null> {
  const verified = await decide(judging, lap, { verdict: 'verified' });
  if (verified) judging.tally.verified += 1;
  return verified;
}

async function reject(judging: Judging, lap: Lap, reason: string): Promise<void> {
  if (await decide(judging, lap, { verdict: 'rejected', reason })) judging.tally.rejected += 1;
}

function decide(judging: Judging, lap: Lap, decision: { verdict: string; reason?: string }): Promise<Lap | null> {
  const path = `/api/desk/races/${judging.race}/laps/${lap.id}/decision`;
  return send(judging, 'POST', path, { ...decision, version: lap.version });
}

/** The lap as it is now. Null where its racer or somebody at the desk was faster, which is no mistake. */
async function send(judging: Judging, method: string, path: string, body: unknown): Promise<Lap | null> {
  const answer = await judging.client(method, path, body);
  const code = problemOf(answer.body)?.code;
  if (code === 'changed-meanwhile' || code === 'already-decided') return null;
  return expectAnswer(`${method} ${path}`, answer, lapSchema);
}

async function merge({ client, race, tally }: Judging, lap: Lap, into: string): Promise<void> {
  const path = `/api/desk/races/${race}/racers/${lap.racerId}/merge`;
  const { status, body } = await client('POST', path, { into, reason: 'The same racer, with a slip of the finger' });
  if (status < 300) tally.merged.add(lap.racerId);
  // Somebody at the desk has given this racer, or the other one, to a third.
  else if (!['not-found', 'invalid'].includes(problemOf(body)?.code ?? ''))
    tally.surprises.push(`a merge was answered with ${status}`);
}
