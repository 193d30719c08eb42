import { NO_CONNECTION, NOT_OURS } from '@/domain/outbox/meaning-codes';
import { retryAfterMs } from '@/domain/outbox/pause';
import type { Lap } from '@/domain/race/contract/lap';
import type { Guard } from '@/domain/outline';
import { isProblem } from '@/domain/race/contract/problem-outline';
import { replyTo } from '@/storage/ask-server';

/** Why the desk did not get what it asked for. `no-connection`: no answer came; `not-ours`: none of our server. */
export type Refusal = {
  code: string;
  detail: string;
  field?: string | undefined;
  /** The present lap, where it has changed meanwhile. */
  lap?: Lap | undefined;
  retryAfterMs: number | null;
};
export type Answered<T> = { ok: true; value: T } | { ok: false; refusal: Refusal };

type Question<T> = { isAnswer: Guard<T>; method?: 'GET' | 'POST' | 'PATCH' | 'DELETE'; body?: unknown };

const ANSWER_LIMIT_MS = 10_000;

/** Asks the API; never throws. What is not an answer of our API (a sign-in page of the wifi) is no answer. */
export async function askDesk<T>(path: string, { isAnswer, method = 'GET', body }: Question<T>): Promise<Answered<T>> {
  const isSent = body !== undefined;
  const reply = await replyTo(path, {
    method,
    signal: AbortSignal.timeout(ANSWER_LIMIT_MS),
    headers: {
      // An answer without a body cannot be told from that of a portal.
      ...(method !== 'GET' && { prefer: 'return=representation' }),
      ...(isSent && { 'content-type': 'application/json' }),
    },
    ...(isSent && { body: JSON.stringify(body) }),
  });
  if (!reply) return no({ code: NO_CONNECTION, detail: 'No answer came from the server.' });
  const answer = reply.body;
  if (reply.status >= 200 && reply.status < 300 && isAnswer(answer)) return { ok: true, value: answer };
  if (!isProblem(answer) || answer.status !== reply.status)
    return no({ code: NOT_OURS, detail: 'Something else answered, perhaps the sign-in page of this wifi.' });
  const { code, detail, field, lap } = answer;
  return no({ code, detail, field, lap, retryAfterMs: retryAfterMs(reply.retryAfter, Date.now()) });
}

/** Whether it is the server that refused: then it was reached. */
export const isOfServer = ({ code }: Pick<Refusal, 'code'>): boolean => code !== NO_CONNECTION && code !== NOT_OURS;

const no = (refusal: Omit<Refusal, 'retryAfterMs'> & Partial<Refusal>): Answered<never> => ({
  ok: false,
  refusal: { retryAfterMs: null, ...refusal },
});
