import { uuidv7 } from 'uuidv7';
import type { NewWrite } from '@/domain/outbox/entry';
import type { Outbox, OutboxEvent } from '@/domain/outbox/outbox-event';
import { changeOutbox, type OutboxChange } from '@/storage/outbox-table';
import { sendLapsAgain } from '@/storage/send-laps-again';
import { sendNow } from './send-now';
import { showChange } from './outbox-view';

/** Keeps a write (in the memory of this page where the phone keeps nothing), begins to send it, and gives its id. */
export async function addWrite(write: Omit<NewWrite, 'id'>): Promise<string> {
  const id = uuidv7();
  await touch({ type: 'added', write: { ...write, id }, now: Date.now() });
  return id;
}

/** The id under which the write goes on. Null where it cannot be changed: it is on its way, or was taken back. */
export async function editWrite(id: string, body: Record<string, unknown>, note: string): Promise<string | null> {
  const newId = uuidv7();
  const { now } = await touch({ type: 'edited', id, newId, body, note, now: Date.now() });
  const entry = now.entries.find((each) => (each.id === id || each.id === newId) && each.body === body);
  return entry?.id ?? null;
}

export const retryWrite = (id: string) => touch({ type: 'retried', id, now: Date.now() });

/** `gone`: it never left. `withdrawing`: the server will hear of it. `settled`: it was no longer in the outbox. */
export type Cancelled = 'gone' | 'withdrawing' | 'settled';

/** Takes the write back, wherever it is. */
export async function cancelWrite(id: string): Promise<Cancelled> {
  const { before, now } = await touch({ type: 'cancelled', id, now: Date.now() });
  const isIn = (entries: Outbox) => entries.some((entry) => entry.id === id);
  return isIn(now.entries) ? 'withdrawing' : isIn(before) ? 'gone' : 'settled';
}

/** Takes the cancel back. False where the server may have heard of it, or the entry is settled. */
export async function restoreWrite(id: string): Promise<boolean> {
  const { now } = await touch({ type: 'restored', id, now: Date.now() });
  return now.entries.some((entry) => entry.id === id && !entry.isCancelled);
}

/**
 * Removes the entry if the server has seen nothing of it. False where it is on its way, may have arrived, or is
 * settled.
 */
export async function recallWrite(id: string): Promise<boolean> {
  const { before, now } = await touch({ type: 'recalled', id });
  return now.entries.length < before.length;
}

export const dismissWrite = (id: string) => touch({ type: 'dismissed', id });

/** Sends laps again that the server has lost. */
export async function sendAgain(writes: readonly NewWrite[]): Promise<void> {
  if (writes.length === 0) return;
  showChange(await sendLapsAgain(writes, Date.now()));
  void sendNow(null);
}

async function touch(event: OutboxEvent): Promise<OutboxChange> {
  const change = await changeOutbox(event);
  showChange(change.now);
  void sendNow(null);
  return change;
}
