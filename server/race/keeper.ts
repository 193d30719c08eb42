import type { RaceEntry } from '@/domain/content/race';
import type { RaceSummary } from '@/domain/race/contract/requests';
import type { Database } from '@/server/database/open-database';
import { loadDevices } from './devices';
import { createGroupCommit } from './group-commit';
import { createJournal } from './journal';
import type { Journal } from './journal';
import { createLoadedRace } from './loaded-race';
import type { LoadedRace } from './loaded-race';
import { appendEntries, countFacts, probeWriting, readFacts } from './log-store';
import type { LogEntry } from './log-store';
import { tellProgress } from './tell-progress';
import type { Log } from './tell-progress';

export type { LoadedRace } from './loaded-race';
export type { SubmittedBy } from './race-commands';

export type Keeper = {
  /** All races, in the order of the content. */
  races(): RaceSummary[];
  find(slug: string): LoadedRace | null;
  /** Ends all live streams. Phones connect again once the server is back. */
  endStreams: () => void;
  /** Stores what was sent until now, and accepts nothing more. */
  close(): Promise<void>;
};

type Options = {
  database: Database;
  races: readonly RaceEntry[];
  /** Milliseconds since 1970. */
  now: () => number;
  /** Makes ids of racers: UUIDv7. */
  newId: () => string;
  log: Log;
};

const LOOK_AT_SCHEDULE_EVERY_MS = 1_000;

/**
 * Holds a ledger of each race in memory, which is folded from the log at the start. Only one process at a time may do
 * so; the log itself refuses the facts of a second one.
 */
export async function openKeeper({ database, races, now, newId, log }: Options): Promise<Keeper> {
  const devices = await loadDevices(database);
  const journals = races.map(createJournal);
  const reader = ({ race }: Journal) => readFacts.bind(null, database, race);
  for (const [index, journal] of journals.entries())
    if (!races[index]!.race.archive)
      await journal.restore(reader(journal), tellProgress(log, journal.race, await countFacts(database, journal.race)));

  const commit = createGroupCommit<LogEntry>({
    store: (entries) => appendEntries(database, entries),
    probe: () => probeWriting(database, now()),
    async restore(entries) {
      devices.remove(entries);
      for (const journal of journals) if (journal.isAhead()) await journal.restore(reader(journal));
    },
    onStored() {
      for (const race of loaded) race.onStored();
      // In a turn of its own, so that answers leave before the messages to thousands of watchers.
      setImmediate(() => loaded.forEach((race) => race.tellWatchers()));
    },
    onFailure: (error, text) => log.error({ err: error }, text),
  });
  const isOfOtherRace = (lapId: string, race: string) =>
    journals.some((journal) => journal.race !== race && journal.ledger().laps.has(lapId));
  const shared = { commit, devices, now, newId, isOfOtherRace };
  const loaded = races.map((entry, index) =>
    createLoadedRace(entry, journals[index]!, reader(journals[index]!), shared),
  );

  const followSchedules = () => Promise.all(loaded.map((race) => race.followSchedule()));
  await followSchedules();
  const timer = setInterval(() => void followSchedules(), LOOK_AT_SCHEDULE_EVERY_MS);
  const endStreams = () => loaded.forEach((race) => race.feed.end());
  return {
    races: () => loaded.map((race) => race.summary()),
    find: (slug) => loaded.find((race) => race.entry.slug === slug) ?? null,
    endStreams,
    async close() {
      clearInterval(timer);
      await commit.close();
      endStreams();
    },
  };
}
