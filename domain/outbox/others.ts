import type { OutboxEntry } from './entry';
import { NO_CONNECTION } from '@/domain/api/meaning-codes';
import type { OutboxEvent } from './outbox-event';

type Answered = Extract<OutboxEvent, { type: 'answered' }>;

/** Others came through past it, so what stops it is not the connection. */
export const isStopped = ({ turnedBack }: OutboxEntry): boolean => turnedBack !== undefined;

/** Two more foreign answers after that: what is on the way takes offence at this one, as filters do at a word. */
export const isTurnedBack = ({ turnedBack = 0 }: Pick<OutboxEntry, 'turnedBack'>): boolean => turnedBack >= 2;

/** Our server takes nothing of this kind for now. A fault over one body (500) says nothing about the next one. */
const HOLDS_ALL = new Set([429, 503]);

/** What the answer to `asked`, which has become `next`, means for an entry beside it. */
export function othersAfter(
  other: OutboxEntry,
  { meaning, now }: Answered,
  asked: OutboxEntry,
  next: OutboxEntry | null,
): OutboxEntry {
  if (other.state !== 'waiting') return other;
  if (meaning.type === 'later') {
    const { status, code } = meaning.problem;
    const isDead = code === NO_CONNECTION && !isStopped(asked);
    const isKindHeld = status !== null && HOLDS_ALL.has(status) && other.kind === asked.kind;
    // One try for all: each of them would wait ten seconds for the same nothing.
    if ((isDead || isKindHeld) && !other.isUrgent)
      return { ...other, nextTryAt: Math.max(other.nextTryAt, next?.nextTryAt ?? 0) };
    if (status === null || isKindHeld) return other;
  }
  return released(other, meaning.type === 'accepted', now);
}

/** Our server has answered: what waited for the connection, or for whoever else had answered, is due. */
function released(other: OutboxEntry, isAccepted: boolean, now: number): OutboxEntry {
  if (!isWaitingForConnection(other)) return other;
  const wasTried = other.lastProblem !== undefined;
  const turnedBack = isAccepted && wasTried ? (other.turnedBack ?? 0) : other.turnedBack;
  const nextTryAt = isTurnedBack(other) ? other.nextTryAt : Math.min(other.nextTryAt, now);
  return { ...other, nextTryAt, turnedBack };
}

/** Also where it has not been tried: it waits with those that have. */
export const isWaitingForConnection = ({ lastProblem }: OutboxEntry): boolean => (lastProblem?.status ?? null) === null;
