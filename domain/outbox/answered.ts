import { takenBack } from './cancel';
import { type OutboxEntry, requestOf } from './entry';
import { NO_CONNECTION, NOT_OURS } from '@/domain/api/meaning-codes';
import { isStopped, othersAfter } from './others';
import type { Outbox, OutboxEvent } from './outbox-event';
import { foreignPauseMs, pauseMs } from './pause';

type Answered = Extract<OutboxEvent, { type: 'answered' }>;

/** The outbox after a try: what its answer, or the lack of one, means for its entry and for all others. */
export function answered(entries: Outbox, event: Answered): Outbox {
  const entry = entries.find(({ id }) => id === event.id);
  if (!entry || isLate(entry, event)) return entries;
  const next = settled(entry, event, triesOf(entries, entry));
  return entries.flatMap((each) => (each === entry ? (next ?? []) : othersAfter(each, event, entry, next)));
}

/** Whether the entry was changed after this try was sent. The answer then says nothing about the entry of today. */
function isLate(entry: OutboxEntry, { request, meaning }: Answered): boolean {
  if (entry.state === 'refused' && meaning.type !== 'accepted') return true;
  const asked = requestOf(entry);
  return request.url !== asked.url || request.method !== asked.method;
}

/**
 * Without a connection all entries share the highest count of tries, so that a new lap does not start with short
 * pauses.
 */
function triesOf(entries: Outbox, entry: OutboxEntry): number {
  const failed = entries.filter((each) => each.lastProblem?.code === NO_CONNECTION && !isStopped(each));
  return Math.max(entry.tries, ...failed.map(({ tries }) => tries));
}

function settled(entry: OutboxEntry, event: Answered, triesOfAll: number): OutboxEntry | null {
  const { meaning, now, random } = event;
  const isWithdrawal = entry.withdraws !== null;
  switch (meaning.type) {
    case 'accepted':
      return isWithdrawal ? withdrawn(entry, now) : entry.isCancelled ? takenBack(entry, now) : null;
    case 'refused':
      // It was cancelled while it was sent, and this try was refused. Only an earlier try may have to be withdrawn.
      if (entry.isCancelled && !isWithdrawal) return takenBack({ ...entry, state: 'waiting' }, now);
      if (entry.kind === 'attempt') return null;
      return { ...entry, state: 'refused', lastProblem: meaning.problem };
    case 'later': {
      const { code, status } = meaning.problem;
      const isForeign = code === NOT_OURS;
      const mayHaveArrived = entry.mayHaveArrived || (!isWithdrawal && meaning.mayHaveArrived);
      const tries = code === NO_CONNECTION && !isStopped(entry) ? triesOfAll : entry.tries;
      const pause = isForeign ? foreignPauseMs(tries) : pauseMs(tries, random);
      const nextTryAt = now + Math.max(pause, meaning.retryAfterMs ?? 0);
      const turnedBack =
        status !== null || entry.turnedBack === undefined ? undefined : entry.turnedBack + Number(isForeign);
      const heard = { mayHaveArrived, nextTryAt, turnedBack, lastProblem: meaning.problem };
      const next: OutboxEntry = { ...entry, ...heard, state: 'waiting' };
      return entry.isCancelled && !isWithdrawal ? takenBack(next, nextTryAt) : next;
    }
  }
}

/** The entry after its withdrawal is done: the write itself, or null where it was cancelled. */
function withdrawn(entry: OutboxEntry, now: number): OutboxEntry | null {
  if (entry.isCancelled) return null;
  const fresh = { tries: 0, nextTryAt: now, lastProblem: undefined, turnedBack: undefined };
  return { ...entry, ...fresh, withdraws: null, state: 'waiting' };
}
