import type { OutboxEntry } from './entry';
import type { Outbox } from './outbox';
import { LONGEST_RETRY_AFTER_MS } from './pause';

/** The entry to send now, or undefined. */
export function nextDue(entries: Outbox, now: number): OutboxEntry | undefined {
  return heads(entries).find(({ state, nextTryAt }) => state === 'waiting' && isDue(nextTryAt, now));
}

/** No pause is that long: the clock of the phone was put back since. */
const isDue = (nextTryAt: number, now: number) => nextTryAt <= now || nextTryAt > now + LONGEST_RETRY_AFTER_MS;

/** When something is due next, in milliseconds since 1970; null where nothing waits. */
export function nextDueAt(entries: Outbox): number | null {
  const times = heads(entries).flatMap(({ state, nextTryAt }) => (state === 'waiting' ? nextTryAt : []));
  return times.length > 0 ? Math.min(...times) : null;
}

/** Whether anything is still to be sent. What was refused waits for the person, not for the server. */
export const isWaiting = (entries: Outbox): boolean => entries.some(({ state }) => state !== 'refused');

/** The first unsettled entry of each kind: those behind it wait for it, so that laps and decisions arrive in order. */
function heads(entries: Outbox): OutboxEntry[] {
  const first = new Map<string, OutboxEntry>();
  for (const entry of entries) if (entry.state !== 'refused' && !first.has(entry.kind)) first.set(entry.kind, entry);
  return [...first.values()];
}
