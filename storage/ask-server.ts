import type { WriteRequest } from '@/domain/outbox/entry';
import type { Reply } from '@/domain/outbox/meaning';

const ANSWER_LIMIT_MS = 10_000;

/** Sends one write. Null where no answer came in time; a redirect is none, as our API has none and sign-in pages do. */
export async function askServer({ url, method, body }: WriteRequest): Promise<Reply | null> {
  try {
    const response = await fetch(url, {
      method,
      ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
      credentials: 'same-origin',
      cache: 'no-store',
      redirect: 'error',
      signal: AbortSignal.timeout(ANSWER_LIMIT_MS),
    });
    const isJson = /^application\/(?:[\w.-]+\+)?json\b/.test(response.headers.get('content-type') ?? '');
    const answer: unknown = isJson ? await response.json() : undefined;
    return { status: response.status, body: answer, retryAfter: response.headers.get('retry-after') };
  } catch {
    return null;
  }
}
