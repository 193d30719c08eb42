import { writeAt } from '@/domain/outbox/addresses';
import type { EntryProblem, OutboxEntry } from '@/domain/outbox/entry';
import type { Outbox } from '@/domain/outbox/outbox-event';
import type { Board } from '@/domain/race/contract/board';
import type { Lap } from '@/domain/race/contract/lap';
import { isCountry } from '@/domain/race/contract/lap-outline';
import { moment, number, orNull, outline, text } from '@/domain/outline';
import { placeOf } from '@/domain/race/board/place-of';
import { foldName } from '@/domain/race/typing/racer-name';
import type { KeptLap } from '@/storage/lap-table';

/**
 * Where one of my laps is. `unsent`: it waits on this phone. `withdrawing`: it was taken back, and the server has not
 * heard of that yet. `refused`: the server did not take it. The others are the server's words.
 */
export type MyLapStage = 'unsent' | 'refused' | 'withdrawing' | 'waiting' | 'verified' | 'rejected' | 'withdrawn';

export type MyLap = {
  id: string;
  stage: MyLapStage;
  name: string;
  timeMs: number;
  resets: number;
  racedAt: string;
  /** The rank that an undecided lap would have on the last board. Null where it would not count or is not known. */
  wouldRank: number | null;
  /** Who decided, when and why. */
  decision: Lap['decision'] | null;
  /** Why the last try failed, or why the lap or its withdrawal was refused. */
  problem: EntryProblem | null;
  /** The entry of the outbox, to retry, edit, cancel or dismiss it. Null where nothing about the lap is on its way. */
  entry: OutboxEntry | null;
  /** The lap as the server last gave it. Null before that. */
  lap: Lap | null;
  /** Whether it was decided since the person last saw it. */
  isNews: boolean;
};

/** A lap as it is entered. */
export type LapInput = {
  name: string;
  country: string | null;
  timeMs: number;
  resets: number;
  /** ISO 8601. */
  racedAt: string;
};

/** One of my laps as it was entered, to enter it once more. */
export function inputOf(lap: MyLap): LapInput {
  const { name, timeMs, resets, racedAt } = lap;
  return { name, country: countryOf(lap), timeMs, resets, racedAt };
}

export function countryOf({ lap, entry }: MyLap): string | null {
  const { racer } = (entry?.body ?? {}) as { racer?: { country?: unknown } };
  return lap?.country ?? (typeof racer?.country === 'string' ? racer.country : null);
}

/** The body of a lap in the outbox: what the API takes, without the id. */
export type LapBody = {
  racer: { name: string; country: string | null };
  timeMs: number;
  resets: number;
  racedAt: string;
};
const isLapBody = outline<LapBody>({
  racer: outline<LapBody['racer']>({ name: text, country: orNull(isCountry) }),
  timeMs: number,
  resets: number,
  racedAt: moment,
});

type Known = {
  race: string;
  entries: Outbox;
  kept: readonly KeptLap[];
  board: Board | null;
  /** null: any number of resets counts. */
  maxResetsPerLap: number | null;
};

/** All laps of this phone in one race, newest first: those in the outbox and those that the server has. */
export function myLaps(known: Known): MyLap[] {
  const mine = known.entries.filter(
    ({ kind, method, url }) => kind === 'lap' && writeAt(method, url)?.of === known.race,
  );
  const isAtServer = new Set(known.kept.flatMap(({ id, lap }) => (lap ? id : [])));
  const unsent = mine.flatMap((entry) =>
    entry.method !== 'POST' || (isNotGivenBack(entry) && isAtServer.has(entry.id))
      ? []
      : (fromEntry(entry, known) ?? []),
  );
  const inOutbox = new Set(unsent.map(({ id }) => id));
  const sent = known.kept.flatMap((kept) => (inOutbox.has(kept.id) ? [] : (fromServer(kept, mine, known) ?? [])));
  return [...unsent, ...sent].toSorted(
    (a, b) => Date.parse(b.racedAt) - Date.parse(a.racedAt) || (a.id < b.id ? 1 : -1),
  );
}

/** It was cancelled when it may have arrived already. It had arrived, and was decided before it could be withdrawn. */
const isNotGivenBack = ({ isCancelled, state }: OutboxEntry) => isCancelled && state === 'refused';

function fromEntry(entry: OutboxEntry, known: Known): MyLap | null {
  const { body } = entry;
  if (!isLapBody(body)) return null;
  const { racer, timeMs, resets, racedAt } = body;
  const stage = entry.state === 'refused' ? 'refused' : entry.isCancelled ? 'withdrawing' : 'unsent';
  return {
    ...{
      id: entry.id,
      stage,
      name: racer.name,
      timeMs,
      resets,
      racedAt,
      entry,
      lap: null,
      decision: null,
      isNews: false,
    },
    problem: entry.lastProblem ?? null,
    wouldRank: stage === 'unsent' ? rankFor(body, myRacerId(known.kept, racer.name), known) : null,
  };
}

function fromServer({ id, lap, seen }: KeptLap, mine: Outbox, known: Known): MyLap | null {
  // The server has this lap but was not asked for it yet: nothing can be said about it.
  if (!lap) return null;
  const { name, timeMs, resets, racedAt, status } = lap;
  const isWithdrawal = (entry: OutboxEntry) =>
    (entry.method === 'DELETE' && writeAt('DELETE', entry.url)?.id === id) ||
    (entry.id === id && isNotGivenBack(entry));
  const withdrawal = mine.find(isWithdrawal) ?? null;
  const stage = withdrawal && withdrawal.state !== 'refused' && status === 'waiting' ? 'withdrawing' : status;
  return {
    ...{ id, stage, name, timeMs, resets, racedAt, lap, entry: withdrawal },
    decision: lap.decision ?? null,
    problem: withdrawal?.lastProblem ?? null,
    wouldRank: stage === 'waiting' ? waitingRank(lap, known) : null,
    isNews: (status === 'verified' || status === 'rejected') && seen !== status,
  };
}

/** Where the board names the lap, the rank is the server's own. */
function waitingRank(lap: Lap, known: Known): number | null {
  const waiting = known.board?.waiting.find(({ lapId }) => lapId === lap.id);
  return waiting ? waiting.wouldRank : rankFor(lap, lap.racerId, known);
}

function rankFor({ timeMs, resets }: { timeMs: number; resets: number }, racerId: string | null, known: Known) {
  const { board, maxResetsPerLap } = known;
  // In a race for averages a single lap has no place.
  if (!board || board.ranking !== 'best-lap' || resets > (maxResetsPerLap ?? Infinity)) return null;
  const place = placeOf(board.rows, timeMs, racerId ?? undefined);
  // A place after the rows that are here is not known.
  return board.next !== null && place > board.rows.length ? null : place;
}

/** Who I am on the board under this name: the racer of the last lap that was sent under it. */
export function myRacerId(kept: readonly KeptLap[], name: string): string | null {
  const named = kept.filter(({ lap, sentAs }) => lap && foldName(sentAs ?? lap.name) === foldName(name));
  const last = named.toSorted((a, b) => a.lap!.receivedAt.localeCompare(b.lap!.receivedAt)).at(-1);
  return last?.lap?.racerId ?? null;
}
