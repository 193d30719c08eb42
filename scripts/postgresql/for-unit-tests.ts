import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { openDatabase } from '@/server/database/open-database';
import { quickFolder } from '@/server/testing/quick-folder';
import { startPostgresql } from './start-postgresql';
import type { PostgresqlServer } from './start-postgresql';

declare module 'vitest' {
  // Only an interface can be added to.
  // oxlint-disable-next-line typescript/consistent-type-definitions
  export interface ProvidedContext {
    /**
     * The address of a server where tests make databases, the one that they copy, and how. Null: tests use SQLite files.
     */
    postgresql: { server: string; template: string; copying: string } | null;
  }
}

const TEMPLATE = 'daypass_template';
/** Nothing of it has to survive the tests. */
const UNSAFE = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', max_wal_size: '64MB' };

/** One server for all tests, with one migrated database, which each test copies. */
let server: PostgresqlServer | undefined;

export async function setup(project: TestProject) {
  let copying = '';
  server = await startPostgresql(UNSAFE, quickFolder());
  try {
    await makeEmpty(server.url('postgres'), TEMPLATE);
    const { database } = await openDatabase(server.url(TEMPLATE), 'prisma/migrations');
    const [{ copies }] = await database.$queryRaw<[{ copies: boolean }]>`
      SELECT current_setting('server_version_num')::int >= 150000 AS copies`;
    await database.$disconnect();
    // The fastest way. Version 14 has no other.
    copying = copies ? 'STRATEGY FILE_COPY' : '';
  } catch (error) {
    await server.stop();
    throw error;
  }
  project.provide('postgresql', { server: server.url('postgres'), template: TEMPLATE, copying });
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
