import { type OutboxEntry, withdrawalOf } from './entry';

/**
 * The entry after a cancel; null where it leaves at once. The server may have an entry that was tried: the cancel is
 * then sent as a DELETE in its place. Where the API has no such DELETE, the entry is only not tried again. An entry
 * that is being sent waits for its answer first.
 */
export function cancelled(entry: OutboxEntry, now: number): OutboxEntry | null {
  if (entry.isCancelled) return entry;
  if (entry.state === 'sending') return { ...entry, isCancelled: true };
  return takenBack(entry, now);
}

/** Whether the server cannot have seen this entry. */
export const hasNeverLeft = ({ state, mayHaveArrived, withdraws }: OutboxEntry): boolean =>
  state === 'waiting' && !mayHaveArrived && withdraws === null;

/** The entry turned into its own withdrawal. Null where nothing can be withdrawn, or nothing has to be. */
export function takenBack(entry: OutboxEntry, nextTryAt: number): OutboxEntry | null {
  const own = entry.mayHaveArrived || entry.state === 'sending' ? withdrawalOf(entry) : null;
  const withdraws = entry.withdraws ?? own;
  if (withdraws === null) return null;
  return { ...entry, withdraws, isCancelled: true, state: 'waiting', mayHaveArrived: false, tries: 0, nextTryAt };
}

/** The entry without its cancel. It stays cancelled where its withdrawal is being sent or may have arrived. */
export function restored(entry: OutboxEntry, now: number): OutboxEntry {
  if (!entry.isCancelled || entry.state === 'refused') return entry;
  const isOwn = entry.withdraws !== null && entry.withdraws === withdrawalOf(entry);
  if (!isOwn) return { ...entry, isCancelled: false };
  if (entry.state === 'sending' || entry.tries > 0) return entry;
  // It is sent again under the same id. If it did arrive, the server knows it as a replay.
  return { ...entry, isCancelled: false, withdraws: null, mayHaveArrived: true, nextTryAt: now };
}
