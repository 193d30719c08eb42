import type { WriteRequest } from '@/domain/outbox/entry';
import type { Reply } from '@/domain/outbox/meaning';

const ANSWER_LIMIT_MS = 10_000;

/** Sends one write. Null where no answer came in time. */
export function askServer({ url, method, body }: WriteRequest): Promise<Reply | null> {
  return replyTo(url, {
    method,
    body: body && JSON.stringify(body),
    // An answer without a body cannot be told from that of a portal (domain/outbox/own-answer.ts).
    headers: { prefer: 'return=representation', ...(body && { 'content-type': 'application/json' }) },
    signal: AbortSignal.timeout(ANSWER_LIMIT_MS),
  });
}

/**
 * What the API, or whoever sits before it, answers; null where nothing came. Whose answer it is its body tells, whatever
 * its status and type: so a body that is no JSON is none, and redirects, as sign-in pages make them and our API does
 * not, are not followed.
 */
export async function replyTo(url: string, question: RequestInit): Promise<Reply | null> {
  try {
    const defaults = { credentials: 'same-origin', cache: 'no-store', redirect: 'manual' } as const;
    const response = await fetch(url, { ...defaults, ...question });
    const { status, headers } = response;
    return { status, body: parsed(await response.text()), retryAfter: headers.get('retry-after') };
  } catch {
    return null;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
