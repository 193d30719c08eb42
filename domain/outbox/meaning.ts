import { readReply, type Refusal, type Reply } from '@/domain/api/read-reply';
import { writeAt } from './addresses';
import type { EntryProblem, OutboxEntry, WriteRequest } from './entry';
import { isOwnAnswer } from './own-answer';

/** What a reply means for an entry. */
export type Meaning =
  | { type: 'accepted'; answer: unknown }
  | { type: 'refused'; problem: EntryProblem }
  | { type: 'later'; problem: EntryProblem; mayHaveArrived: boolean; retryAfterMs: number | null };

/** The server stored nothing, and wants to be asked again: request too slow, too early, or one of too many. */
const TURNED_AWAY = new Set([408, 425, 429]);

/**
 * Whether the server took a write, refused it for good, or has to be asked again. Only our server's word counts
 * (domain/api/read-reply.ts). After any other answer the write is still to be sent, and may have arrived, as something
 * can replace an answer on its way back. A pause that something else asks for is ignored, too.
 */
export function meaningOf(entry: OutboxEntry, request: WriteRequest, reply: Reply | null, now: number): Meaning {
  const isOwn = (body: unknown): body is unknown => isOwnAnswer(request, body);
  const answer = readReply(reply, isOwn, now);
  if (answer.ok) return { type: 'accepted', answer: answer.value };
  const { status, code, cause, field, retryAfterMs } = answer.refusal;
  const problem: EntryProblem = {
    ...{ status, code },
    ...(cause !== undefined && { cause }),
    ...(field !== undefined && { field }),
  };
  const isTurnedAway = status !== null && TURNED_AWAY.has(status);
  if (status === null || status >= 500 || isTurnedAway)
    return { type: 'later', problem, mayHaveArrived: !isTurnedAway, retryAfterMs };
  const settled = settledBefore(entry, request, answer.refusal);
  return settled === undefined ? { type: 'refused', problem } : { type: 'accepted', answer: settled };
}

/** The answer, where a refusal says that the write has been done already. Undefined for any other refusal. */
function settledBefore({ mayHaveArrived }: OutboxEntry, request: WriteRequest, { code, missing, lap }: Refusal) {
  const name = writeAt(request.method, request.url)?.name;
  // The lap to withdraw never arrived. A race or an address that does not exist says nothing about the lap.
  if (name === 'withdrawal' && code === 'not-found' && missing === 'lap') return null;
  // An earlier try arrived and its answer was lost: the lap has the wanted status, one version later.
  if (name !== 'decision' || !mayHaveArrived || !lap || !isOwnAnswer(request, lap)) return undefined;
  return lap.version === Number(request.body?.version) + 1 ? lap : undefined;
}
