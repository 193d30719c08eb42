import { statSync } from 'node:fs';
import type { Database, Dialect, StoredAttempt, Tables } from './dialect';
import { diskFaultOf, diskWords } from './disk-fault';
import { proveRoom } from './prove-room';

/**
 * An embedded file. A transaction that may write keeps all others from writing, and each process looks by itself whether
 * another one has written.
 */
export function sqlite(file: string): Dialect {
  const proveFile = fileGuard(file);
  return {
    name: 'sqlite',
    lookEveryMs: 200,
    holdLogs: () => proveFile(),
    async append(tables, facts, devices) {
      await tables.$executeRaw`
      INSERT INTO LogEntry (race, seq, at, actor, action, lapId, data)
      SELECT value->>0, value->>1, value->>2, value->>3, value->>4, value->>5, value->>6 FROM json_each(${facts})`;
      await tables.$executeRaw`
      INSERT INTO Submission (lapId, device)
      SELECT value->>0, value->>1 FROM json_each(${devices})`;
    },
    async startLooking(database) {
      await proveFile();
      let known = await dataVersion(database);
      return async (tables) => {
        const present = await dataVersion(tables);
        return { hasNews: present !== known, isOther: false, remember: () => void (known = present) };
      };
    },
    listen: () => () => undefined,
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

/** Another number than before means that somebody else has written meanwhile: another process, or a command. */
async function dataVersion(tables: Tables | Database): Promise<number> {
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
