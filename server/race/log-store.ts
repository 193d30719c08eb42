import { factSchema } from '@/domain/race/contract/fact';
import type { Fact } from '@/domain/race/contract/fact';
import type { Database } from '@/server/database/open-database';
import { UnfoldableError } from './unfoldable';

/** The database, or a transaction in it. */
export type Tables = Pick<Database, 'logEntry' | 'submission' | '$queryRaw' | '$executeRaw'>;

type LogRow = {
  race: string;
  seq: number;
  at: string;
  actor: string;
  action: string;
  lapId: string | null;
  data: string;
};

/** A fact and, where it enters a lap, the device that sent the lap. Both are stored together. */
export type LogEntry = { race: string; fact: Fact; device?: string };

/**
 * Appends facts and devices. Call it in a transaction. One statement for each table takes the whole batch as JSON, as `createMany` takes ten times as long for 200 rows.
 */
export async function appendEntries(database: Tables, entries: readonly LogEntry[]): Promise<void> {
  const facts = JSON.stringify(entries.map(toColumns));
  const devices = JSON.stringify(entries.flatMap(toDevice));
  await database.$executeRaw`
      INSERT INTO LogEntry (race, seq, at, actor, action, lapId, data)
      SELECT value->>0, value->>1, value->>2, value->>3, value->>4, value->>5, value->>6 FROM json_each(${facts})`;
  await database.$executeRaw`
      INSERT INTO Submission (lapId, device)
      SELECT value->>0, value->>1 FROM json_each(${devices})`;
}

/** At most `limit` facts of a race after number `after`, oldest first. Rejects with an `UnfoldableError` where one is broken. */
export async function readFacts(database: Tables, race: string, after: number, limit: number): Promise<Fact[]> {
  const where = { race, seq: { gt: after } };
  const rows = await database.logEntry.findMany({ where, orderBy: { seq: 'asc' }, take: limit });
  return rows.map(toFact);
}

function toFact({ race, seq, at, actor, action, lapId, data }: LogRow): Fact {
  try {
    return factSchema.parse({ seq, at, actor, action, ...(lapId && { lapId }), ...(JSON.parse(data) as object) });
  } catch (error) {
    throw new UnfoldableError(race, seq, error);
  }
}

/** The laps of a race whose facts cannot be read. Their ids stay taken. */
export async function readLapIds(database: Database, race: string): Promise<Set<string>> {
  const where = { race, action: 'submitted' };
  const rows = await database.logEntry.findMany({ where, select: { lapId: true } });
  return new Set(rows.flatMap(({ lapId }) => lapId ?? []));
}

/** The number of the last fact of a race; 0 before the first. */
export async function countFacts(database: Database, race: string): Promise<number> {
  const { _max } = await database.logEntry.aggregate({ where: { race }, _max: { seq: true } });
  return _max.seq ?? 0;
}

/** The devices that sent these laps. */
export async function readDevicesOf(database: Tables, lapIds: readonly string[]) {
  return database.submission.findMany({ where: { lapId: { in: [...lapIds] } } });
}

/** Another number than before means that somebody else has written meanwhile: another process, or a command. */
export async function readDataVersion(database: Tables): Promise<number> {
  const [row] = await database.$queryRaw<Record<string, unknown>[]>`PRAGMA data_version`;
  return Number(Object.values(row!)[0]);
}

/** A page of laps with their devices, in the order of the laps' ids. `after` is the last id of the page before. */
export async function readDevices(database: Database, after: string, limit: number) {
  return database.submission.findMany({ where: { lapId: { gt: after } }, orderBy: { lapId: 'asc' }, take: limit });
}

function toColumns({ race, fact }: LogEntry) {
  const { seq, at, actor, action, lapId = null, ...data } = { lapId: undefined, ...fact };
  return [race, seq, at, actor, action, lapId, JSON.stringify(data)];
}

function toDevice({ fact, device }: LogEntry) {
  return fact.action === 'submitted' && device !== undefined ? [[fact.lapId, device]] : [];
}
