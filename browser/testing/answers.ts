import { setMaxListeners } from 'node:events';
import { onTestFinished, vi } from 'vitest';
import { PROBLEM_TYPES } from '@/domain/race/contract/problem-types';

export type Answering = (init: RequestInit) => Response | Promise<Response>;
type Asked = { path: string; method: string; headers: Headers; body: unknown };

/**
 * The server as the browser's fetch meets it while the test lasts. `answer` says how it answers at a path, and may be
 * replaced later.
 */
export function aServerThat(answer: (path: string, method: string) => Answering) {
  const server = { asked: [] as Asked[], answer, paths: () => server.asked.map(({ path }) => path) };
  const over = new AbortController();
  // One listener for each question: Node would take that for a leak.
  setMaxListeners(0, over.signal);
  vi.stubGlobal('fetch', async (path: string, init: RequestInit = {}) => {
    const { method = 'GET', body } = init;
    const sent: unknown = typeof body === 'string' ? JSON.parse(body) : null;
    server.asked.push({ path, method, headers: new Headers(init.headers), body: sent });
    return endedBy(over.signal, endedBy(init.signal, server.answer(path, method)(init)));
  });
  onTestFinished(() => {
    vi.unstubAllGlobals();
    // What still waits must not hold up the next test.
    over.abort();
  });
  return server;
}

/** The network is gone. */
export const away: Answering = () => Promise.reject(new TypeError('fetch failed'));
/** No answer ever comes, and no error either. */
export const silent: Answering = () => new Promise(() => undefined);
/** The sign-in page of a wifi. */
export const portal: Answering = () =>
  new Response('<html>Sign in</html>', { headers: { 'content-type': 'text/html' } });

export const says =
  (body: unknown, headers: Record<string, string> = {}): Answering =>
  () =>
    Response.json(body, { headers });

/** Refuses in the form of our server. */
export const refuses =
  (status: number, headers: Record<string, string> = {}, more: object = {}): Answering =>
  () =>
    Response.json(
      { ...{ type: `${PROBLEM_TYPES}busy`, title: 'Busy', status, detail: 'Come again.', code: 'busy' }, ...more },
      { status, headers },
    );

/** The answer, or an error when the signal ends the wait for it. */
export function endedBy(
  signal: AbortSignal | null | undefined,
  answer: Response | Promise<Response>,
): Promise<Response> {
  return new Promise((done, fail) => {
    const end = () => fail(new DOMException('given up', 'AbortError'));
    if (signal?.aborted) end();
    signal?.addEventListener('abort', end);
    Promise.resolve(answer).then(done, fail);
  });
}
