import { onNews, type OutboxNow } from './news';
import { readOutbox } from './outbox-table';

const unread: OutboxNow = { entries: [], atMs: -Infinity };

/**
 * Follows the outbox by its news, and calls `onNow` with each new state. It reads the outbox only when asked to, or
 * where news do not say what the outbox is now, or came in another order than they were sent.
 */
export function followOutbox(onNow: (now: OutboxNow) => void = () => undefined) {
  let known = unread;
  let reads = 0;

  const take = (now: OutboxNow): void => {
    known = now;
    onNow(now);
  };
  async function readAgain(): Promise<void> {
    const read = ++reads;
    const before = known;
    const found = await readOutbox();
    // A later read or later news know more. If news of the same moment came meanwhile, only another read can tell.
    if (read !== reads || (known !== before && found.atMs < known.atMs)) return;
    if (known !== before && found.atMs === known.atMs) return readAgain();
    take(found);
  }
  /** Takes newer news. Reads again after older ones, or those without entries. Ignores the state that is known. */
  function hear(now: OutboxNow | undefined): void {
    if (now && now.atMs > known.atMs) take(now);
    else if (now !== known) void readAgain();
  }

  const stop = onNews((news) => news.type === 'changed' && hear(news.now));
  return { now: () => known, hear, readAgain, stop };
}
