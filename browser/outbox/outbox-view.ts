import type { Outbox } from '@/domain/outbox/outbox-event';
import { followOutbox } from '@/storage/follow-outbox';
import type { OutboxNow } from '@/storage/news';
import { openKept } from '@/storage/open';
import type { Trouble } from '@/storage/tables';
import { showUnsent } from './show-unsent';

/** `trouble`: why waiting entries last only as long as this page. Null where the phone keeps them. */
export type OutboxView = { entries: Outbox; trouble: Trouble | null };

export const unknownOutbox: OutboxView = { entries: [], trouble: null };
let view = unknownOutbox;
const listeners = new Set<() => void>();
let following: ReturnType<typeof followOutbox> | undefined;
let stopReturn: () => void = () => undefined;

export const outboxView = (): OutboxView => view;

/** Calls the listener whenever any tab or the worker has changed the outbox. */
export function watchOutbox(listener: () => void): () => void {
  listeners.add(listener);
  if (!following) {
    following = followOutbox(show);
    stopReturn = openKept().onReturn(() => void readAgain());
    void readAgain();
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    following?.stop();
    following = undefined;
    stopReturn();
  };
}

/** Reads the outbox anew, for all listeners and for the pill. */
export const readAgain = (): Promise<void> => (following ?? once()).readAgain();

/**
 * Shows a change that was made here. Listeners have heard of it already; the pill needs it also where there are none.
 */
export const showChange = (now: OutboxNow): void => (following ?? once()).hear(now);

function once() {
  const reading = followOutbox(show);
  reading.stop();
  return reading;
}

/** The only place that tells the pill, and what is remembered for the next page. */
function show({ entries }: OutboxNow): void {
  view = { entries, trouble: openKept().troubleWith('outbox') };
  showUnsent(entries);
  for (const listener of listeners) listener();
}
