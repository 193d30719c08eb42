import { carriesId, type OutboxEntry, withdrawalOf } from './entry';

/** What the person wrote instead. `newId`: a UUIDv7 for the case that one is needed. */
export type Edit = { newId: string; body: Record<string, unknown>; note: string; now: number };

/**
 * The same id with another body would be refused as `id-reused` if the first had arrived, and the first would count. So a
 * write that may have arrived goes on under a new id, and its first version is withdrawn before; if that has been decided
 * upon meanwhile, the withdrawal is refused, and so is the edit: nothing counts twice. What has no id of its own (a decision) is guarded by its version and simply changed.
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

/** Whether an entry can still be changed: not on its way, not taken back, and replaceable if it may have arrived. */
export function isEditable(entry: OutboxEntry): boolean {
  if (entry.state === 'sending' || entry.isCancelled || entry.body === null) return false;
  return !entry.mayHaveArrived || !carriesId(entry) || withdrawalOf(entry) !== null;
}
