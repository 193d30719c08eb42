import type { OutboxEntry } from './entry';
import { heads } from './order';
import type { Outbox } from './outbox-event';
import { LONGEST_RETRY_AFTER_MS } from '@/domain/api/retry-after';

/**
 * The entry to send now; undefined where none is due. An entry that the person asked for comes first. Then the entry
 * with the fewest tries comes, so that one that never gets through costs the others no time. `now` is in milliseconds
 * since 1970.
 */
export function nextDue(entries: Outbox, now: number): OutboxEntry | undefined {
  const due = heads(entries).filter(({ state, nextTryAt }) => state === 'waiting' && isDue(nextTryAt, now));
  return due.toSorted((a, b) => urgency(b) - urgency(a) || a.tries - b.tries)[0];
}

const urgency = ({ isUrgent = false }: OutboxEntry) => Number(isUrgent);

/** A pause longer than the longest one means that the phone's clock was set back. The entry is then due, too. */
const isDue = (nextTryAt: number, now: number) => nextTryAt <= now || nextTryAt > now + LONGEST_RETRY_AFTER_MS;

/** When the next entry is due, in milliseconds since 1970. Null where no entry waits. */
export function nextDueAt(entries: Outbox): number | null {
  const times = heads(entries).flatMap(({ state, nextTryAt }) => (state === 'waiting' ? nextTryAt : []));
  return times.length > 0 ? Math.min(...times) : null;
}

/** Whether anything is left to send. A refused entry waits for the person, not for the server. */
export const isWaiting = (entries: Outbox): boolean => entries.some(({ state }) => state !== 'refused');
