import type { EntryProblem, OutboxEntry, WriteRequest } from './entry';
import { isFields } from './parse-entry';
import { retryAfterMs } from './pause';

/** What came back. `body`: the JSON of the answer, undefined where it had none. */
export type Reply = { status: number; body: unknown; retryAfter: string | null };

/** What a reply means for an entry. */
export type Meaning =
  | { type: 'accepted'; answer: unknown }
  | { type: 'refused'; problem: EntryProblem }
  | { type: 'later'; problem: EntryProblem; mayHaveArrived: boolean; retryAfterMs: number | null };

/** Not now, and nothing was stored: too early, too slow to arrive, too many. */
const TURNED_AWAY = new Set([408, 425, 429]);

/**
 * Whether the server took a write, refused it for good, or shall be asked again. `reply` null: none came, be it a dead
 * network, a time-out or a redirect. Only an answer of our API settles anything: what a wifi's sign-in page says, whatever
 * its status, means that the write is still to be sent.
 */
export function meaningOf(entry: OutboxEntry, request: WriteRequest, reply: Reply | null, now: number): Meaning {
  if (!reply) return later(null, 'no-connection', 'No answer came: there is no connection to the server.');
  const { status, body } = reply;
  const retry = retryAfterMs(reply.retryAfter, now);
  if (status >= 200 && status < 300 && (body !== undefined || status === 204))
    return { type: 'accepted', answer: body ?? null };
  if (status >= 500) return later(status, codeOf(body) ?? 'server-ill', `The server answered ${status}.`, retry);
  if (TURNED_AWAY.has(status)) {
    const detail = detailOf(body) ?? 'The server is busy, and asks to be asked again.';
    return { ...later(status, codeOf(body) ?? 'busy', detail, retry), mayHaveArrived: false };
  }
  const code = codeOf(body);
  if (code === null)
    return later(null, 'not-ours', 'Something else than Daypass answered: perhaps the wifi wants a sign-in.');
  const answer = settledBefore(entry, request, status, body);
  if (answer !== undefined) return { type: 'accepted', answer };
  const problem: EntryProblem = { status, code, detail: detailOf(body) ?? `The server answered ${status}.` };
  return {
    type: 'refused',
    problem: isFields(body) && typeof body.field === 'string' ? { ...problem, field: body.field } : problem,
  };
}

/** The answer where a refusal says that what is asked for is so already; undefined otherwise. */
function settledBefore({ kind, mayHaveArrived }: OutboxEntry, request: WriteRequest, status: number, body: unknown) {
  // Nothing is there to withdraw: it never arrived.
  if (request.method === 'DELETE' && (status === 404 || status === 410)) return null;
  // The try before had arrived, and its answer was lost: the lap is in the state this decision asks for, one step on.
  if (kind !== 'decision' || !mayHaveArrived || !isFields(body) || !isFields(body.lap) || !request.body)
    return undefined;
  const { lap } = body;
  const isOurs = lap.status === request.body.verdict && lap.version === Number(request.body.version) + 1;
  return isOurs ? lap : undefined;
}

function later(status: number | null, code: string, detail: string, retry: number | null = null) {
  return { type: 'later', problem: { status, code, detail }, mayHaveArrived: true, retryAfterMs: retry } as const;
}

const codeOf = (body: unknown) => (isFields(body) && typeof body.code === 'string' ? body.code : null);
const detailOf = (body: unknown) => (isFields(body) && typeof body.detail === 'string' ? body.detail : null);
