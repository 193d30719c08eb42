import { answered } from './answered';
import { cancelled, hasNeverLeft, restored, takenBack } from './cancel';
import { edited } from './edit';
import type { NewWrite, OutboxEntry } from './entry';
import { holdersOf } from './order';
import { isWaitingForConnection } from './others';
import type { Outbox, OutboxEvent } from './outbox-event';

/**
 * The outbox after an event. An entry leaves in four ways only: it is accepted; it is cancelled or recalled before the
 * server can have it; its withdrawal is done; or it is refused, and the person has seen that. A refused attempt leaves
 * by itself, as nobody can mend it. An event about an entry that is gone, or that does not fit its state, changes
 * nothing: tabs and worker may be late.
 */
export function outboxReducer(entries: Outbox, event: OutboxEvent): Outbox {
  switch (event.type) {
    case 'added':
      return entries.some(({ id }) => id === event.write.id) ? entries : [...entries, made(event.write, event.now)];
    case 'started':
      return change(entries, event.id, (entry) =>
        entry.state === 'refused' ? entry : { ...entry, state: 'sending', tries: entry.tries + 1, isUrgent: undefined },
      );
    case 'answered':
      return answered(entries, event);
    case 'interrupted':
      return entries.flatMap((entry) => (entry.state === 'sending' ? (interrupted(entry, event.now) ?? []) : entry));
    case 'edited':
      return change(entries, event.id, (entry) => edited(entry, event));
    case 'cancelled':
      return change(entries, event.id, (entry) => cancelled(entry, event.now));
    case 'recalled':
      return change(entries, event.id, (entry) => (hasNeverLeft(entry) ? null : entry));
    case 'restored':
      return change(entries, event.id, (entry) => restored(entry, event.now));
    case 'dismissed':
      return change(entries, event.id, (entry) => (entry.state === 'refused' ? null : entry));
    case 'retried':
      return retried(entries, event.id, event.now);
    case 'reached':
    case 'hurried':
      return entries.map((entry) => {
        const isMeant = event.type === 'hurried' || isWaitingForConnection(entry);
        return entry.state === 'waiting' && isMeant
          ? { ...entry, nextTryAt: Math.min(entry.nextTryAt, event.now) }
          : entry;
      });
  }
}

function retried(entries: Outbox, id: string, now: number): Outbox {
  const asked = change(entries, id, (entry) =>
    entry.state === 'sending'
      ? entry
      : { ...entry, state: 'waiting', tries: triesAfterRetry(entry), nextTryAt: now, isUrgent: true },
  );
  const holders = new Set(holdersOf(asked, id));
  return asked.map((entry) =>
    holders.has(entry) && entry.state === 'waiting' ? { ...entry, nextTryAt: now, isUrgent: true } : entry,
  );
}

/** Pauses are short again. That the withdrawal of a cancelled entry may have arrived is not forgotten (`restored`). */
const triesAfterRetry = ({ isCancelled, tries }: OutboxEntry) => (isCancelled ? Math.min(tries, 1) : 0);

/** Changes the entry with this id, or removes it where `next` gives null. Without such an entry nothing changes. */
function change(entries: Outbox, id: string, next: (entry: OutboxEntry) => OutboxEntry | null): Outbox {
  return entries.flatMap((entry) => (entry.id === id ? (next(entry) ?? []) : entry));
}

const made = (write: NewWrite, now: number): OutboxEntry => ({
  ...write,
  createdAt: now,
  state: 'waiting',
  tries: 0,
  nextTryAt: now,
  mayHaveArrived: false,
  withdraws: write.withdraws ?? null,
  isCancelled: false,
});

function interrupted(entry: OutboxEntry, now: number): OutboxEntry | null {
  const isOwn = entry.withdraws === null;
  const next: OutboxEntry = {
    ...entry,
    state: 'waiting',
    nextTryAt: now,
    mayHaveArrived: entry.mayHaveArrived || isOwn,
  };
  return entry.isCancelled && isOwn ? takenBack(next, now) : next;
}
