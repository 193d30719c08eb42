import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { PrismaClient } from '@/generated/prisma/client';
import { StartError } from '@/server/start-error';
import { applyMigrations, migrate } from './migrate';
import { SqliteAdapterFactory } from './sqlite-adapter';

export type Database = PrismaClient;

/** Opens the file, or creates it, and applies every migration. Throws a StartError that says what to do. */
export async function openDatabase(file: string, migrationsFolder: string, apply = applyMigrations) {
  try {
    await mkdir(dirname(file), { recursive: true });
    const applied = await migrate(file, migrationsFolder, apply);
    const database = new PrismaClient({ adapter: new SqliteAdapterFactory(file) });
    await database.$connect();
    return { database, applied };
  } catch (error) {
    throw error instanceof StartError ? error : explain(error, file);
  }
}

function explain(error: unknown, file: string) {
  const reason = error instanceof Error ? error.message : String(error);
  const code = (error as NodeJS.ErrnoException | null)?.code;
  const isPathAtFault = ['EACCES', 'EEXIST', 'ENOTDIR', 'EROFS', 'EPERM'].includes(code ?? '');
  if (isPathAtFault || /readonly|unable to open|directory does not exist|cantopen/i.test(reason))
    return new StartError(
      `The database ${file} cannot be written (${reason}). ` +
        'Make its folder writable for this user, or set DATABASE_URL to another file, such as file:./data/daypass.db.',
    );
  if (/not a database|malformed|corrupt/i.test(reason))
    return new StartError(
      `${file} is not a database that can be read (${reason}). ` +
        'Restore a copy of it, or point DATABASE_URL at another file.',
    );
  return new StartError(`The database ${file} cannot be opened: ${reason}.`);
}
