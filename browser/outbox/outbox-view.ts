import type { Outbox } from '@/domain/outbox/outbox-event';
import { onNews } from '@/storage/news';
import { openKept } from '@/storage/open';
import { readOutbox } from '@/storage/outbox-table';
import type { Trouble } from '@/storage/tables';
import { showUnsent } from './show-unsent';

/** `trouble`: why what waits lasts as long as this page only; null where the phone keeps it. */
export type OutboxView = { entries: Outbox; trouble: Trouble | null };

export const unknownOutbox: OutboxView = { entries: [], trouble: null };
let view = unknownOutbox;
const listeners = new Set<() => void>();
let stops: (() => void)[] = [];
let reads = 0;

export const outboxView = (): OutboxView => view;

/** Tells whenever the outbox has changed, by whichever tab or the worker. */
export function watchOutbox(listener: () => void): () => void {
  listeners.add(listener);
  if (listeners.size === 1) {
    stops = [onNews(() => void readAgain()), openKept().onReturn(() => void readAgain())];
    void readAgain();
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    for (const stop of stops.splice(0)) stop();
  };
}

export async function readAgain(): Promise<void> {
  const read = ++reads;
  const next = await readOutbox();
  // A later one has begun, and knows more.
  if (read !== reads) return;
  view = next;
  showUnsent(next.entries);
  for (const listener of listeners) listener();
}
