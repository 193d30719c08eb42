import type { WriteKind } from './entry';
import { NOT_OURS } from './meaning-codes';
import { isTurnedBack } from './others';
import type { Outbox } from './outbox-event';
import { isFields } from './parse-entry';

/** What the pill says of the outbox. */
export type Unsent = { words: string; look: 'wait' | 'bad' };

const NOUNS: Record<WriteKind, readonly [one: string, more: string]> = {
  lap: ['lap', 'laps'],
  decision: ['decision', 'decisions'],
  change: ['change', 'changes'],
  attempt: ['answer', 'answers'],
};

/**
 * `2 laps waiting to be sent`, or `1 lap refused` until that was seen, or what stands between; null where there is nothing
 * to say.
 */
export function unsentOf(entries: Outbox): Unsent | null {
  const refused = entries.filter(({ state }) => state === 'refused');
  if (refused.length > 0) return { words: `${counted(refused)} refused`, look: 'bad' };
  if (entries.length === 0) return null;
  const stopped = entries.filter(isTurnedBack);
  if (stopped.length > 0) return { words: `${counted(stopped)} not let through`, look: 'bad' };
  const isForeign = entries.some(({ state, lastProblem }) => state === 'waiting' && lastProblem?.code === NOT_OURS);
  if (isForeign) return { words: `${counted(entries)} waiting: sign in to the wifi?`, look: 'wait' };
  return { words: `${counted(entries)} waiting to be sent`, look: 'wait' };
}

function counted(entries: Outbox): string {
  const kinds = new Set(entries.map(({ kind }) => kind));
  const [one, more] = kinds.size === 1 ? NOUNS[entries[0]!.kind] : ['entry', 'entries'];
  return `${entries.length} ${entries.length === 1 ? one : more}`;
}

/** As it was kept for the next page; null where it is none. */
export function parseUnsent(value: unknown): Unsent | null {
  if (!isFields(value) || typeof value.words !== 'string') return null;
  return { words: value.words, look: value.look === 'bad' ? 'bad' : 'wait' };
}
