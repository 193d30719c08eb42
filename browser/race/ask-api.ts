import { isProblem } from '@/domain/race/answer-outlines';
import type { Guard } from '@/domain/race/outline';

const ANSWER_LIMIT_MS = 10_000;

/** `offline`: nothing came through, or nothing of our server; `failed`: it answered, and `problem` says what. */
export type Asked<T> =
  { ok: true; value: T } | { ok: false; state: 'offline' | 'failed'; status: number | null; problem: string };

/** Asks the API, and checks the answer by its outline. `stop` ends it early, as when a page is left. */
export async function askApi<T>(path: string, isAnswer: Guard<T>, stop?: AbortSignal): Promise<Asked<T>> {
  const abort = new AbortController();
  const onStop = () => abort.abort();
  const timer = setTimeout(onStop, ANSWER_LIMIT_MS);
  stop?.addEventListener('abort', onStop, { once: true });
  try {
    const response = await fetch(path, { cache: 'no-cache', signal: abort.signal });
    const body: unknown = await response.json();
    if (response.ok) return isAnswer(body) ? { ok: true, value: body } : nothing;
    const problem = isProblem(body) ? body.detail : `The server answered ${response.status}.`;
    return { ok: false, state: 'failed', status: response.status, problem };
  } catch {
    return nothing;
  } finally {
    clearTimeout(timer);
    stop?.removeEventListener('abort', onStop);
  }
}

const nothing: Asked<never> = {
  ok: false,
  state: 'offline',
  status: null,
  problem: 'Nothing came through from the server.',
};
