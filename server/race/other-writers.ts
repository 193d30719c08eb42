import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Database, Look, Tables, Versions } from '@/server/database/dialect';
import type { Meter } from '@/server/metrics/meter';

/** For so long after news of another process nothing is read without asking first whether there is more. */
const WATCHFUL_MS = 60_000;

export type OtherWriters = {
  /**
   * Reads what others have stored since the last time, and keeps them from storing more. Call it before deciding, in the
   * transaction that stores.
   */
  refresh(tables: Tables): Promise<void>;
  /** Resolves once everything is known that was stored before the call. */
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
  /** Runs `refresh` in a transaction, after all commands that are waiting. */
  run: () => Promise<unknown>;
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
  let checking: Promise<void> | null = null;

  // Whoever asks before the check begins shares it.
  const check = async () => {
    await nextTurn();
    checking = null;
    const { hasNews, isOther } = await look(database, epoch, known());
    if (hasNews || isOther) await run();
    else meter.followed(0);
  };
  const catchUp = () => (checking ??= check());
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
    async refresh(tables) {
      await dialect.holdLogs(tables);
      const { hasNews, isOther, remember } = await look(tables, epoch, known());
      if (isOther) {
        onOtherHistory();
        throw new OtherHistoryError('the database holds another history than this process has read');
      }
      if (!hasNews) return;
      if (await follow(tables)) watchfulUntilMs = performance.now() + WATCHFUL_MS;
      remember();
    },
  };
}
