import { takenBack } from './cancel';
import { type OutboxEntry, requestOf } from './entry';
import { NO_CONNECTION, NOT_OURS } from '@/domain/api/meaning-codes';
import { isStopped, othersAfter } from './others';
import type { Outbox, OutboxEvent } from './outbox-event';
import { foreignPauseMs, pauseMs } from './pause';

type Answered = Extract<OutboxEvent, { type: 'answered' }>;

/** What an answer, or that none came, does to the entry it was for, and to those that wait beside it. */
export function answered(entries: Outbox, event: Answered): Outbox {
  const entry = entries.find(({ id }) => id === event.id);
  if (!entry || isLate(entry, event)) return entries;
  const next = settled(entry, event, triesOf(entries, entry));
  return entries.flatMap((each) => (each === entry ? (next ?? []) : othersAfter(each, event, entry, next)));
}

/** The answer to what the entry was before somebody changed it says nothing about what it is now. */
function isLate(entry: OutboxEntry, { request, meaning }: Answered): boolean {
  if (entry.state === 'refused' && meaning.type !== 'accepted') return true;
  const asked = requestOf(entry);
  return request.url !== asked.url || request.method !== asked.method;
}

/** Where nothing comes through, all tries count as one: a lap added in a dead zone does not begin with short pauses. */
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
      // Cancelled while it was being sent, and not taken: at most an earlier try is left to withdraw.
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

/** The withdrawal is settled; what is left is the write itself, or nothing. */
function withdrawn(entry: OutboxEntry, now: number): OutboxEntry | null {
  if (entry.isCancelled) return null;
  const fresh = { tries: 0, nextTryAt: now, lastProblem: undefined, turnedBack: undefined };
  return { ...entry, ...fresh, withdraws: null, state: 'waiting' };
}
