import { access, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { PrismaClient } from '@/generated/prisma/client';
import { StartError } from '@/server/start-error';
import { SqliteAdapterFactory } from './sqlite-adapter';

/**
 * Copies a database, as it is at one moment, into a new file. A server may be writing to it meanwhile. The copy is
 * checked, and gets its name only when it is complete and on disk.
 */
export async function backUp(file: string, to: string): Promise<void> {
  // Opening a database creates an absent file: without this check a wrong path would be backed up as an empty database.
  if (!(await exists(file)))
    throw new StartError(`There is no database ${file} to copy. Set DATABASE_URL to its path.`);
  if (await exists(to)) throw new StartError(`${to} is there already, and is not overwritten. Name a new file.`);
  const part = `${to}.part`;
  await rm(part, { force: true });
  try {
    await withClient(file, (database) => database.$executeRaw`VACUUM INTO ${part}`);
    await check(part);
    await toDisk(part);
    await rename(part, to);
    await toDisk(dirname(to));
  } catch (error) {
    await rm(part, { force: true });
    if (error instanceof StartError) throw error;
    throw new StartError(`The copy ${to} could not be made: ${(error as Error).message}`, { cause: error });
  }
}

async function check(file: string) {
  const rows = await withClient(file, (database) => database.$queryRaw<object[]>`PRAGMA integrity_check`);
  const [verdict] = rows.flatMap((row) => Object.values(row) as unknown[]);
  if (verdict !== 'ok') throw new StartError(`The copy of the database is not sound: ${String(verdict)}.`);
}

async function withClient<T>(file: string, work: (database: PrismaClient) => PromiseLike<T>) {
  const database = new PrismaClient({ adapter: new SqliteAdapterFactory(file) });
  try {
    return await work(database);
  } finally {
    await database.$disconnect();
  }
}

/** Waits until the bytes are on disk, which VACUUM INTO leaves to the operating system. */
async function toDisk(path: string) {
  const handle = await open(path, 'r');
  await handle.sync().finally(() => handle.close());
}

function exists(path: string) {
  return access(path).then(
    () => true,
    () => false,
  );
}
