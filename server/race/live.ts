import type { ServerResponse } from 'node:http';
import { DATA_POLICY, SECURITY_HEADERS } from '@/server/static/security-headers';
import { parsePlace } from '@/domain/race/board/place';
import { retryText } from './event-text';
import type { Feed, Wanted, Watcher } from './feed';
import { GZIP_START, packedText } from './packed-text';
import { stallGuard } from './stalled-watchers';

const HEADERS = {
  ...SECURITY_HEADERS,
  'cross-origin-resource-policy': 'cross-origin',
  'content-security-policy': DATA_POLICY,
  'content-type': 'text/event-stream; charset=utf-8',
  // no-transform, because a proxy that compresses would hold events back.
  'cache-control': 'no-store, no-transform',
  vary: 'accept-encoding',
  'x-accel-buffering': 'no',
  'access-control-allow-origin': '*',
  connection: 'close',
};

/**
 * The most that may wait for a reader, besides the buffers of the operating system: ten boards. Past it a reader starts
 * anew.
 */
const MOST_WAITING_BYTES = 256 * 1024;
/** A reader who has not caught up for this long sleeps, or is gone. */
const MOST_BEHIND_MS = 30_000;

/** Answers with the live stream of a race: the board, or the changes since `lastEventId`, and then every change. */
export function watch(
  { feed }: { feed: Feed },
  response: ServerResponse,
  lastEventId: string | undefined,
  wanted: Wanted = { isShort: false, isPacked: false },
  common: Readonly<Record<string, string>> = {},
): void {
  // Without chunks an event is one buffer, which all watchers share; a chunk would be three pieces and a fifth more
  // work. The end of the connection then ends the stream.
  response.removeHeader('transfer-encoding');
  // Given at once, as the response keeps headers that were set one by one.
  response.writeHead(200, { ...common, ...HEADERS, ...(wanted.isPacked && { 'content-encoding': 'gzip' }) });
  const retry = Buffer.from(retryText());
  response.write(wanted.isPacked ? Buffer.concat([GZIP_START, packedText(retry)]) : retry);
  if (response.socket) stallGuard.watch(response.socket);
  const watcher = toWatcher(response);
  // 'close' comes after every kind of end: the reader's, ours, a lost connection.
  response.once('close', () => feed.leave(watcher));
  feed.join(watcher, parsePlace(lastEventId), wanted);
}

function toWatcher(response: ServerResponse): Watcher {
  let caughtUpMs = performance.now();
  return {
    send(bytes) {
      const waitingBytes = response.writableLength;
      if (waitingBytes === 0) caughtUpMs = performance.now();
      // Only what waits already counts, as a board may be long itself.
      const isTooSlow = waitingBytes > MOST_WAITING_BYTES || performance.now() - caughtUpMs > MOST_BEHIND_MS;
      if (!isTooSlow) return void response.write(bytes);
      // With a reset the kernel gives back at once what it holds.
      response.socket?.resetAndDestroy();
      response.destroy();
    },
    end: () => response.end(),
  };
}
