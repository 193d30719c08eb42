import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { PrismaClient } from '@/generated/prisma/client';
import { isPostgresql } from './address';
import type { DatabaseAddress } from './address';
import type { Dialect } from './dialect';
import { explainFile } from './explain-file';
import type { StartError } from '@/server/start-error';
import { SqliteAdapterFactory } from './sqlite-adapter';
import { sqlite } from './sqlite-dialect';

export type AdapterFactory = SqlMigrationAwareDriverAdapterFactory & { dispose(): Promise<void> };

/** What it takes to open a database, and to bring it up to date, before anybody works with it. */
export type Engine = {
  /** As Prisma's schema and the lock file of migrations name it. */
  readonly provider: 'sqlite' | 'postgresql';
  readonly dialect: Dialect;
  /** Makes room for a database that is not there yet. */
  prepare(): Promise<void>;
  makeFactory: () => AdapterFactory;
  makeClient: (factory: AdapterFactory) => PrismaClient;
  /** Names of the tables that are there. */
  readonly listTables: string;
  /** The folder of the migrations, where `folder` has those of SQLite. */
  migrationsIn(folder: string): string;
  /** Runs `work` while no other process migrates. */
  alone<T>(work: () => Promise<T>): Promise<T>;
  /** What to do where the database cannot be opened or written. */
  explain(error: unknown): StartError;
};

/** The engine of an address. That of PostgreSQL is loaded only where it is used. */
export async function engineOf(address: DatabaseAddress): Promise<Engine> {
  if (isPostgresql(address)) return (await import('./postgresql-engine')).postgresqlEngine(address);
  return {
    provider: 'sqlite',
    dialect: sqlite(address),
    prepare: async () => void (await mkdir(dirname(address), { recursive: true })),
    makeFactory: () => new SqliteAdapterFactory(address),
    makeClient: (adapter) => new PrismaClient({ adapter }),
    listTables: `SELECT name FROM sqlite_master WHERE type = 'table'`,
    migrationsIn: (folder) => folder,
    alone: (work) => work(),
    explain: (error) => explainFile(error, address),
  };
}
