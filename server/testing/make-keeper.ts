import { onTestFinished } from 'vitest';
import { uuidv7 } from 'uuidv7';
import type { RaceContent, RaceEntry } from '@/domain/content/race';
import type { LapSubmission } from '@/domain/race/contract/requests';
import type { Database } from '@/server/database/open-database';
import type { Meter } from '@/server/metrics/meter';
import { openKeeper } from '@/server/race/keeper';
import type { Keeper } from '@/server/race/keeper';
import { makeDatabase } from './make-database';

/** An open race that is ranked by best lap, with verification. */
export function makeRace(slug: string, race: Partial<RaceContent> = {}): RaceEntry {
  const rules = {
    ranking: 'best-lap' as const,
    runSeconds: 180,
    maxRuns: null,
    maxResetsPerLap: 3,
    plausibleFromMs: 5_000,
    verification: 'required' as const,
  };
  const words = { name: `Race ${slug}`, summary: 'A race of a test.', rulesInWords: [], order: 0 };
  return { slug, race: { ...words, rules, opens: null, closes: null, ...race } };
}

/** A lap as the API gives it to the keeper. */
export function makeLap(name: string, timeMs: number, lap: Partial<LapSubmission> = {}): LapSubmission {
  const racer = { name, country: null };
  return { id: uuidv7(), racer, timeMs, resets: 0, finished: true, racedAt: lap.racedAt ?? NOON, run: null, ...lap };
}

/** The epoch of every database in tests. */
export const EPOCH = 'test';
/** The lineage of every database in tests. */
export const LINEAGE = 'tests';
export const NOON = '2026-06-01T12:00:00.000Z';
export const PHONE = { source: 'attendee', actor: 'attendee', device: 'phone-1' } as const;
export const GATE = { source: 'gate', actor: 'Gate 1', device: 'gate:Gate 1' } as const;

type Given = {
  races?: readonly RaceEntry[];
  database?: Database;
  nowMs?: number;
  epoch?: string;
  onOtherHistory?: () => void;
  meter?: Meter;
};

/** A keeper on a database file of its own, with a clock that moves only when told to. */
export async function makeKeeper(given: Given = {}) {
  const {
    races = [makeRace('city')],
    database,
    nowMs = Date.parse(NOON),
    epoch = EPOCH,
    meter,
    onOtherHistory,
  } = given;
  const clock = { nowMs };
  const made = database ? { database } : await makeDatabase();
  const logged: { data: object; text: string }[] = [];
  const collect = (data: object, text: string) => void logged.push({ data, text });
  const open = async (): Promise<Keeper> => {
    const log = { info: collect, error: collect };
    const keeper = await openKeeper({
      database: made.database,
      epoch,
      since: NOON,
      onOtherHistory,
      races,
      now: () => clock.nowMs,
      newId: uuidv7,
      log,
      meter,
    });
    onTestFinished(() => keeper.close());
    return keeper;
  };
  const keeper = await open();
  const race = keeper.find(races[0]!.slug)!;
  /** Closes the keeper, and opens another one on the same database, as a restart does. */
  const reopen = async () => {
    await keeper.close();
    const again = await open();
    return { keeper: again, race: again.find(races[0]!.slug)! };
  };
  return { ...made, keeper, race, clock, logged, reopen };
}
