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
 * Where a lap of mine is: `unsent` waits on this phone, `withdrawing` was taken back and the server has yet to hear it,
 * `refused` was not taken by the server; the others are the server's words.
 */
export type MyLapStage = 'unsent' | 'refused' | 'withdrawing' | 'waiting' | 'verified' | 'rejected' | 'withdrawn';

export type MyLap = {
  id: string;
  stage: MyLapStage;
  name: string;
  timeMs: number;
  resets: number;
  racedAt: string;
  /** The rank it would have on the last board, while it is not decided; null when it would not count, or is not known. */
  wouldRank: number | null;
  /** Who decided, when and why. */
  decision: Lap['decision'] | null;
  /** Why the last try failed, or why it, or its withdrawal, was refused. */
  problem: EntryProblem | null;
  /** The entry of the outbox, for retry, edit, cancel, dismiss; null where nothing of it is on its way. */
  entry: OutboxEntry | null;
  /** The lap as the server last gave it; null before. */
  lap: Lap | null;
  /** Decided since the person last saw it. */
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

/** A lap of mine as it was entered, to enter it once more. */
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

/** All laps of this phone in one race, the newest first: those in the outbox, and those that the server has. */
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

/** Cancelled after it may have arrived; it had, and was decided upon before it could be withdrawn. */
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
  // Known to be there, and not asked for yet: nothing can be said of it.
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

/** The server's own word for it where the board names the lap. */
function waitingRank(lap: Lap, known: Known): number | null {
  const waiting = known.board?.waiting.find(({ lapId }) => lapId === lap.id);
  return waiting ? waiting.wouldRank : rankFor(lap, lap.racerId, known);
}

function rankFor({ timeMs, resets }: { timeMs: number; resets: number }, racerId: string | null, known: Known) {
  const { board, maxResetsPerLap } = known;
  // A lap alone has no place in a race for averages.
  if (!board || board.ranking !== 'best-lap' || resets > (maxResetsPerLap ?? Infinity)) return null;
  const place = placeOf(board.rows, timeMs, racerId ?? undefined);
  // Beyond the rows that are here it is not known.
  return board.next !== null && place > board.rows.length ? null : place;
}

/** Who I am on the board under this name: the racer of the last lap that was sent under it. */
export function myRacerId(kept: readonly KeptLap[], name: string): string | null {
  const named = kept.filter(({ lap, sentAs }) => lap && foldName(sentAs ?? lap.name) === foldName(name));
  const last = named.toSorted((a, b) => a.lap!.receivedAt.localeCompare(b.lap!.receivedAt)).at(-1);
  return last?.lap?.racerId ?? null;
}
