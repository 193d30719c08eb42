import { statSync } from 'node:fs';
import type { Dialect, Known, News, StoredAttempt, StoredFact, Tables, Versions } from './dialect';
import type { PrismaClient } from '@/generated/prisma/client';
import { diskFaultOf, diskWords } from './disk-fault';
import { proveRoom } from './prove-room';

/** A batch may have to read what another process has stored in minutes. */
const TRANSACTION = { maxWait: 10_000, timeout: 30_000 };

/**
 * An embedded file. A transaction that may write keeps all others from writing, and each process looks by itself whether
 * another one has written.
 */
export function sqlite(file: string): Dialect {
  const proveFile = fileGuard(file);
  return {
    name: 'sqlite',
    lookEveryMs: 200,
    append,
    async openLogs(database) {
      await proveFile();
      let known = await dataVersion(database);
      const look = async (tables: Tables, { versions }: Known): Promise<News> => {
        // Asked first: what is stored in between is read now, and looked for once more.
        const present = await dataVersion(tables);
        const facts = present === known ? [] : await newsAfter(tables, versions);
        return { facts, isOther: false, remember: () => void (known = present) };
      };
      return {
        look: (ask) => look(database, ask),
        transact: (ask, work) =>
          database.$transaction(async (tables) => {
            await proveFile();
            await work(await look(tables, ask), (...rows) => append(tables, ...rows));
          }, TRANSACTION),
        listen: () => () => undefined,
        close: () => Promise.resolve(),
      };
    },
    // The file waits by itself for another process.
    isPassing: () => false,
    explain: (error) => (diskFaultOf(error) ? diskWords(error) : null),
    provesRoom: true,
    async proveWriting(database, prover, nowMs) {
      await proveFile();
      await proveRoom(database, prover, nowMs);
    },
    attemptsAfter: (tables, row, limit) => tables.$queryRaw<StoredAttempt[]>`
    SELECT rowid AS "row", id, body, receivedAt FROM Attempt WHERE rowid > ${row} ORDER BY rowid LIMIT ${limit}`,
  };
}

async function append(tables: Tables, facts: readonly unknown[], devices: readonly unknown[]): Promise<void> {
  await tables.$executeRaw`
    INSERT INTO LogEntry (race, seq, at, actor, action, lapId, data)
    SELECT value->>0, value->>1, value->>2, value->>3, value->>4, value->>5, value->>6
    FROM json_each(${JSON.stringify(facts)})`;
  await tables.$executeRaw`
    INSERT INTO Submission (lapId, device)
    SELECT value->>0, value->>1 FROM json_each(${JSON.stringify(devices)})`;
}

async function newsAfter(tables: Tables, versions: Versions): Promise<StoredFact[]> {
  return tables.$queryRaw<StoredFact[]>`
    SELECT LogEntry.race, seq, at, actor, action, LogEntry.lapId, data, device FROM json_each(${JSON.stringify([...versions])})
    JOIN LogEntry ON LogEntry.race = value->>0 AND seq > value->>1
    LEFT JOIN Submission ON Submission.lapId = LogEntry.lapId AND action = 'submitted'
    ORDER BY LogEntry.race, seq`;
}

/** Another number than before means that somebody else has written meanwhile: another process, or a command. */
async function dataVersion(tables: Tables | PrismaClient): Promise<number> {
  const [row] = await tables.$queryRaw<Record<string, unknown>[]>`PRAGMA data_version`;
  return Number(Object.values(row!)[0]);
}

/**
 * Rejects once the file of the first call has been removed, or another one is in its place: SQLite goes on with the file
 * that has no name any more, and whatever it stores is gone with the process.
 */
function fileGuard(file: string): () => Promise<void> {
  let opened: string | null = null;
  return () => {
    const found = statSync(file, { throwIfNoEntry: false });
    const present = found ? `${found.dev} ${found.ino}` : '';
    opened ??= present;
    return present === opened ? Promise.resolve() : Promise.reject(new Error(`SQLITE_READONLY_DBMOVED: ${REPLACED}`));
  };
}

const REPLACED = 'the file of the database was removed or replaced while it was open';
