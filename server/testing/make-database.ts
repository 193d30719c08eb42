import { randomUUID } from 'node:crypto';
import { copyFile, mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, onTestFinished } from 'vitest';
import { openDatabase } from '@/server/database/open-database';
import { makeFolder } from './make-folder';

export const MIGRATIONS = join(import.meta.dirname, '..', '..', 'prisma', 'migrations');

/** Migrated once for each test file: copying is a hundred times faster than migrating. */
let template: Promise<string> | undefined;
const templateFolder = join(tmpdir(), `daypass-template-${randomUUID()}`);
// Programs that run tests are ended without a goodbye: an exit handler would leave the folder behind.
afterAll(() => rm(templateFolder, { recursive: true, force: true }));

/** A database file of its own, with every migration applied. */
export async function makeDatabase() {
  template ??= makeTemplate();
  const file = join(await makeFolder(), 'daypass.db');
  await copyFile(await template, file);
  const { database } = await openDatabase(file, MIGRATIONS);
  onTestFinished(() => database.$disconnect());
  return { database, file };
}

async function makeTemplate() {
  await mkdir(templateFolder);
  const file = join(templateFolder, 'daypass.db');
  const { database } = await openDatabase(file, MIGRATIONS);
  // Closing moves everything from the write-ahead log into the file itself.
  await database.$disconnect();
  return file;
}
