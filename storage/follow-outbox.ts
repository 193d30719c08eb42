import { onNews, type OutboxNow } from './news';
import { readOutbox } from './outbox-table';

const unread: OutboxNow = { entries: [], atMs: -Infinity };

/**
 * Knows the outbox by its news, and tells each state of it. It is read when that is asked for, and once where news do not
 * say what it is now, or have crossed others on their way.
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
    // A later read has begun, and knows more; so do news that came meanwhile, unless both are of one moment.
    if (read !== reads || (known !== before && found.atMs < known.atMs)) return;
    if (known !== before && found.atMs === known.atMs) return readAgain();
    take(found);
  }
  /** What is known already is no news. */
  function hear(now: OutboxNow | undefined): void {
    if (now && now.atMs > known.atMs) take(now);
    else if (now !== known) void readAgain();
  }

  const stop = onNews((news) => news.type === 'changed' && hear(news.now));
  return { now: () => known, hear, readAgain, stop };
}
