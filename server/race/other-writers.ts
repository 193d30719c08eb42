import { setImmediate as nextTurn } from 'node:timers/promises';
import { UnreadableError } from './group-commit';
import type { Database, Look, Tables, Versions } from '@/server/database/dialect';
import type { Meter } from '@/server/metrics/meter';

/** For so long after news of another process nothing is read without asking first whether there is more. */
const WATCHFUL_MS = 60_000;

export type OtherWriters = {
  /**
   * Reads what others have stored since the last time, and keeps them from storing more. Call it before deciding, in the
   * transaction that stores. `begin` is called before the memory changes.
   */
  refresh(tables: Tables, begin: () => void): Promise<void>;
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
  database: Database;
  look: Look;
  epoch: string;
  /** The last facts that are known here. */
  known: () => Versions;
  /** Reads the new facts of all races. Gives whether there were any. */
  follow: (tables: Tables) => Promise<boolean>;
  /** Runs `refresh` in a transaction, after all commands that are waiting. Gives whether it could. */
  run: () => Promise<{ ok: boolean }>;
  meter: Meter;
  /** Called where the database holds another history than this process has read. */
  onOtherHistory: () => void;
};

/** What is in memory is not in the database any more, so nothing may be decided by it. */
export class OtherHistoryError extends Error {}

/**
 * Several processes may use one database: instances side by side on a PostgreSQL server, or two versions on one file while
 * one takes over from the other. Each brings its memory up to the log before it decides, which no other one can change
 * meanwhile, and before it answers.
 */
export function watchOtherWriters(options: Options): OtherWriters {
  const { database, look, epoch, known, follow, run, onOtherHistory, meter } = options;
  const { dialect } = database;
  let watchfulUntilMs = 0;
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;

  const check = async () => {
    try {
      const { hasNews, isOther } = await look(database, epoch, known());
      if (!hasNews && !isOther) return meter.followed(0);
    } catch (error) {
      throw new UnreadableError('the database cannot be asked for news', { cause: error });
    }
    if (!(await run()).ok) throw new UnreadableError('the news of the database cannot be read');
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
  const timer = setInterval(lookAgain, dialect.lookEveryMs);
  timer.unref();
  const stopListening = dialect.listen(lookAgain);
  return {
    catchUp,
    isWatchful: () => performance.now() < watchfulUntilMs,
    stop() {
      clearInterval(timer);
      stopListening();
    },
    async refresh(tables, begin) {
      await dialect.holdLogs(tables);
      const { hasNews, isOther, remember } = await look(tables, epoch, known());
      if (isOther) {
        onOtherHistory();
        throw new OtherHistoryError('the database holds another history than this process has read');
      }
      if (!hasNews) return;
      begin();
      if (await follow(tables)) watchfulUntilMs = performance.now() + WATCHFUL_MS;
      remember();
    },
  };
}
