import { access, open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { PrismaClient } from '@/generated/prisma/client';
import { StartError } from '@/server/start-error';
import { isPostgresql } from './address';
import { diskFaultOf, reasonOf } from './disk-fault';
import { SqliteAdapterFactory } from './sqlite-adapter';

/**
 * Copies a database, as it is at one moment, into a new file. A server may be writing to it meanwhile. The copy is
 * checked, and gets its name only when it is complete and on disk.
 */
export async function backUp(file: string, to: string): Promise<void> {
  if (isPostgresql(file))
    throw new StartError(
      'This copies SQLite files. Copy a database of PostgreSQL with its own tools: pg_dump --format=custom --file=FILE "$DATABASE_URL"',
    );
  // Opening a database creates an absent file: without this check a wrong path would be backed up as an empty database.
  if (!(await exists(file)))
    throw new StartError(`There is no database ${file} to copy. Set DATABASE_URL to its path.`);
  if (await exists(to)) throw new StartError(`${to} is there already, and is not overwritten. Name a new file.`);
  const part = `${to}.part`;
  try {
    await rm(part, { force: true });
    await withClient(file, (database) => database.$executeRaw`VACUUM INTO ${part}`);
    await check(part);
    await withClient(part, markAsCopy);
    await toDisk(part);
    await rename(part, to);
    await toDisk(dirname(to));
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined);
    if (error instanceof StartError) throw error;
    throw new StartError(`The copy ${to} could not be made: ${await why(error, file, to)}`, { cause: error });
  }
}

async function why(error: unknown, file: string, to: string): Promise<string> {
  const megabytes = Math.ceil((await stat(file)).size / 2 ** 20);
  switch (diskFaultOf(error)) {
    case 'full':
      return `there is no room for it. Free ${megabytes} MB there, or name a file on another disk. Nothing of it was left.`;
    case 'failing':
      return `the disk did not take all of it: it may be full, or over a quota. Free ${megabytes} MB there, or name a file on another disk.`;
    case 'read-only':
      return `${dirname(to)} may not be written. Name a file in a folder that you may write.`;
    case 'unreachable':
      return `there is no folder ${dirname(to)}, or it cannot be written. Make it first, or name another file.`;
    case 'damaged':
      return `${file} is not a database that can be read (${reasonOf(error)}). Set DATABASE_URL to the right one.`;
    case 'busy':
    case 'replaced':
    case null:
      return `${reasonOf(error)}.`;
  }
}

/** Whoever starts on the copy begins a new history. A database of an earlier version knows no histories yet. */
async function markAsCopy(database: PrismaClient) {
  const tables = await database.$queryRaw<object[]>`SELECT 1 FROM sqlite_master WHERE name = 'Epoch'`;
  if (tables.length > 0) await database.$executeRaw`UPDATE Epoch SET value = ''`;
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
