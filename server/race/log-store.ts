import { factSchema } from '@/domain/race/contract/fact';
import type { Fact } from '@/domain/race/contract/fact';
import type { Database } from '@/server/database/open-database';

/** A fact and, where it enters a lap, the device that sent the lap. Both are stored together. */
export type LogEntry = { race: string; fact: Fact; device?: string };

/**
 * Appends facts and devices in one transaction: all of them are stored, or none. One statement for each table takes the
 * whole batch as JSON, as `createMany` takes ten times as long for 200 rows.
 */
export async function appendEntries(database: Database, entries: readonly LogEntry[]): Promise<void> {
  const facts = JSON.stringify(entries.map(toColumns));
  const devices = JSON.stringify(entries.flatMap(toDevice));
  await database.$transaction([
    database.$executeRaw`
      INSERT INTO LogEntry (race, seq, at, actor, action, lapId, data)
      SELECT value->>0, value->>1, value->>2, value->>3, value->>4, value->>5, value->>6 FROM json_each(${facts})`,
    database.$executeRaw`
      INSERT INTO Submission (lapId, device)
      SELECT value->>0, value->>1 FROM json_each(${devices})`,
  ]);
}

/** At most `limit` facts of a race after number `after`, oldest first. */
export async function readFacts(database: Database, race: string, after: number, limit: number): Promise<Fact[]> {
  const where = { race, seq: { gt: after } };
  const rows = await database.logEntry.findMany({ where, orderBy: { seq: 'asc' }, take: limit });
  return rows.map(({ seq, at, actor, action, lapId, data }) =>
    factSchema.parse({ seq, at, actor, action, ...(lapId && { lapId }), ...(JSON.parse(data) as object) }),
  );
}

/** The number of the last fact of a race; 0 before the first. */
export async function countFacts(database: Database, race: string): Promise<number> {
  const { _max } = await database.logEntry.aggregate({ where: { race }, _max: { seq: true } });
  return _max.seq ?? 0;
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

/** Row 1 belongs to GET /api/health. */
const PROBE_ID = 2;

/** Rejects while the database cannot be written. */
export async function probeWriting(database: Database, nowMs: number): Promise<void> {
  const writtenAt = new Date(nowMs);
  const where = { id: PROBE_ID };
  await database.healthProbe.upsert({ where, create: { id: PROBE_ID, writtenAt }, update: { writtenAt } });
}
