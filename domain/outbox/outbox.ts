import { cancelled, hasNeverLeft, restored, takenBack } from './cancel';
import { type Edit, edited } from './edit';
import { type NewWrite, type OutboxEntry, requestOf, type WriteRequest } from './entry';
import type { Meaning } from './meaning';
import { pauseMs } from './pause';

/** Entries in the order in which they were made. */
export type Outbox = readonly OutboxEntry[];

/** What happens to an outbox. `now` in milliseconds since 1970, `random` from 0 to 1. */
export type OutboxEvent =
  | { type: 'added'; write: NewWrite; now: number }
  | { type: 'started'; id: string }
  | { type: 'answered'; id: string; request: WriteRequest; meaning: Meaning; now: number; random: number }
  /** Whoever was sending is gone: a closed tab, a stopped worker. */
  | { type: 'interrupted'; now: number }
  | ({ type: 'edited'; id: string } & Edit)
  | { type: 'cancelled'; id: string; now: number }
  /** Taken back if the server has seen nothing of it, and otherwise not. */
  | { type: 'recalled'; id: string }
  /** The cancel is taken back, as long as the server has seen nothing of it. */
  | { type: 'restored'; id: string; now: number }
  | { type: 'dismissed'; id: string }
  | { type: 'retried'; id: string; now: number }
  /** The connection is back: what waited for nothing else is due. */
  | { type: 'reached'; now: number }
  /** The person pressed the button. */
  | { type: 'hurried'; now: number };

/**
 * The next state of the outbox. An entry leaves in four ways only: accepted, cancelled or recalled, its withdrawal settled, or refused
 * and seen; a refused attempt leaves by itself, as nobody can mend what was answered. Events about an entry that is gone, or that do not fit its state, change nothing: tabs and worker may be late.
 */
export function outbox(entries: Outbox, event: OutboxEvent): Outbox {
  switch (event.type) {
    case 'added':
      return entries.some(({ id }) => id === event.write.id) ? entries : [...entries, made(event.write, event.now)];
    case 'started':
      return change(entries, event.id, (entry) =>
        entry.state === 'refused' ? entry : { ...entry, state: 'sending', tries: entry.tries + 1 },
      );
    case 'answered':
      return change(entries, event.id, (entry) => answered(entry, event));
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
      return change(entries, event.id, (entry) =>
        entry.state === 'sending' ? entry : { ...entry, state: 'waiting', tries: 0, nextTryAt: event.now },
      );
    case 'reached':
    case 'hurried':
      return entries.map((entry) => {
        const isMeant = event.type === 'hurried' || entry.lastProblem?.status === null;
        return entry.state === 'waiting' && isMeant
          ? { ...entry, nextTryAt: Math.min(entry.nextTryAt, event.now) }
          : entry;
      });
  }
}

/** Changes the entry with this id, or takes it out (null); leaves an outbox without it as it is. */
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

type Answered = Extract<OutboxEvent, { type: 'answered' }>;

function answered(entry: OutboxEntry, { request, meaning, now, random }: Answered): OutboxEntry | null {
  if (entry.state === 'refused' && meaning.type !== 'accepted') return entry;
  // The answer to what the entry was before somebody changed it says nothing about what it is now.
  const asked = requestOf(entry);
  if (request.url !== asked.url || request.method !== asked.method) return entry;
  const isWithdrawal = entry.withdraws !== null;
  switch (meaning.type) {
    case 'accepted':
      return isWithdrawal ? withdrawn(entry, now) : entry.isCancelled ? takenBack(entry, now) : null;
    case 'refused':
      // Cancelled while it was being sent, and not taken: at most an earlier try is left to withdraw.
      if (entry.isCancelled && !isWithdrawal) return takenBack({ ...entry, state: 'waiting' }, now);
      if (entry.kind === 'attempt') return null;
      return { ...entry, state: 'refused', lastProblem: meaning.problem };
    case 'later': {
      const mayHaveArrived = entry.mayHaveArrived || (!isWithdrawal && meaning.mayHaveArrived);
      const nextTryAt = now + Math.max(pauseMs(entry.tries, random), meaning.retryAfterMs ?? 0);
      const next: OutboxEntry = { ...entry, state: 'waiting', mayHaveArrived, nextTryAt, lastProblem: meaning.problem };
      return entry.isCancelled && !isWithdrawal ? takenBack(next, nextTryAt) : next;
    }
  }
}

/** The withdrawal is settled; what is left is the write itself, or nothing. */
function withdrawn(entry: OutboxEntry, now: number): OutboxEntry | null {
  if (entry.isCancelled) return null;
  return { ...entry, withdraws: null, state: 'waiting', tries: 0, nextTryAt: now, lastProblem: undefined };
}

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
