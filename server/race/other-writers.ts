import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Database } from '@/server/database/open-database';
import { readDataVersion } from './log-store';
import type { Tables } from './log-store';

/** How late news of another process may come to those who wait for it without asking. */
const LOOK_EVERY_MS = 200;
/** For so long after news of another process nothing is read without asking first whether there is more. */
const WATCHFUL_MS = 60_000;

export type OtherWriters = {
  /** Reads what others have stored since the last time. Call it before deciding, in the transaction that stores. */
  refresh(tables: Tables): Promise<void>;
  /** Resolves once everything is known that was stored before the call. */
  catchUp: () => Promise<void>;
  /** Whether another process has written lately, so that every reader has to catch up first. */
  isWatchful: () => boolean;
  stop: () => void;
};

type Options = {
  database: Database;
  /** The mark of what was stored when the logs were read. */
  seen: number;
  /** Reads the new facts of all races. Gives whether there were any. */
  follow: (tables: Tables) => Promise<boolean>;
  /** Runs `refresh` in a transaction, after all commands that are waiting. */
  run: () => Promise<unknown>;
};

/**
 * Two processes may use one database, as while one version takes over from another. Each brings its memory up to the log
 * before it decides, which no other one can change meanwhile, and before it answers.
 */
export function watchOtherWriters({ database, seen, follow, run }: Options): OtherWriters {
  let known = seen;
  let watchfulUntilMs = 0;
  let checking: Promise<void> | null = null;

  // Whoever asks before the check begins shares it.
  const check = async () => {
    await nextTurn();
    checking = null;
    if ((await readDataVersion(database)) !== known) await run();
  };
  const catchUp = () => (checking ??= check());
  // Where the database cannot be read, the next command says so.
  const timer = setInterval(() => void catchUp().catch(() => undefined), LOOK_EVERY_MS);
  timer.unref();
  return {
    catchUp,
    isWatchful: () => performance.now() < watchfulUntilMs,
    stop: () => clearInterval(timer),
    async refresh(tables) {
      const present = await readDataVersion(tables);
      if (present === known) return;
      if (await follow(tables)) watchfulUntilMs = performance.now() + WATCHFUL_MS;
      known = present;
    },
  };
}
