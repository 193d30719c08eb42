import { isProblem } from '@/domain/race/answer-outlines';
import type { Lap } from '@/domain/race/lap';
import type { Guard } from '@/domain/race/outline';

/** Why the desk did not get what it asked for. `no-connection`: no answer came, or none of our server. */
export type Refusal = {
  code: string;
  detail: string;
  field?: string | undefined;
  /** The present lap, where it has changed meanwhile. */
  lap?: Lap | undefined;
  retryAfterMs: number | null;
};
export type Answered<T> = { ok: true; value: T } | { ok: false; refusal: Refusal };

type Question<T> = { isAnswer: Guard<T>; method?: 'GET' | 'POST' | 'PATCH' | 'DELETE'; body?: unknown };

const ANSWER_LIMIT_MS = 10_000;

/** Asks the API; never throws. What is not an answer of our API (a sign-in page of the wifi) is no answer. */
export async function askDesk<T>(path: string, { isAnswer, method = 'GET', body }: Question<T>): Promise<Answered<T>> {
  const response = await fetch(path, {
    method,
    cache: 'no-store',
    signal: AbortSignal.timeout(ANSWER_LIMIT_MS),
    ...(body !== undefined && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  }).catch(() => null);
  if (!response) return noConnection;
  const answer: unknown = response.status === 204 ? null : await response.json().catch(() => undefined);
  if (response.ok) return isAnswer(answer) ? { ok: true, value: answer } : noConnection;
  if (!isProblem(answer)) return noConnection;
  const { code, detail, field, lap } = answer;
  return { ok: false, refusal: { code, detail, field, lap, retryAfterMs: retryAfterMs(response) } };
}

const noConnection: Answered<never> = {
  ok: false,
  refusal: { code: 'no-connection', detail: 'No answer came from the server.', retryAfterMs: null },
};

function retryAfterMs({ headers }: Response): number | null {
  const seconds = Number(headers.get('retry-after'));
  return seconds > 0 ? seconds * 1_000 : null;
}
