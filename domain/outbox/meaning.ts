import { isLap } from '@/domain/race/contract/lap-outline';
import { isProblem } from '@/domain/race/contract/problem-outline';
import { writeAt } from './addresses';
import type { EntryProblem, OutboxEntry, WriteRequest } from './entry';
import { NO_CONNECTION, NOT_OURS } from './meaning-codes';
import { isOwnAnswer } from './own-answer';
import { retryAfterMs } from './pause';

/** What came back. `body`: the JSON of the answer, undefined where it had none. */
export type Reply = { status: number; body: unknown; retryAfter: string | null };

/** What a reply means for an entry. `status` of a problem is null where no answer came, or none of our server. */
export type Meaning =
  | { type: 'accepted'; answer: unknown }
  | { type: 'refused'; problem: EntryProblem }
  | { type: 'later'; problem: EntryProblem; mayHaveArrived: boolean; retryAfterMs: number | null };

/** Not now, and nothing was stored: too early, too slow to arrive, too many. */
const TURNED_AWAY = new Set([408, 425, 429]);

const nothingCame = unanswered(NO_CONNECTION, 'No answer came: there is no connection to the server.');
const notOurs = unanswered(NOT_OURS, 'Something else answered, perhaps the sign-in page of this wifi.');

/**
 * Whether the server took a write, refused it for good, or shall be asked again. `reply` null: none came, be it a dead
 * network or a time-out. Only what our API says settles anything, and it is known by its content: a success by
 * own-answer.ts, a refusal by its type. Whatever else answers, of whatever status, the write is still to be sent, and it
 * may have arrived: an answer can be replaced on its way back. Nor is a pause believed that somebody else asks for.
 */
export function meaningOf(entry: OutboxEntry, request: WriteRequest, reply: Reply | null, now: number): Meaning {
  if (!reply) return nothingCame;
  const { status, body } = reply;
  if (status >= 200 && status < 300) return isOwnAnswer(request, body) ? { type: 'accepted', answer: body } : notOurs;
  if (status < 400 || !isProblem(body) || body.status !== status) return notOurs;
  const { code, detail, field } = body;
  const problem: EntryProblem = { status, code, detail, ...(field !== undefined && { field }) };
  const isTurnedAway = TURNED_AWAY.has(status);
  if (status >= 500 || isTurnedAway) {
    const pause = retryAfterMs(reply.retryAfter, now);
    return { type: 'later', problem, mayHaveArrived: !isTurnedAway, retryAfterMs: pause };
  }
  const answer = settledBefore(entry, request, body);
  return answer === undefined ? { type: 'refused', problem } : { type: 'accepted', answer };
}

/** The answer where a refusal says that what is asked for is so already; undefined otherwise. */
function settledBefore({ mayHaveArrived }: OutboxEntry, request: WriteRequest, { code, missing, lap }: Refusal) {
  const name = writeAt(request.method, request.url)?.name;
  // There is no such lap to withdraw: it never arrived. That there is no such race or address says nothing of the lap.
  if (name === 'withdrawal' && code === 'not-found' && missing === 'lap') return null;
  // The try before had arrived, and its answer was lost: the lap is in the state this decision asks for, one step on.
  if (name !== 'decision' || !mayHaveArrived || !isLap(lap) || !isOwnAnswer(request, lap)) return undefined;
  return lap.version === Number(request.body?.version) + 1 ? lap : undefined;
}

type Refusal = { code: string; missing?: string | undefined; lap?: unknown };

function unanswered(code: string, detail: string): Meaning {
  return { type: 'later', problem: { status: null, code, detail }, mayHaveArrived: true, retryAfterMs: null };
}
