import { randomUUID } from 'node:crypto';
import type { Dialect, Seen, StoredAttempt, Tables, Versions } from './dialect';
import { isPassing, serverWords } from './postgresql-failures';
import { CHANNEL, listenTo } from './postgresql-listen';

/**
 * A server that several processes use. One lock for all logs makes the order of commits the order of facts, also among
 * races, so a process that has read up to a number has missed nothing before it.
 */
export function postgresql(address: string): Dialect {
  /** Tells our own messages from those of others. */
  const own = randomUUID();
  return {
    name: 'postgresql',
    // Messages come within milliseconds. This is for those that were lost.
    lookEveryMs: 1_000,
    holdLogs: (tables) => tables.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('daypass logs'))`,
    append: (tables, facts, devices) => tables.$executeRaw`
      WITH facts AS (
        INSERT INTO "LogEntry" ("race", "seq", "at", "actor", "action", "lapId", "data")
        SELECT v->>0, (v->>1)::int, v->>2, v->>3, v->>4, v->>5, v->>6 FROM json_array_elements(${facts}::json) v
      ), devices AS (
        INSERT INTO "Submission" ("lapId", "device")
        SELECT v->>0, v->>1 FROM json_array_elements(${devices}::json) v
      )
      SELECT pg_notify(${CHANNEL}, ${own})`,
    startLooking: () => Promise.resolve(look),
    listen: (onNews) => listenTo(address, (message) => message !== own && onNews()),
    isPassing,
    explain: serverWords,
    provesRoom: false,
    async proveWriting(database, prover, nowMs) {
      const writtenAt = new Date(nowMs);
      await database.healthProbe.upsert({
        where: { id: prover },
        create: { id: prover, writtenAt },
        update: { writtenAt },
      });
    },
    attemptsAfter: (tables, row, limit) => tables.$queryRaw<StoredAttempt[]>`
      SELECT "number" AS "row", "id", "body", "receivedAt" FROM "Attempt"
      WHERE "number" > ${row} ORDER BY "number" LIMIT ${limit}`,
  };
}

/** Counts what is stored of each race, which is one look into an index for each. */
async function look(tables: Tables, epoch: string, known: Versions): Promise<Seen> {
  const races = [...known.keys()];
  const stored = await tables.$queryRaw<{ epoch: string | null; race: string; seq: number | null }[]>`
    SELECT "Epoch"."value" AS epoch, race, (SELECT MAX("seq") FROM "LogEntry" WHERE "LogEntry"."race" = asked.race) AS seq
    FROM unnest(${races}::text[]) AS asked (race) LEFT JOIN "Epoch" ON "Epoch"."id" = 1`;
  const isLess = stored.some(({ race, seq }) => (seq ?? 0) < known.get(race)!);
  return {
    hasNews: stored.some(({ race, seq }) => (seq ?? 0) > known.get(race)!),
    isOther: isLess || stored.some((row) => row.epoch !== null && row.epoch !== epoch),
    remember: () => undefined,
  };
}
