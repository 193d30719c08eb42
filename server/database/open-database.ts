import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { PrismaClient } from '@/generated/prisma/client';
import { StartError } from '@/server/start-error';
import { diskFaultOf, diskWords, reasonOf } from './disk-fault';
import { applyMigrations, migrate } from './migrate';
import { SqliteAdapterFactory } from './sqlite-adapter';

export type Database = PrismaClient;

/** The row of this proof. Others are in prove-writing.ts. */
const START = 3;

/**
 * Opens the file, or creates it, applies every migration, and writes a row. Throws a StartError that says what to do. A
 * disk that is only full is no reason to end: readers can still read, and /api/health says that nothing is stored.
 */
export async function openDatabase(file: string, migrationsFolder: string, apply = applyMigrations) {
  try {
    await mkdir(dirname(file), { recursive: true });
    const applied = await migrate(file, migrationsFolder, apply);
    const database = new PrismaClient({ adapter: new SqliteAdapterFactory(file) });
    try {
      await database.$connect();
      await proveOnce(database).catch(unlessFull);
    } catch (error) {
      await database.$disconnect();
      throw error;
    }
    return { database, applied };
  } catch (error) {
    throw error instanceof StartError ? error : explain(error, file);
  }
}

/** A file may be readable and not writable, which SQLite tells only when somebody writes. */
async function proveOnce(database: Database) {
  await database.$executeRaw`INSERT OR REPLACE INTO HealthProbe (id, writtenAt) VALUES (${START}, 0)`;
  await database.$executeRaw`DELETE FROM HealthProbe WHERE id = ${START}`;
}

function unlessFull(error: unknown) {
  if (diskFaultOf(error) !== 'full') throw error;
}

/** What to do where a database cannot be opened or written. */
export function explain(error: unknown, file: string): StartError {
  const reason = reasonOf(error);
  const fault = diskFaultOf(error);
  if (fault === 'read-only' || fault === 'unreachable')
    return new StartError(
      `The database ${file} cannot be written (${reason}). ` +
        'Make it and its folder writable for this user, or set DATABASE_URL to another file, such as file:./data/daypass.db.',
      { cause: error },
    );
  if (fault === 'damaged')
    return new StartError(
      `${file} is not a database that can be read (${reason}). ` +
        'Restore a copy of it, or point DATABASE_URL at another file.',
      { cause: error },
    );
  return new StartError(`The database ${file} cannot be used: ${diskWords(error)}`, { cause: error });
}
