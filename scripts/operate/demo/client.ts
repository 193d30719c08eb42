import { setTimeout as wait } from 'node:timers/promises';
import type { z } from 'zod';
import { problemSchema, type Problem } from '@/domain/race/contract/requests';

export type HttpAnswer = { status: number; body: unknown };
export type Client = (method: string, path: string, body?: unknown) => Promise<HttpAnswer>;

/** What all clients of one demo share. */
export type Surroundings = {
  origin: string;
  /** Ends all waiting. Requests on their way come to their end. */
  signal?: AbortSignal | undefined;
  /** Called for each answer that asks to wait, and for each request that did not come through. */
  onDelay?: ((what: 'too-many' | 'unreachable') => void) | undefined;
};

/** How long a server may be away, for instance for a restart, before the demo gives up. */
const PATIENCE_MS = 30_000;
const RETRY_AFTER_MS = 500;
const ANSWER_LIMIT_MS = 20_000;

/**
 * One device. It keeps its cookies, waits as long as a 429 asks it to, and sends again what did not come through.
 * Throws if the server stays away.
 */
export function createClient({ origin, signal, onDelay }: Surroundings): Client {
  const cookies = new Map<string, string>();

  const send = async (method: string, path: string, body: unknown) => {
    const response = await fetch(origin + path, {
      method,
      headers: {
        origin,
        ...(cookies.size > 0 && { cookie: [...cookies].map((pair) => pair.join('=')).join('; ') }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
      // A redirected POST would become a GET.
      redirect: 'manual',
      signal: AbortSignal.timeout(ANSWER_LIMIT_MS),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (name) cookies.set(name, value ?? '');
    }
    return { response, text: await response.text() };
  };

  return async (method, path, body) => {
    const begin = Date.now();
    for (;;) {
      const sent = await send(method, path, body).catch((error: unknown) => {
        if (Date.now() - begin > PATIENCE_MS || signal?.aborted)
          throw new Error(`${origin} does not answer`, { cause: error });
        return null;
      });
      const leadsTo = sent && redirectOf(sent.response, origin);
      if (leadsTo) throw new Error(`${origin} leads on to ${leadsTo}; name that address: --origin ${leadsTo}`);
      if (sent && sent.response.status !== 429 && sent.response.status !== 503)
        return { status: sent.response.status, body: parse(sent.text) };
      if (sent && signal?.aborted) return { status: sent.response.status, body: parse(sent.text) };
      onDelay?.(sent?.response.status === 429 ? 'too-many' : 'unreachable');
      const seconds = Number(sent?.response.headers.get('retry-after'));
      // The random part keeps clients that wait from coming back in the same moment.
      await pause((seconds > 0 ? seconds * 1_000 : RETRY_AFTER_MS) * (1 + Math.random() / 4), signal);
    }
  };
}

/** Where a host sends its callers, as from http to https. */
function redirectOf({ status, headers }: Response, origin: string): string | null {
  const location = headers.get('location');
  if (status < 300 || status > 399 || location === null || !URL.canParse(location, origin)) return null;
  return new URL(location, origin).origin;
}

/** Ends early when asked to stop. */
export function pause(ms: number, signal?: AbortSignal): Promise<void> {
  return wait(ms, undefined, { signal }).catch(() => undefined);
}

/** Reads the answer by its schema. If the status is a failure, throws with the problem's own words. */
export function expectAnswer<S extends z.ZodType>(what: string, { status, body }: HttpAnswer, schema: S): z.output<S> {
  if (status >= 400) throw new Error(`${what}: ${status} ${problemOf(body)?.detail ?? ''}`.trim());
  const read = schema.safeParse(body);
  if (read.success) return read.data;
  throw new Error(`${what}: the answer ${status} is not one of Daypass; is there a server of it at this address?`);
}

export function problemOf(body: unknown): Problem | null {
  return problemSchema.safeParse(body).data ?? null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
