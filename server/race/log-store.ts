import { factSchema } from '@/domain/race/contract/fact';
import type { Fact } from '@/domain/race/contract/fact';
import type { Append, Database, StoredFact, Tables } from '@/server/database/dialect';
import { UnfoldableError } from './unfoldable';

type LogRow = Omit<StoredFact, 'device'>;

/** A fact and, where it enters a lap, the device that sent the lap. Both are stored together. */
export type LogEntry = { race: string; fact: Fact; device?: string };

/** Facts and devices as they are appended. */
export function toRows(entries: readonly LogEntry[]): Parameters<Append> {
  return [entries.map(toColumns), entries.flatMap(toDevice)];
}

/** At most `limit` facts of a race after number `after`, oldest first. Rejects with an `UnfoldableError` where one is broken. */
export async function readFacts(database: Tables, race: string, after: number, limit: number): Promise<Fact[]> {
  const where = { race, seq: { gt: after } };
  const rows = await database.logEntry.findMany({ where, orderBy: { seq: 'asc' }, take: limit });
  return rows.map(toFact);
}

/** Throws an `UnfoldableError` where the fact is broken. */
export function toFact({ race, seq, at, actor, action, lapId, data }: LogRow): Fact {
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

/** The devices that sent the laps of a race after this fact. */
export async function readDevicesAfter(database: Tables, race: string, after: number) {
  return database.$queryRaw<{ lapId: string; device: string }[]>`
    SELECT "Submission"."lapId" AS "lapId", "Submission"."device" AS "device" FROM "LogEntry"
    JOIN "Submission" ON "Submission"."lapId" = "LogEntry"."lapId"
    WHERE "LogEntry"."race" = ${race} AND "LogEntry"."seq" > ${after} AND "LogEntry"."action" = 'submitted'`;
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
