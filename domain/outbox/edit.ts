import { carriesId, type OutboxEntry, withdrawalOf } from './entry';

/** What the person wrote instead. `newId`: a UUIDv7 for the case that one is needed. */
export type Edit = { newId: string; body: Record<string, unknown>; note: string; now: number };

/**
 * If the server may have the old lap, the edited one gets a new id, and the old one is withdrawn first. If an official has
 * already decided the old lap, the server refuses the withdrawal, and the edit is refused too: nothing counts twice. Under
 * the old id the server would refuse another body as `id-reused`. A decision has no id; its version guards it.
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
