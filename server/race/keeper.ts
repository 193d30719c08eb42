import type { RaceEntry } from '@/domain/content/race';
import type { RaceSummary } from '@/domain/race/contract/requests';
import type { Database } from '@/server/database/open-database';
import { loadDevices } from './devices';
import { createGroupCommit } from './group-commit';
import { createJournal } from './journal';
import type { Journal } from './journal';
import { createKeptRace } from './kept-race';
import type { KeptRace } from './kept-race';
import { appendEntries, countFacts, probeWriting, readFacts } from './log-store';
import type { Entry } from './log-store';
import { tellProgress } from './tell-progress';
import type { Log } from './tell-progress';

export type { KeptRace } from './kept-race';
export type { SubmittedBy } from './race-commands';

export type Keeper = {
  /** In the order of the content. */
  races(): RaceSummary[];
  find(slug: string): KeptRace | null;
  /** Ends all live streams, so that phones come back when the server is there again. */
  endStreams: () => void;
  /** Stores what was sent until now, and takes nothing more. */
  close(): Promise<void>;
};

type Options = {
  database: Database;
  races: readonly RaceEntry[];
  /** Milliseconds since 1970. */
  now: () => number;
  /** Ids of racers: UUIDv7. */
  newId: () => string;
  log: Log;
};

const LOOK_AT_SCHEDULE_EVERY_MS = 1_000;

/**
 * Keeps the races: a ledger of each in memory, made again from the log at start. One process may keep them at a time; the
 * log itself refuses the facts of a second one.
 */
export async function openKeeper({ database, races, now, newId, log }: Options): Promise<Keeper> {
  const devices = await loadDevices(database);
  const journals = races.map(createJournal);
  const reader = ({ race }: Journal) => readFacts.bind(null, database, race);
  for (const [index, journal] of journals.entries())
    if (!races[index]!.race.archive)
      await journal.restore(reader(journal), tellProgress(log, journal.race, await countFacts(database, journal.race)));

  const commit = createGroupCommit<Entry>({
    store: (entries) => appendEntries(database, entries),
    probe: () => probeWriting(database, now()),
    async restore(entries) {
      devices.remove(entries);
      for (const journal of journals) if (journal.isAhead()) await journal.restore(reader(journal));
    },
    onStored() {
      for (const race of kept) race.settle();
      // In a turn of its own, so that answers leave before thousands of watchers are told.
      setImmediate(() => kept.forEach((race) => race.tellWatchers()));
    },
    onFailure: (error, text) => log.error({ err: error }, text),
  });
  const isOfOtherRace = (lapId: string, race: string) =>
    journals.some((journal) => journal.race !== race && journal.ledger().laps.has(lapId));
  const shared = { commit, devices, now, newId, isOfOtherRace };
  const kept = races.map((entry, index) => createKeptRace(entry, journals[index]!, reader(journals[index]!), shared));

  const keepSchedules = () => Promise.all(kept.map((race) => race.keepSchedule()));
  await keepSchedules();
  const timer = setInterval(() => void keepSchedules(), LOOK_AT_SCHEDULE_EVERY_MS);
  const endStreams = () => kept.forEach((race) => race.feed.end());
  return {
    races: () => kept.map((race) => race.summary()),
    find: (slug) => kept.find((race) => race.entry.slug === slug) ?? null,
    endStreams,
    async close() {
      clearInterval(timer);
      await commit.close();
      endStreams();
    },
  };
}
