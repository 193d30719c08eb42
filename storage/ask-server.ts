import type { Reply } from '@/domain/api/read-reply';
import { limited } from './limited';

/** How long page and worker wait for any answer of the API. */
export const ANSWER_LIMIT_MS = 10_000;

export type ServerRequest = {
  url: string;
  method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  body?: unknown;
  /** The version that this phone has. The server answers 304 where it has the same one. */
  etag?: string | null;
};

/**
 * Asks the API. Gives the answer, or null where none came in time. Something between may have answered instead:
 * domain/api/read-reply.ts tells. Redirects are not followed: sign-in pages redirect, our API does not. `stop` ends the
 * wait early, as when a page is left.
 */
export async function askServer(
  { url, method = 'GET', body, etag }: ServerRequest,
  stop?: AbortSignal,
): Promise<Reply | null> {
  const { signal, over } = limited(ANSWER_LIMIT_MS, stop);
  const isSent = body !== undefined && body !== null;
  const headers = {
    // Asks for a body: an answer without one could be a portal's (domain/outbox/own-answer.ts).
    ...(method !== 'GET' && { prefer: 'return=representation' }),
    ...(isSent && { 'content-type': 'application/json' }),
    ...(etag && { 'if-none-match': etag }),
  };
  try {
    const response = await fetch(url, {
      method,
      headers,
      signal,
      credentials: 'same-origin',
      redirect: 'manual',
      // With an etag the browser's cache must stay out: it would turn the 304 into a whole answer.
      cache: method === 'GET' && etag === undefined ? 'no-cache' : 'no-store',
      ...(isSent && { body: JSON.stringify(body) }),
    });
    return await replyOf(response);
  } catch {
    return null;
  } finally {
    over();
  }
}

/** Reads a whole answer. A body that is not JSON, whatever its media type says, counts as none. */
export async function replyOf(response: Response): Promise<Reply> {
  const { status, headers } = response;
  const body = parsed(await response.text());
  return { status, body, retryAfter: headers.get('retry-after'), etag: headers.get('etag') };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
