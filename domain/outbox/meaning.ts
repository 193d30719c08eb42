import { readReply, type Refusal, type Reply } from '@/domain/api/read-reply';
import { writeAt } from './addresses';
import type { EntryProblem, OutboxEntry, WriteRequest } from './entry';
import { isOwnAnswer } from './own-answer';

/** What a reply means for an entry. `status` of a problem is null where no answer came, or none of our server. */
export type Meaning =
  | { type: 'accepted'; answer: unknown }
  | { type: 'refused'; problem: EntryProblem }
  | { type: 'later'; problem: EntryProblem; mayHaveArrived: boolean; retryAfterMs: number | null };

/** Not now, and nothing was stored: too early, too slow to arrive, too many. */
const TURNED_AWAY = new Set([408, 425, 429]);

/**
 * Whether the server took a write, refused it for good, or shall be asked again. Only what our API says settles anything:
 * whatever else answers (domain/api/read-reply.ts), the write is still to be sent, and it may have arrived, as an answer can
 * be replaced on its way back. Nor is a pause believed that somebody else asks for.
 */
export function meaningOf(entry: OutboxEntry, request: WriteRequest, reply: Reply | null, now: number): Meaning {
  const isOwn = (body: unknown): body is unknown => isOwnAnswer(request, body);
  const answer = readReply(reply, isOwn, now);
  if (answer.ok) return { type: 'accepted', answer: answer.value };
  const { status, code, cause, detail, field, retryAfterMs } = answer.refusal;
  const problem: EntryProblem = {
    ...{ status, code, detail },
    ...(cause !== undefined && { cause }),
    ...(field !== undefined && { field }),
  };
  const isTurnedAway = status !== null && TURNED_AWAY.has(status);
  if (status === null || status >= 500 || isTurnedAway)
    return { type: 'later', problem, mayHaveArrived: !isTurnedAway, retryAfterMs };
  const settled = settledBefore(entry, request, answer.refusal);
  return settled === undefined ? { type: 'refused', problem } : { type: 'accepted', answer: settled };
}

/** The answer where a refusal says that what is asked for is so already; undefined otherwise. */
function settledBefore({ mayHaveArrived }: OutboxEntry, request: WriteRequest, { code, missing, lap }: Refusal) {
  const name = writeAt(request.method, request.url)?.name;
  // There is no such lap to withdraw: it never arrived. That there is no such race or address says nothing of the lap.
  if (name === 'withdrawal' && code === 'not-found' && missing === 'lap') return null;
  // The try before had arrived, and its answer was lost: the lap is in the state this decision asks for, one step on.
  if (name !== 'decision' || !mayHaveArrived || !lap || !isOwnAnswer(request, lap)) return undefined;
  return lap.version === Number(request.body?.version) + 1 ? lap : undefined;
}
