import type { Database } from '@/server/database/open-database';
import type { Journal } from './journal';
import { readLapIds } from './log-store';
import type { Log } from './tell-progress';
import { UnfoldableError } from './unfoldable';

/** Races whose log cannot be folded. They are set aside, and all others go on. */
export type BrokenRaces = {
  has(race: string): boolean;
  /** Null for a race that is whole. */
  why: (race: string) => string | null;
  /** Whether a lap is in the log of one of them. Its id stays taken. */
  hasLap(lapId: string): boolean;
  /** Does something with the log of a race, unless it is broken. Sets the race aside where that shows that it is. */
  unlessBroken<T>(journal: Journal, work: () => Promise<T>): Promise<T | null>;
  /** Sets a race aside where the error shows that its log is broken. Throws any other error. */
  setAside: (race: string, error: unknown) => void;
};

export function createBrokenRaces(database: Database, log: Log): BrokenRaces {
  const broken = new Map<string, { why: string; laps: ReadonlySet<string> }>();
  return {
    has: (race) => broken.has(race),
    why: (race) => broken.get(race)?.why ?? null,
    hasLap: (lapId) => [...broken.values()].some(({ laps }) => laps.has(lapId)),
    async unlessBroken({ race }, work) {
      if (broken.has(race)) return null;
      try {
        return await work();
      } catch (error) {
        setAside(race, error);
        return null;
      }
    },
    setAside,
  };

  function setAside(race: string, error: unknown) {
    if (!(error instanceof UnfoldableError)) throw error;
    log.error({ err: error, race }, 'the log of a race is broken; the others go on');
    broken.set(race, { why: error.message, laps: new Set() });
    // Not awaited inside a transaction, which would wait for itself.
    void readLapIds(database, race).then(
      (laps) => broken.set(race, { why: error.message, laps }),
      (unread: unknown) => log.error({ err: unread, race }, 'the ids of its laps cannot be read'),
    );
  }
}
