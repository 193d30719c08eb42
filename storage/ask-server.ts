import type { Reply } from '@/domain/api/read-reply';
import { limited } from './limited';

/** How long an answer of the API is waited for, by page and worker, whatever was asked. */
export const ANSWER_LIMIT_MS = 10_000;

export type Question = {
  url: string;
  method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  body?: unknown;
  /** The version that is here: where the server has the same one it answers 304, and nothing else. */
  etag?: string | null;
};

/**
 * What the API, or whoever sits before it, answers; null where nothing came in time. Whose answer it is
 * domain/api/read-reply.ts tells. Redirects, as sign-in pages make them and our API does not, are not followed. `stop` ends
 * it early, as when a page is left.
 */
export async function askServer(
  { url, method = 'GET', body, etag }: Question,
  stop?: AbortSignal,
): Promise<Reply | null> {
  const { signal, over } = limited(ANSWER_LIMIT_MS, stop);
  const isSent = body !== undefined && body !== null;
  const headers = {
    // An answer without a body cannot be told from that of a portal (domain/outbox/own-answer.ts).
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
      // With the browser's own cache an unchanged answer looks new to who has asked by its version.
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

/** What an answer says, once all of it is here. A body that is no JSON, whatever its type is called, is none. */
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
