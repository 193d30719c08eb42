import type { Guard } from '@/domain/outline';
import { isProblem } from '@/domain/race/contract/problem-outline';
import { replyTo } from '@/storage/ask-server';
import { limited } from './limited';

const ANSWER_LIMIT_MS = 10_000;

/** `offline`: nothing came through, or nothing of our server; `failed`: it answered, and `problem` says what. */
export type Asked<T> =
  { ok: true; value: T } | { ok: false; state: 'offline' | 'failed'; status: number | null; problem: string };

/** Asks the API, and checks the answer by its outline. `stop` ends it early, as when a page is left. */
export async function askApi<T>(path: string, isAnswer: Guard<T>, stop?: AbortSignal): Promise<Asked<T>> {
  const { signal, over } = limited(ANSWER_LIMIT_MS, stop);
  const reply = await replyTo(path, { cache: 'no-cache', signal });
  over();
  if (!reply) return nothing('Nothing came through from the server.');
  const { status, body } = reply;
  if (status < 300 && isAnswer(body)) return { ok: true, value: body };
  // A page of a wifi or of a proxy: nobody learns from it what is with the server.
  if (!isProblem(body)) return nothing('Something else answered, perhaps the sign-in page of this wifi.');
  return { ok: false, state: 'failed', status, problem: body.detail };
}

const nothing = (problem: string): Asked<never> => ({ ok: false, state: 'offline', status: null, problem });
