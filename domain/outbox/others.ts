import { type OutboxEntry, requestOf } from './entry';
import { NO_CONNECTION } from '@/domain/api/meaning-codes';
import type { OutboxEvent } from './outbox-event';

type Answered = Extract<OutboxEvent, { type: 'answered' }>;

/** Whether others came through past this entry. If so, it is not the connection that stops it. */
export const isStopped = ({ turnedBack }: OutboxEntry): boolean => turnedBack !== undefined;

/**
 * Whether two more foreign answers came after that. Something on the way then objects to this entry, as a filter does.
 */
export const isTurnedBack = ({ turnedBack = 0 }: Pick<OutboxEntry, 'turnedBack'>): boolean => turnedBack >= 2;

/**
 * With these our server takes no entry of this kind for now. A fault over one body (500) says nothing about the next.
 */
const HOLDS_ALL = new Set([429, 503]);

/** Another entry after the answer to `asked`, which has become `next`. */
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
    // Only this race takes no more laps of this phone. A withdrawal makes room, and other races take laps.
    const isOnlyHere = meaning.problem.cause === 'device-laps-wait' && requestOf(other).url !== requestOf(asked).url;
    const isKindHeld = status !== null && HOLDS_ALL.has(status) && other.kind === asked.kind && !isOnlyHere;
    // One try speaks for all: each of the others would only wait for the same time-out.
    if ((isDead || isKindHeld) && !other.isUrgent)
      return { ...other, nextTryAt: Math.max(other.nextTryAt, next?.nextTryAt ?? 0) };
    if (status === null || isKindHeld) return other;
  }
  return released(other, meaning.type === 'accepted', now);
}

/**
 * An entry after our server has answered another one. It is due if it waited for the connection or was answered by
 * others.
 */
function released(other: OutboxEntry, isAccepted: boolean, now: number): OutboxEntry {
  if (!isWaitingForConnection(other)) return other;
  const wasTried = other.lastProblem !== undefined;
  const turnedBack = isAccepted && wasTried ? (other.turnedBack ?? 0) : other.turnedBack;
  const nextTryAt = isTurnedBack(other) ? other.nextTryAt : Math.min(other.nextTryAt, now);
  return { ...other, nextTryAt, turnedBack };
}

/** Also true for an entry that has not been tried: it waits with those that have. */
export const isWaitingForConnection = ({ lastProblem }: OutboxEntry): boolean => (lastProblem?.status ?? null) === null;
