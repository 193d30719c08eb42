import { namesIn } from '@/domain/api/address';
import { LAP, LAPS } from '@/domain/api/addresses';
import { NOT_OURS } from '@/domain/api/meaning-codes';
import { isTurnedBack } from './others';
import type { Outbox } from './outbox-event';
import { isFields } from './parse-entry';

const KINDS = ['lap', 'decision', 'change', 'attempt', 'entry'] as const;
const STATES = ['waiting', 'behindSignIn', 'notLetThrough', 'refused'] as const;

/** How many entries of which kind the pill tells of, and in which state they are. `entry` stands for several kinds. */
export type Unsent = {
  kind: (typeof KINDS)[number];
  count: number;
  state: (typeof STATES)[number];
  /** The slug of the race where all of them are laps of one race. */
  race?: string;
};

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
  const [race, ...otherRaces] = new Set(entries.map(raceOf));
  const isOfOneRace = kind === 'lap' && others.length === 0 && race && otherRaces.length === 0;
  return {
    kind: kind && others.length === 0 ? kind : 'entry',
    count: entries.length,
    state,
    ...(isOfOneRace && { race }),
  };
}

const raceOf = ({ url }: Outbox[number]) => (namesIn(LAPS, url) ?? namesIn(LAP, url))?.race;

/** The address of the page that shows these entries: laps are on My laps of their race, decisions at the desk. */
export function unsentPage({ kind, race }: Unsent): string {
  if (kind === 'lap' && race) return `/leaderboard/${encodeURIComponent(race)}?view=mine`;
  return kind === 'decision' || kind === 'change' ? '/desk' : '/offline';
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
  if (!kind || !state || typeof value.count !== 'number') return null;
  return { kind, count: value.count, state, ...(typeof value.race === 'string' && { race: value.race }) };
}
