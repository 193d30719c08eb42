import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '@/server/database/open-database';
import { ROOT } from './built-site';

export const MIGRATIONS = join(ROOT, 'prisma', 'migrations');

let made: Promise<string> | undefined;

/** A file to copy: migrating takes a second, and each journey with a server of its own would begin with it. */
export const migratedDatabase = () => (made ??= make());

async function make(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'daypass-template-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'daypass.db');
  const { database } = await openDatabase(file, MIGRATIONS);
  // Closing moves everything from the write-ahead log into the file itself.
  await database.$disconnect();
  return file;
}
