import { type OutboxEntry, withdrawalOf } from './entry';

/**
 * Before its first try it is gone. Afterwards the server may have it: then the cancel is sent as a DELETE, in its place.
 * Where the API has none, cancelling means that it is not tried again. An entry on its way waits for its answer first.
 */
export function cancelled(entry: OutboxEntry, now: number): OutboxEntry | null {
  if (entry.isCancelled) return entry;
  if (entry.state === 'sending') return { ...entry, isCancelled: true };
  return takenBack(entry, now);
}

/** Whether the server can have seen nothing of it. */
export const hasNeverLeft = ({ state, mayHaveArrived, withdraws }: OutboxEntry): boolean =>
  state === 'waiting' && !mayHaveArrived && withdraws === null;

/** The entry as its own withdrawal; null where nothing can be or has to be withdrawn. */
export function takenBack(entry: OutboxEntry, nextTryAt: number): OutboxEntry | null {
  const own = entry.mayHaveArrived || entry.state === 'sending' ? withdrawalOf(entry) : null;
  const withdraws = entry.withdraws ?? own;
  if (withdraws === null) return null;
  return { ...entry, withdraws, isCancelled: true, state: 'waiting', mayHaveArrived: false, tries: 0, nextTryAt };
}

/** The entry as it was before its cancel; as it is where its withdrawal is under way or may have arrived. */
export function restored(entry: OutboxEntry, now: number): OutboxEntry {
  if (!entry.isCancelled || entry.state === 'refused') return entry;
  const isOwn = entry.withdraws !== null && entry.withdraws === withdrawalOf(entry);
  if (!isOwn) return { ...entry, isCancelled: false };
  if (entry.state === 'sending' || entry.tries > 0) return entry;
  // Sent again under the same id, it is known as a replay where it did arrive.
  return { ...entry, isCancelled: false, withdraws: null, mayHaveArrived: true, nextTryAt: now };
}
