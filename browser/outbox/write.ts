import { uuidv7 } from 'uuidv7';
import type { NewWrite } from '@/domain/outbox/entry';
import type { Outbox, OutboxEvent } from '@/domain/outbox/outbox';
import { changeOutbox } from '@/storage/outbox-table';
import { sendNow } from './send-now';
import { showUnsent } from './show-unsent';

/** Keeps a write, begins to send it, and gives its id. Rejects when it could not be kept. */
export async function addWrite(write: Omit<NewWrite, 'id'>): Promise<string> {
  const id = uuidv7();
  await touch({ type: 'added', write: { ...write, id }, now: Date.now() });
  return id;
}

/** The id under which it goes on, or null where it cannot be changed: it is on its way, or was taken back. */
export async function editWrite(id: string, body: Record<string, unknown>, note: string): Promise<string | null> {
  const newId = uuidv7();
  const entries = await touch({ type: 'edited', id, newId, body, note, now: Date.now() });
  const entry = entries.find((each) => (each.id === id || each.id === newId) && each.body === body);
  return entry?.id ?? null;
}

export const retryWrite = (id: string) => touch({ type: 'retried', id, now: Date.now() });
export const cancelWrite = (id: string) => touch({ type: 'cancelled', id, now: Date.now() });
export const dismissWrite = (id: string) => touch({ type: 'dismissed', id });

async function touch(event: OutboxEvent): Promise<Outbox> {
  const entries = await changeOutbox(event);
  showUnsent(entries);
  void sendNow(null);
  return entries;
}
