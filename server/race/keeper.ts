import { setTimeout as sleep } from 'node:timers/promises';
import type { RaceEntry } from '@/domain/content/race';
import type { RaceSummary } from '@/domain/race/contract/requests';
import { versionOf } from '@/domain/race/ledger/ledger';
import type { Database } from '@/server/database/open-database';
import { proveWriting } from '@/server/database/prove-writing';
import { NO_METER } from '@/server/metrics/meter';
import type { Meter } from '@/server/metrics/meter';
import { loadDevices } from './devices';
import { createBrokenRaces } from './broken-races';
import { createGroupCommit } from './group-commit';
import { createJournal } from './journal';
import type { Journal } from './journal';
import { createLoadedRace } from './loaded-race';
import type { LoadedRace } from './loaded-race';
import { foldOfOthers } from './fold-of-others';
import { countFacts, readFacts, toRows } from './log-store';
import type { LogEntry } from './log-store';
import { OtherHistoryError, watchOtherWriters } from './other-writers';
import { tellProgress } from './tell-progress';
import type { Log } from './tell-progress';

export type { LoadedRace } from './loaded-race';
export type { SubmittedBy } from './race-commands';

export type Keeper = {
  /** All races that can be served, in the order of the content. */
  races(): RaceSummary[];
  find(slug: string): LoadedRace | null;
  /** Why a race cannot be served although it is there. Null for any other. */
  faultOf(slug: string): string | null;
  /** Why laps are refused, although the database seems to take writes. Null where they are not. */
  storingFault(): unknown;
  /** Readers of the live stream, by race. */
  watchers: () => ReadonlyMap<string, number>;
  /** Ends all live streams. Phones connect again once the server is back. */
  endStreams: () => void;
  /** Stores what was sent until now, and accepts nothing more. */
  close(): Promise<void>;
};

type Options = {
  database: Database;
  /** Names the history of this database. */
  epoch: string;
  /** A board without facts is as of then. ISO 8601 in UTC. */
  since: string;
  /** Names the code, as the same board has other bytes in another version. */
  build?: string;
  /** Called, also more than once, where the database holds another history all at once, as after it was put back to an earlier time. */
  onOtherHistory?: () => void;
  races: readonly RaceEntry[];
  /** Milliseconds since 1970. */
  now: () => number;
  /** Makes ids of racers: UUIDv7. */
  newId: () => string;
  log: Log;
  /** Left out: nobody counts. */
  meter?: Meter;
};

const LOOK_AT_SCHEDULE_EVERY_MS = 1_000;
const PROBE_MS = 2_000;

/**
 * Holds a ledger of each race in memory, which is folded from the log at the start, and follows what another process
 * appends to it. A race whose log is broken is set aside, and all others go on.
 */
export async function openKeeper(options: Options): Promise<Keeper> {
  const { database, epoch, races, now, newId, log, since, build = '' } = options;
  const { onOtherHistory = () => undefined, meter = NO_METER } = options;
  // Read first: what is stored from here on is followed.
  const logs = await database.dialect.openLogs(database);
  const journals = races.map(createJournal);
  const broken = createBrokenRaces(database, log);
  // A race from the past has no log.
  const kept = journals.filter((_, index) => !races[index]!.race.archive);
  const reader = ({ race }: Journal) => readFacts.bind(null, database, race);
  const restore = (journal: Journal, onPage?: (facts: number) => void) =>
    broken.unlessBroken(journal, () => journal.restore(reader(journal), onPage));
  for (const journal of kept)
    await restore(journal, tellProgress(log, journal.race, await countFacts(database, journal.race)));
  // After the logs: of each lap that is known the device is known, too.
  const devices = await loadDevices(database);
  const knowDevices = () => kept.forEach((journal) => devices.knows(journal.race, versionOf(journal.ledger())));
  knowDevices();

  let isPutBack = false;
  const commit = createGroupCommit<LogEntry>({
    async transact(work) {
      await logs.transact(others.known(), async (news, append) => {
        await work(
          () => others.take(news),
          async (entries) => void (await append(...toRows(entries))),
        );
      });
      knowDevices();
    },
    isPassing: database.dialect.isPassing,
    // A server that is away may take long to say nothing, and commands wait meanwhile.
    probe: () => within(PROBE_MS, proveWriting(database, 'keeper', now())),
    async restore(entries) {
      devices.remove(entries);
      for (const journal of journals.filter((each) => each.isAhead())) {
        await restore(journal);
        if (versionOf(journal.ledger()) < journal.storedVersion()) isPutBack = true;
      }
      // After the logs: no lap that was stored meanwhile stays without its device. Of all, as this may be done again.
      if (!isPutBack) return void (await Promise.all(kept.map(({ race }) => devices.learn(database, race))));
      onOtherHistory();
      // Nothing is stored any more: it would be a fact of the one history at a number of the other.
      throw new OtherHistoryError('less is stored than this process has known');
    },
    onStored,
    onFailure: (error, text) => log.error({ err: error }, text),
    meter,
  });
  const followed = () => kept.filter(({ race }) => !broken.has(race));
  const others = watchOtherWriters({
    ...{ logs, lookEveryMs: database.dialect.lookEveryMs, epoch, meter, onOtherHistory },
    versions: () => new Map(followed().map((journal) => [journal.race, journal.storedVersion()])),
    versionOf(race) {
      const journal = followed().find((each) => each.race === race);
      return journal ? versionOf(journal.ledger()) : Infinity;
    },
    fold: (facts) => foldOfOthers(facts, { journals: followed(), devices, broken, now }),
    allStored: () => commit.allStored(),
    onTaken() {
      knowDevices();
      onStored();
    },
  });
  function onStored() {
    for (const race of whole()) race.onStored();
    // In a turn of its own, so that answers leave before the messages to thousands of watchers.
    setImmediate(() => whole().forEach((race) => race.tellWatchers()));
  }
  const isOfOtherRace = (lapId: string, race: string) =>
    journals.some((journal) => journal.race !== race && journal.ledger().laps.has(lapId)) || broken.hasLap(lapId);
  const shared = { commit, devices, others, epoch, since, build, now, newId, isOfOtherRace, whyBroken: broken.why };
  const loaded = races.flatMap((entry, index) =>
    broken.has(entry.slug) ? [] : createLoadedRace(entry, journals[index]!, reader(journals[index]!), shared),
  );
  const whole = () => loaded.filter(({ entry }) => !broken.has(entry.slug));

  const followSchedules = () => Promise.all(whole().map((race) => race.followSchedule()));
  await followSchedules();
  const timer = setInterval(() => void followSchedules(), LOOK_AT_SCHEDULE_EVERY_MS);
  const endStreams = () => loaded.forEach((race) => race.feed.end());
  return {
    races: () => whole().map((race) => race.summary()),
    find: (slug) => (broken.has(slug) ? null : (loaded.find((race) => race.entry.slug === slug) ?? null)),
    faultOf: broken.why,
    storingFault: commit.fault,
    watchers: () => new Map(loaded.map((race) => [race.entry.slug, race.feed.watchers()])),
    endStreams,
    async close() {
      clearInterval(timer);
      others.stop();
      await commit.close();
      await logs.close();
      endStreams();
    },
  };
}

async function within(ms: number, work: Promise<void>): Promise<void> {
  const waiting = new AbortController();
  const late = sleep(ms, undefined, { signal: waiting.signal }).then(() => {
    throw new Error(`timeout: the database has not answered for ${ms} ms`);
  });
  // Whichever comes second is nobody's.
  late.catch(() => undefined);
  work.catch(() => undefined);
  await Promise.race([work, late]).finally(() => waiting.abort());
}
