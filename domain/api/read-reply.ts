import { NO_CONNECTION, NOT_OURS } from './meaning-codes';
import type { Guard } from '@/domain/outline';
import type { Lap } from '@/domain/race/contract/lap';
import { isProblem } from '@/domain/race/contract/problem-outline';
import { retryAfterMs } from './retry-after';

/** What came back for a question, from whomever. `body`: its JSON, undefined where it was none. */
export type Reply = { status: number; body: unknown; retryAfter: string | null; etag?: string | null };

/**
 * Why there is no answer. `code`: the server's own, or NO_CONNECTION, or NOT_OURS. With these two `status` is null, and
 * nothing else is known: the words for them are made where they are shown.
 */
export type Refusal = {
  code: string;
  status: number | null;
  /** Finer than the code, where the server knew more (domain/causes.ts; a newer server may have others). */
  cause?: string | undefined;
  /** The field of the body that is wrong. */
  field?: string | undefined;
  /** The present lap, where it has changed meanwhile. */
  lap?: Lap | undefined;
  /** What there is none of. */
  missing?: string | undefined;
  retryAfterMs: number | null;
};
export type Answer<T> = { ok: true; value: T } | { ok: false; refusal: Refusal };

/**
 * Whose answer it is, and what it says. It is known by its content: a success by `isAnswer`, a refusal by its type.
 * Whatever else answers, of whatever status, is a page of the wifi, a filter or a proxy: nobody learns from it what is with
 * the server. `reply` null: none came, be it a dead network or a time-out.
 */
export function readReply<T>(reply: Reply | null, isAnswer: Guard<T>, now: number): Answer<T> {
  if (!reply) return unanswered(NO_CONNECTION);
  const { status, body, retryAfter } = reply;
  if (status >= 200 && status < 300) return isAnswer(body) ? { ok: true, value: body } : unanswered(NOT_OURS);
  if (status < 400 || !isProblem(body) || body.status !== status) return unanswered(NOT_OURS);
  const { code, cause, field, lap, missing } = body;
  return {
    ok: false,
    refusal: { code, cause, status, field, lap, missing, retryAfterMs: retryAfterMs(retryAfter, now) },
  };
}

/** Whether it is the server that refused: then it was reached. */
export const isOfServer = ({ code }: Pick<Refusal, 'code'>): boolean => code !== NO_CONNECTION && code !== NOT_OURS;

const unanswered = (code: string): Answer<never> => ({
  ok: false,
  refusal: { code, status: null, retryAfterMs: null },
});
