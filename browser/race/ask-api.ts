import type { z } from 'zod';
import { problemSchema } from '@/domain/race/requests';

const ANSWER_LIMIT_MS = 10_000;

/** `offline`: nothing came through, or nothing of our server; `failed`: it answered, and `problem` says what. */
export type Asked<T> =
  { ok: true; value: T } | { ok: false; state: 'offline' | 'failed'; status: number | null; problem: string };

/** Asks the API, and reads the answer with its schema. `stop` ends it early, as when a page is left. */
export async function askApi<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
  stop?: AbortSignal,
): Promise<Asked<z.output<Schema>>> {
  const abort = new AbortController();
  const onStop = () => abort.abort();
  const timer = setTimeout(onStop, ANSWER_LIMIT_MS);
  stop?.addEventListener('abort', onStop, { once: true });
  try {
    const response = await fetch(path, { cache: 'no-cache', signal: abort.signal });
    const body: unknown = await response.json();
    if (response.ok) return { ok: true, value: schema.parse(body) };
    const problem = problemSchema.safeParse(body).data?.detail ?? `The server answered ${response.status}.`;
    return { ok: false, state: 'failed', status: response.status, problem };
  } catch {
    return { ok: false, state: 'offline', status: null, problem: 'Nothing came through from the server.' };
  } finally {
    clearTimeout(timer);
    stop?.removeEventListener('abort', onStop);
  }
}
