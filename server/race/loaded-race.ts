import type { RaceEntry } from '@/domain/content/race';
import { WATCHED_ROWS } from '@/domain/race/contract/board';
import type { Row } from '@/domain/race/contract/board';
import type { Fact } from '@/domain/race/contract/fact';
import { boardOf, stateOf, totalsOf, versionOf } from '@/domain/race/ledger/ledger';
import type { Ledger } from '@/domain/race/ledger/ledger';
import { publicFact } from '@/domain/race/ledger/public-name';
import type { RaceSummary } from '@/domain/race/contract/requests';
import { archiveBoard, placedRows } from './archive-board';
import { createBoardPages } from './board-pages';
import type { EncodedBoard } from './board-pages';
import { createFeed } from './feed';
import type { Feed } from './feed';
import type { Journal, ReadFacts } from './journal';
import { createCommands } from './race-commands';
import type { RaceCommands, Shared } from './race-commands';

export type LoadedRace = RaceCommands & {
  readonly entry: RaceEntry;
  /** The rows of a race from the past. Empty for any other race. */
  readonly placed: readonly Row[];
  readonly feed: Feed;
  /**
   * Calls `look` with the ledger once every decision is on disk, and gives what it returns. The ledger changes
   * afterwards, so `look` returns what is needed. Rejects with an `UnreadableError` while the database cannot be read.
   */
  read<T>(look: (ledger: Ledger) => T): Promise<T>;
  /**
   * Like `read`, but looks at what is known where the database is away, so that another process may know more. It rejects
   * only where it is not known what is stored.
   */
  readKnown<T>(look: (ledger: Ledger) => T): Promise<T>;
  /** Resolves once everything is known that another process has stored before. */
  catchUp(): Promise<void>;
  /** A page of the board as bytes. Null where `after` is no cursor of ours. Call it inside `read`. */
  board(limit: number, after?: string): EncodedBoard | null;
  summary(): RaceSummary;
  isOwn(lapId: string, device: string): boolean;
  /** What officials call the device that sent the lap. Undefined where no device did. */
  deviceOf: (lapId: string) => string | undefined;
  /** At most `limit` facts after number `after`, oldest first, as everybody may see them. */
  log(after: number, limit: number): Promise<{ facts: Fact[]; hasMore: boolean }>;
  /** Says that everything in the ledger is stored, so that boards may show it and watchers may hear of it. */
  onStored(): void;
  tellWatchers(): void;
};

export function createLoadedRace(entry: RaceEntry, journal: Journal, read: ReadFacts, shared: Shared): LoadedRace {
  const { slug, race } = entry;
  const { commit, devices, others, epoch, since, build } = shared;
  const placed = placedRows(entry);
  let present = take();
  const board = createBoardPages({
    present: () => ({ ...present, epoch, build }),
    read(limit, after) {
      const read = race.archive
        ? archiveBoard(slug, placed, present.asOf, limit, after)
        : boardOf(journal.ledger(), { asOf: present.asOf, limit, after });
      return read && { epoch, ...read };
    },
    isAllStored: commit.isAllStored,
  });
  const feed = createFeed({
    epoch,
    ledger: journal.ledger,
    board: () => board(WATCHED_ROWS)!.body,
    isAllStored: commit.isAllStored,
  });
  // The first page is made now, so that there is one to give even while facts are being stored.
  board(WATCHED_ROWS);

  return {
    ...createCommands(entry, journal, shared),
    entry,
    placed,
    feed,
    read: look,
    async readKnown(at) {
      try {
        return await look(at);
      } catch (error) {
        if (!commit.isAllStored()) throw error;
        return at(journal.ledger());
      }
    },
    catchUp: others.catchUp,
    board,
    summary: () => ({
      slug,
      name: race.name,
      state: present.state,
      ranking: race.rules?.ranking ?? 'best-lap',
      opens: toInstant(race.opens),
      closes: toInstant(race.closes),
      racers: race.archive ? placed.length : present.totals.racers,
      laps: present.totals.laps,
    }),
    isOwn: (lapId, device) => devices.of(lapId) === device,
    deviceOf: devices.labelOf,
    async log(after, limit) {
      const stored = await read(after, limit);
      return look((ledger) => ({
        facts: stored.map((fact) => publicFact(ledger, fact)),
        hasMore: stored.length === limit && stored.at(-1)!.seq < versionOf(ledger),
      }));
    },
    onStored() {
      feed.markChanged(journal.markStored());
      if (present.version !== versionOf(journal.ledger())) present = take();
    },
    tellWatchers: feed.tell,
  };

  async function look<T>(at: (ledger: Ledger) => T): Promise<T> {
    if (others.isWatchful()) await others.catchUp();
    await commit.allStored();
    return at(journal.ledger());
  }

  /** Copies what is stored from the ledger, which is ahead of it while facts are being stored. */
  function take() {
    const ledger = journal.ledger();
    // Of the log, not of this process: all instances give the same bytes.
    const asOf = journal.lastAt() ?? since;
    return { version: versionOf(ledger), asOf, state: stateOf(ledger), totals: totalsOf(ledger) };
  }
}

const toInstant = (moment: string | null) => (moment === null ? null : new Date(moment).toISOString());
