import type { Outbox } from '@/domain/outbox/outbox';
import { onNews } from '@/storage/news';
import { readOutbox } from '@/storage/outbox-table';
import { showUnsent } from '../outbox/show-unsent';

export type OutboxView = { entries: Outbox; isKept: boolean | null };

export const unknownOutbox: OutboxView = { entries: [], isKept: null };
let view = unknownOutbox;
const listeners = new Set<() => void>();
let stopNews: (() => void) | undefined;
let reads = 0;

export const outboxView = (): OutboxView => view;

/** Tells whenever the outbox has changed, by whichever tab or the worker. */
export function watchOutbox(listener: () => void): () => void {
  listeners.add(listener);
  stopNews ??= onNews(() => void readAgain());
  if (listeners.size === 1) void readAgain();
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    stopNews?.();
    stopNews = undefined;
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
