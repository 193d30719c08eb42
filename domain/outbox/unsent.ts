import { NOT_OURS } from '@/domain/api/meaning-codes';
import { isTurnedBack } from './others';
import type { Outbox } from './outbox-event';
import { isFields } from './parse-entry';

const KINDS = ['lap', 'decision', 'change', 'attempt', 'entry'] as const;
const STATES = ['waiting', 'behindSignIn', 'notLetThrough', 'refused'] as const;

/** How many entries of which kind the pill tells of, and in which state they are. `entry` stands for several kinds. */
export type Unsent = { kind: (typeof KINDS)[number]; count: number; state: (typeof STATES)[number] };

/**
 * What the pill tells of the outbox. Refused entries come first and are told of alone, then those that are not let
 * through, then all. Null where the outbox is empty.
 */
export function unsentOf(entries: Outbox): Unsent | null {
  const refused = entries.filter(({ state }) => state === 'refused');
  if (refused.length > 0) return counted(refused, 'refused');
  if (entries.length === 0) return null;
  const stopped = entries.filter(isTurnedBack);
  if (stopped.length > 0) return counted(stopped, 'notLetThrough');
  const isForeign = entries.some(({ state, lastProblem }) => state === 'waiting' && lastProblem?.code === NOT_OURS);
  return counted(entries, isForeign ? 'behindSignIn' : 'waiting');
}

function counted(entries: Outbox, state: Unsent['state']): Unsent {
  const [kind, ...others] = new Set(entries.map((entry) => entry.kind));
  return { kind: kind && others.length === 0 ? kind : 'entry', count: entries.length, state };
}

/** Whether the person has to do something. Otherwise a connection is enough. */
export const needsOwner = ({ state }: Unsent): boolean => state === 'refused' || state === 'notLetThrough';

/** Reads what a page stored for the next one. Null where the value is none. */
export function parseUnsent(value: unknown): Unsent | null {
  if (!isFields(value)) return null;
  // Earlier versions stored the words: `2 laps waiting to be sent`.
  if (typeof value.words === 'string')
    return {
      kind: 'entry',
      count: Number.parseInt(value.words, 10) || 1,
      state: value.look === 'bad' ? 'refused' : 'waiting',
    };
  const kind = KINDS.find((each) => each === value.kind);
  const state = STATES.find((each) => each === value.state);
  return kind && state && typeof value.count === 'number' ? { kind, count: value.count, state } : null;
}
