import { isOfServer, readReply } from '@/domain/api/read-reply';
import type { Guard } from '@/domain/outline';
import { ANSWER_LIMIT_MS, replyOf } from '@/storage/ask-server';
import { eventReader, type StreamEvent } from './event-text';

/** The server promises a sign of life at least every 15 s (contract). A line that misses two is dead. */
const SILENCE_LIMIT_MS = 35_000;
const TOO_MANY = 429;

/**
 * How a stream ended. `blocked`: it never began, as something else answered or the server has no place for it.
 * `retryAfterMs`: the pause that the server asked for.
 */
export type StreamEnd = { why: 'ended' | 'blocked'; retryAfterMs: number | null };

type Hearing = { onEvent: (event: StreamEvent) => void; onSignOfLife: () => void };

/**
 * Reads a live stream until it ends, and says how it ended. It uses fetch, not EventSource, which hides the comments
 * that show that a line is alive: a line that died in silence would be called live for minutes. fetch also shows the status.
 */
export async function readStream(
  url: string,
  lastEventId: string | null,
  { onEvent, onSignOfLife }: Hearing,
  stop: AbortSignal,
): Promise<StreamEnd> {
  const abort = new AbortController();
  const onStop = () => abort.abort();
  stop.addEventListener('abort', onStop, { once: true });
  let isHeard = false;
  // If no byte has come by then, something on the way holds the stream back, or nothing comes through at all.
  let timer = setTimeout(onStop, ANSWER_LIMIT_MS);
  const limitSilence = () => {
    clearTimeout(timer);
    timer = setTimeout(onStop, SILENCE_LIMIT_MS);
  };
  try {
    const headers = { accept: 'text/event-stream', ...(lastEventId !== null && { 'last-event-id': lastEventId }) };
    const response = await fetch(url, { headers, cache: 'no-store', signal: abort.signal });
    if (!response.ok || !response.headers.get('content-type')?.startsWith('text/event-stream'))
      return await refused(response);
    const read = eventReader();
    const text = new TextDecoder();
    const reader = response.body!.getReader();
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      isHeard = true;
      limitSilence();
      read(text.decode(piece.value, { stream: true })).forEach(onEvent);
      onSignOfLife();
    }
    return { why: 'ended', retryAfterMs: null };
  } catch {
    return { why: abort.signal.aborted && !stop.aborted && !isHeard ? 'blocked' : 'ended', retryAfterMs: null };
  } finally {
    clearTimeout(timer);
    stop.removeEventListener('abort', onStop);
    abort.abort();
  }
}

/** A refusal by something on the way is not the server's: other questions may still come through. */
async function refused(response: Response): Promise<StreamEnd> {
  const answer = readReply(await replyOf(response).catch(() => null), isNothing, Date.now());
  if (answer.ok || !isOfServer(answer.refusal)) return { why: 'blocked', retryAfterMs: null };
  const { status, retryAfterMs } = answer.refusal;
  return { why: status === TOO_MANY ? 'blocked' : 'ended', retryAfterMs };
}

/** A success that is no stream is not ours. */
const isNothing: Guard<never> = (_body): _body is never => false;
