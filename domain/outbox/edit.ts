import { carriesId, type OutboxEntry, withdrawalOf } from './entry';

/** What the person wrote instead. `newId` is a UUIDv7, used where the entry needs a new id. */
export type Edit = { newId: string; body: Record<string, unknown>; note: string; now: number };

/**
 * The entry after an edit. If the server may have the old lap, the edited one gets a new id, as the server refuses
 * another body under the old id (`id-reused`). The old lap is withdrawn first. If an official has already decided it,
 * the server refuses the withdrawal, and the edit is refused, too: nothing counts twice. A decision has no id; its
 * version guards it.
 */
export function edited(entry: OutboxEntry, { newId, body, note, now }: Edit): OutboxEntry {
  if (!isEditable(entry)) return entry;
  const isKnown = entry.mayHaveArrived || entry.state === 'refused';
  return {
    ...entry,
    id: isKnown && carriesId(entry) ? newId : entry.id,
    body,
    note,
    state: 'waiting',
    tries: 0,
    nextTryAt: now,
    mayHaveArrived: entry.mayHaveArrived && !carriesId(entry),
    withdraws: entry.mayHaveArrived ? withdrawalOf(entry) : entry.withdraws,
    lastProblem: undefined,
    turnedBack: undefined,
  };
}

/**
 * Whether an entry can be edited: it is not being sent, is not cancelled, and can be replaced if it may have arrived.
 */
export function isEditable(entry: OutboxEntry): boolean {
  if (entry.state === 'sending' || entry.isCancelled || entry.body === null) return false;
  return !entry.mayHaveArrived || !carriesId(entry) || withdrawalOf(entry) !== null;
}
