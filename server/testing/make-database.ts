import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openDatabase } from '@/server/database/open-database';
import { makeFolder } from './make-folder';
import { migratedFile, MIGRATIONS } from './migrated-file';

export { MIGRATIONS } from './migrated-file';

/** Opens a new database file with every migration applied. */
export async function makeDatabase() {
  const file = await copyMigrated(join(await makeFolder(), 'daypass.db'));
  const { database } = await openDatabase(file, MIGRATIONS);
  onTestFinished(() => database.$disconnect());
  return { database, file };
}

/** Makes a migrated file without opening it. */
export async function copyMigrated(to: string): Promise<string> {
  await copyFile(await migratedFile(), to);
  return to;
}
