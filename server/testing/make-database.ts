import { randomUUID } from 'node:crypto';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { inject, onTestFinished } from 'vitest';
import { openDatabase } from '@/server/database/open-database';
import { makeFolder } from './make-folder';
import { migratedFile, MIGRATIONS } from './migrated-file';

export { MIGRATIONS } from './migrated-file';

/** Whether tests run on a PostgreSQL server. Otherwise they run on SQLite files. */
export const isOnPostgresql = () => (inject('postgresql') ?? null) !== null;

/** Opens a new database with every migration applied, of the engine that the tests run on. */
export async function makeDatabase() {
  const address = await makeAddress();
  const { database } = await openDatabase(address, MIGRATIONS);
  onTestFinished(() => database.$disconnect());
  return { database, address };
}

/** The address of a new, migrated database that nobody has opened. */
export async function makeAddress(): Promise<string> {
  if (!isOnPostgresql()) return copyMigrated(join(await makeFolder(), 'daypass.db'));
  const { template, copying } = inject('postgresql')!;
  return createDatabase(`TEMPLATE "${template}" ${copying}`);
}

/** The address of a new database on a PostgreSQL server that has no tables yet. */
export const makeEmptyAddress = (how?: string) => createDatabase(how);

async function createDatabase(how = ''): Promise<string> {
  const { server } = inject('postgresql')!;
  const name = `test_${randomUUID()}`;
  await askServer(server, `CREATE DATABASE "${name}" ${how}`);
  // Registered first, so it runs last, after all who use it have closed it.
  onTestFinished(() => askServer(server, `DROP DATABASE "${name}" WITH (FORCE)`));
  const address = new URL(server);
  address.pathname = name;
  return address.href;
}

/** Makes a migrated file without opening it. */
export async function copyMigrated(to: string): Promise<string> {
  await copyFile(await migratedFile(), to);
  return to;
}

async function askServer(server: string, statement: string): Promise<void> {
  const client = new pg.Client(server);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
