import type { Outbox } from '@/domain/outbox/outbox-event';
import { followOutbox } from '@/storage/follow-outbox';
import type { OutboxNow } from '@/storage/news';
import { openKept } from '@/storage/open';
import type { Trouble } from '@/storage/tables';
import { showUnsent } from './show-unsent';

/** `trouble`: why what waits lasts as long as this page only; null where the phone keeps it. */
export type OutboxView = { entries: Outbox; trouble: Trouble | null };

export const unknownOutbox: OutboxView = { entries: [], trouble: null };
let view = unknownOutbox;
const listeners = new Set<() => void>();
let following: ReturnType<typeof followOutbox> | undefined;
let stopReturn: () => void = () => undefined;

export const outboxView = (): OutboxView => view;

/** Tells whenever the outbox has changed, by whichever tab or the worker. */
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

/** Reads it anew, for those who watch and for the pill. */
export const readAgain = (): Promise<void> => (following ?? once()).readAgain();

/** A change that was made here. Whoever watches has heard of it; the pill wants to know also where nobody does. */
export const showChange = (now: OutboxNow): void => (following ?? once()).hear(now);

function once() {
  const reading = followOutbox(show);
  reading.stop();
  return reading;
}

/** The one place from which the pill and the note for the next page are told. */
function show({ entries }: OutboxNow): void {
  view = { entries, trouble: openKept().troubleWith('outbox') };
  showUnsent(entries);
  for (const listener of listeners) listener();
}
