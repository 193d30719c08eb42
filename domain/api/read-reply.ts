import { NO_CONNECTION, NOT_OURS } from './meaning-codes';
import type { Guard } from '@/domain/outline';
import type { Lap } from '@/domain/race/contract/lap';
import { isProblem } from '@/domain/race/contract/problem-outline';
import { retryAfterMs } from './retry-after';

/**
 * An answer over HTTP, from our server or from something between. `body` is its JSON; undefined where it is not JSON.
 */
export type Reply = { status: number; body: unknown; retryAfter: string | null; etag?: string | null };

/**
 * Why there is no answer. `code` is the server's, or NO_CONNECTION, or NOT_OURS. With the last two `status` is null and
 * nothing else is known.
 */
export type Refusal = {
  code: string;
  status: number | null;
  /** Finer than the code (domain/causes.ts). A newer server may send causes that this app does not know. */
  cause?: string | undefined;
  /** The field of the body that is wrong. */
  field?: string | undefined;
  /** With `changed-meanwhile`: the lap as it is now. */
  lap?: Lap | undefined;
  /** With `laps-waiting`: how many. */
  waiting?: number | undefined;
  /** With `not-found`: which thing does not exist. */
  missing?: string | undefined;
  /** With a missing lap: the lineage of the database that lacks it. */
  lineage?: string | undefined;
  retryAfterMs: number | null;
};
export type Answer<T> = { ok: true; value: T } | { ok: false; refusal: Refusal };

/**
 * Tells whether our server answered, and what it said. Content decides: `isAnswer` knows a success, the type of a
 * problem a refusal. Anything else, whatever its status, comes from a wifi's sign-in page, a filter or a proxy, and
 * says nothing about the server. `reply` is null after a time-out or without a network. `now` is in milliseconds since
 * 1970.
 */
export function readReply<T>(reply: Reply | null, isAnswer: Guard<T>, now: number): Answer<T> {
  if (!reply) return unanswered(NO_CONNECTION);
  const { status, body, retryAfter } = reply;
  if (status >= 200 && status < 300) return isAnswer(body) ? { ok: true, value: body } : unanswered(NOT_OURS);
  if (status < 400 || !isProblem(body) || body.status !== status) return unanswered(NOT_OURS);
  const { code, cause, field, lap, waiting, missing, lineage } = body;
  return {
    ok: false,
    refusal: {
      ...{ code, cause, status, field, lap, waiting, missing, lineage },
      retryAfterMs: retryAfterMs(retryAfter, now),
    },
  };
}

/** Whether our server refused. If so, it was reached. */
export const isOfServer = ({ code }: Pick<Refusal, 'code'>): boolean => code !== NO_CONNECTION && code !== NOT_OURS;

const unanswered = (code: string): Answer<never> => ({
  ok: false,
  refusal: { code, status: null, retryAfterMs: null },
});
