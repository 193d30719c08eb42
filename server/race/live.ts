import type { ServerResponse } from 'node:http';
import { DATA_POLICY, SECURITY_HEADERS } from '@/server/static/security-headers';
import { parseLastEventId, retryText } from './event-text';
import type { Feed, Watcher } from './feed';

const HEADERS = {
  ...SECURITY_HEADERS,
  'cross-origin-resource-policy': 'cross-origin',
  'content-security-policy': DATA_POLICY,
  'content-type': 'text/event-stream; charset=utf-8',
  // no-transform: a proxy that compresses would hold events back.
  'cache-control': 'no-store, no-transform',
  'x-accel-buffering': 'no',
  'access-control-allow-origin': '*',
  connection: 'close',
};

/** What may wait for a reader beyond what the operating system holds. Ten boards: who is so far behind starts anew. */
const MOST_WAITING_BYTES = 256 * 1024;
/** Who has not caught up for this long sleeps, or is gone without a goodbye. */
const MOST_BEHIND_MS = 30_000;

/** Answers with the live stream of a race: the board, or what was missed since `lastEventId`, then every change. */
export function watch({ feed }: { feed: Feed }, response: ServerResponse, lastEventId: string | undefined): void {
  // In chunks an event is three pieces to write. Without, it is the one buffer that all watchers share, and a fifth less
  // work; the stream ends where its connection does.
  response.removeHeader('transfer-encoding');
  response.writeHead(200, HEADERS);
  response.write(retryText());
  const watcher = toWatcher(response);
  // Comes after every kind of end: theirs, ours, a lost connection.
  response.once('close', () => feed.leave(watcher));
  feed.join(watcher, parseLastEventId(lastEventId));
}

function toWatcher(response: ServerResponse): Watcher {
  let caughtUpMs = performance.now();
  return {
    send(bytes) {
      const waitingBytes = response.writableLength;
      if (waitingBytes === 0) caughtUpMs = performance.now();
      // A board may be long: what counts is what waits already.
      const isTooSlow = waitingBytes > MOST_WAITING_BYTES || performance.now() - caughtUpMs > MOST_BEHIND_MS;
      if (isTooSlow) response.destroy();
      else response.write(bytes);
    },
    end: () => response.end(),
  };
}
