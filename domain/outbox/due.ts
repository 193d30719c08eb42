import type { OutboxEntry } from './entry';
import { heads } from './order';
import type { Outbox } from './outbox-event';
import { LONGEST_RETRY_AFTER_MS } from '@/domain/api/retry-after';

/**
 * The entry to send now, or undefined: what the person asked for before all others, and what has failed after what has
 * not, so that an entry that never gets through costs the others no time either.
 */
export function nextDue(entries: Outbox, now: number): OutboxEntry | undefined {
  const due = heads(entries).filter(({ state, nextTryAt }) => state === 'waiting' && isDue(nextTryAt, now));
  return due.toSorted((a, b) => urgency(b) - urgency(a) || a.tries - b.tries)[0];
}

const urgency = ({ isUrgent = false }: OutboxEntry) => Number(isUrgent);

/** No pause is that long: the clock of the phone was put back since. */
const isDue = (nextTryAt: number, now: number) => nextTryAt <= now || nextTryAt > now + LONGEST_RETRY_AFTER_MS;

/** When something is due next, in milliseconds since 1970; null where nothing waits. */
export function nextDueAt(entries: Outbox): number | null {
  const times = heads(entries).flatMap(({ state, nextTryAt }) => (state === 'waiting' ? nextTryAt : []));
  return times.length > 0 ? Math.min(...times) : null;
}

/** Whether anything is still to be sent. What was refused waits for the person, not for the server. */
export const isWaiting = (entries: Outbox): boolean => entries.some(({ state }) => state !== 'refused');
