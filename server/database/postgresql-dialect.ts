import type { Dialect, StoredAttempt } from './dialect';
import { isPassing, serverWords } from './postgresql-failures';
import { appendAlone, postgresqlLogs } from './postgresql-logs';

/** A server that several processes use. */
export function postgresql(address: string): Dialect {
  return {
    name: 'postgresql',
    // Messages come within milliseconds. This is for those that were lost.
    lookEveryMs: 1_000,
    append: appendAlone,
    openLogs: () => Promise.resolve(postgresqlLogs(address)),
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
