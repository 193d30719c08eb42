import { randomUUID } from 'node:crypto';
import { copyFile, mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, onTestFinished } from 'vitest';
import { openDatabase } from '@/server/database/open-database';
import { makeFolder } from './make-folder';
import { makeMigratedFile, MIGRATIONS } from './migrated-file';

export { MIGRATIONS } from './migrated-file';

/** The migrated file, made once for each test file. */
let template: Promise<string> | undefined;
const templateFolder = join(tmpdir(), `daypass-template-${randomUUID()}`);
// Not in an exit handler: vitest's processes are killed, so it would not run.
afterAll(() => rm(templateFolder, { recursive: true, force: true }));

/** Opens a new database file with every migration applied. */
export async function makeDatabase() {
  const file = await copyMigrated(join(await makeFolder(), 'daypass.db'));
  const { database } = await openDatabase(file, MIGRATIONS);
  onTestFinished(() => database.$disconnect());
  return { database, file };
}

/** Makes a migrated file without opening it. */
export async function copyMigrated(to: string): Promise<string> {
  template ??= mkdir(templateFolder).then(() => makeMigratedFile(templateFolder));
  await copyFile(await template, to);
  return to;
}
