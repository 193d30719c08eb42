import { setImmediate as nextTurn } from 'node:timers/promises';
import { UnreadableError } from './group-commit';
import type { Dialect, Known, Logs, News, StoredFact, Versions } from '@/server/database/dialect';
import type { Meter } from '@/server/metrics/meter';

/** For so long after news of another process nothing is read without asking first whether there is more. */
const WATCHFUL_MS = 60_000;

/**
 * The least time from one look for what was told to the next. Each look costs a query, and watchers hear of changes ten times
 * a second at most. Whoever reads or writes does not wait for it.
 */
const REST_MS = 50;

export type OtherWriters = {
  /** What is known here. */
  known: () => Known;
  /** Folds what others have stored. Call it while everything in memory is stored. */
  take: (news: News) => void;
  /**
   * Resolves once everything is known that was stored before the call. Rejects with an `UnreadableError` where the
   * database does not answer.
   */
  catchUp: () => Promise<void>;
  /** Whether another process has written lately, so that every reader has to catch up first. */
  isWatchful: () => boolean;
  stop: () => void;
};

type Options = {
  logs: Pick<Logs, 'look' | 'listen'>;
  lookEveryMs: Dialect['lookEveryMs'];
  epoch: string;
  /** The last facts that are known to be stored. */
  versions: () => Versions;
  /** The number of the last fact of a race in memory, which may not be stored yet. Infinity where it is not followed. */
  versionOf: (race: string) => number;
  /** Folds facts that are not known yet. Gives how old the last of them is in milliseconds; null where all were known. */
  fold: (facts: readonly StoredFact[]) => number | null;
  /** Resolves once everything in memory is stored. */
  allStored: () => Promise<void>;
  /** Called after news was folded outside of a batch. */
  onTaken: () => void;
  meter: Meter;
  /** Called where the database holds another history than this process has read. */
  onOtherHistory: () => void;
};

/** What is in memory is not in the database any more, so nothing may be decided by it. */
export class OtherHistoryError extends Error {}

/**
 * Several processes may use one database: instances side by side on a PostgreSQL server, or two versions on one file while
 * one takes over from the other. Each brings its memory up to the log before it decides, which no other one can change
 * meanwhile, and before it answers. What others have stored is read beside the batches, as it never changes.
 */
export function watchOtherWriters(options: Options): OtherWriters {
  const { logs, lookEveryMs, epoch, versions, versionOf, fold, allStored, onTaken, onOtherHistory, meter } = options;
  let watchfulUntilMs = 0;
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;

  const known = () => ({ epoch, versions: versions() });
  const take = ({ facts, isOther, remember }: News) => {
    if (isOther) {
      onOtherHistory();
      throw new OtherHistoryError('the database holds another history than this process has read');
    }
    const ageMs = fold(facts);
    meter.followed(ageMs ?? 0);
    if (ageMs !== null) watchfulUntilMs = performance.now() + WATCHFUL_MS;
    remember();
  };
  const check = async () => {
    try {
      const news = await logs.look(known());
      await allStored();
      take(news);
      if (news.facts.length > 0) onTaken();
    } catch (error) {
      throw error instanceof UnreadableError ? error : new UnreadableError('the log cannot be read', { cause: error });
    }
  };
  /** One look at a time. All who ask while it runs share the one after it, which begins after they have asked. */
  const lookNext = async () => {
    await (running ?? nextTurn()).catch(() => undefined);
    next = null;
    running = check().finally(() => (running = null));
    return running;
  };
  const catchUp = () => (next ??= lookNext());
  // Where the database cannot be read, the next command says so.
  const lookAgain = () => void catchUp().catch(() => undefined);
  const timer = setInterval(lookAgain, lookEveryMs);
  timer.unref();
  /** What was told since the last look for it. Null where it was not told what is new. */
  let told: (Versions | null)[] = [];
  let resting: NodeJS.Timeout | null = null;
  // A batch may have read it already, as it waited for the other one.
  const isKnown = (versions: Versions | null) =>
    versions !== null && [...versions].every(([race, version]) => version <= versionOf(race));
  const lookForTold = () => {
    resting = null;
    if (told.every(isKnown)) return void (told = []);
    told = [];
    lookAgain();
    resting = setTimeout(() => lookForTold(), REST_MS).unref();
  };
  const stopListening = logs.listen((versions) => {
    told.push(versions);
    if (!resting) lookForTold();
  });
  return {
    known,
    take,
    catchUp,
    isWatchful: () => performance.now() < watchfulUntilMs,
    stop() {
      clearInterval(timer);
      if (resting) clearTimeout(resting);
      stopListening();
    },
  };
}
