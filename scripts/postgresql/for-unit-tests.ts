import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { openDatabase } from '@/server/database/open-database';
import { startPostgresql } from './start-postgresql';
import type { PostgresqlServer } from './start-postgresql';

declare module 'vitest' {
  // Only an interface can be added to.
  // oxlint-disable-next-line typescript/consistent-type-definitions
  export interface ProvidedContext {
    /** The address of a server where tests make databases, and the one that they copy. Null: tests use SQLite files. */
    postgresql: { server: string; template: string } | null;
  }
}

const TEMPLATE = 'daypass_template';

/** One server for all tests, with one migrated database, which each test copies. */
let server: PostgresqlServer | undefined;

export async function setup(project: TestProject) {
  // Nothing of it has to survive the tests.
  server = await startPostgresql({ fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' });
  try {
    await makeEmpty(server.url('postgres'), TEMPLATE);
    const { database } = await openDatabase(server.url(TEMPLATE), 'prisma/migrations');
    await database.$disconnect();
  } catch (error) {
    await server.stop();
    throw error;
  }
  project.provide('postgresql', { server: server.url('postgres'), template: TEMPLATE });
}

export async function teardown() {
  await server?.stop();
}

async function makeEmpty(server: string, name: string): Promise<void> {
  const client = new pg.Client(server);
  await client.connect();
  await client.query(`CREATE DATABASE "${name}"`);
  await client.end();
}
