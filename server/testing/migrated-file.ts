import { join } from 'node:path';
import { openDatabase } from '@/server/database/open-database';

export const MIGRATIONS = join(import.meta.dirname, '..', '..', 'prisma', 'migrations');

/** Makes a database with every migration applied. Tests copy it, which is a hundred times faster than migrating. */
export async function makeMigratedFile(folder: string, migrations = MIGRATIONS): Promise<string> {
  const file = join(folder, 'daypass.db');
  const { database } = await openDatabase(file, migrations);
  // Closing moves the write-ahead log into the file itself.
  await database.$disconnect();
  return file;
}
