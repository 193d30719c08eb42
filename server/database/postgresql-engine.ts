import pg from 'pg';
import { PrismaClient } from '@/generated/prisma-postgresql/client';
import type { PrismaClient as Client } from '@/generated/prisma/client';
import { StartError } from '@/server/start-error';
import { shownAddress } from './address';
import type { DatabaseAddress } from './address';
import { reasonOf } from './disk-fault';
import type { Engine } from './engine';
import { PostgresqlAdapterFactory, SESSION, connectionSettings } from './postgresql-adapter';
import { postgresql } from './postgresql-dialect';
import { POOLER, serverWords } from './postgresql-failures';

export function postgresqlEngine(address: DatabaseAddress): Engine {
  return {
    provider: 'postgresql',
    dialect: postgresql(address),
    prepare: () => proveSettings(address),
    makeFactory: () => new PostgresqlAdapterFactory(address),
    // Both clients are made of one model, so they have the same methods.
    makeClient: (adapter) => new PrismaClient({ adapter }) as unknown as Client,
    // Without views, and without what extensions bring, which hosted databases have from the start.
    listTables: `
      SELECT relname::text FROM pg_class WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p')
      AND NOT EXISTS (SELECT 1 FROM pg_depend WHERE objid = pg_class.oid AND deptype = 'e')`,
    migrationsIn: (folder) => `${folder}-postgresql`,
    alone: (work) => alone(address, work),
    explain: (error) => explainServer(error, address),
  };
}

/** A pooler may take our settings, and drop them. In transaction mode it also loses what LISTEN asks for. */
async function proveSettings(address: DatabaseAddress): Promise<void> {
  const client = new pg.Client({ ...connectionSettings(address), query_timeout: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ kept: string }>(
      `SELECT current_setting('idle_in_transaction_session_timeout') AS kept`,
    );
    if (rows[0]?.kept !== SESSION.idle_in_transaction_session_timeout)
      throw new StartError(`The database ${shownAddress(address)} cannot be used. ${POOLER} DATABASE_URL names it.`);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Instances that start together wait here for the one that migrates. */
async function alone<T>(address: DatabaseAddress, work: () => Promise<T>): Promise<T> {
  const settings = connectionSettings(address);
  // The wait may be as long as a migration is.
  const client = new pg.Client({ ...settings, options: '-c lock_timeout=0 -c statement_timeout=0' });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(`SELECT pg_advisory_lock(hashtext('daypass migrations'))`);
    return await work();
  } finally {
    await client.end();
  }
}

/** What to do where a database server cannot be used. */
function explainServer(error: unknown, address: DatabaseAddress): StartError {
  const remedy = serverWords(error) ?? `The database server refuses: ${reasonOf(error)}.`;
  return new StartError(`The database ${shownAddress(address)} cannot be used. ${remedy} DATABASE_URL names it.`, {
    cause: error,
  });
}
