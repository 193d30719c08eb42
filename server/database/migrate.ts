import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StartError } from '@/server/start-error';
import { shownAddress } from './address';
import type { DatabaseAddress } from './address';
import { engineOf } from './engine';
import type { Engine } from './engine';
import type { Migration } from './schema-engine';

/** Applies the migrations of a folder that the database lacks. Returns their names. */
export type Apply = (address: DatabaseAddress, folder: string) => Promise<string[]>;

type Applied = { name: string; finished: boolean };

/**
 * Brings the database up to the migrations of this code. Returns the names of those it applied. Refuses a database that
 * a newer version has changed: this code would read and write tables that it does not know.
 */
export async function migrate(
  engine: Engine,
  address: DatabaseAddress,
  folder: string,
  apply: Apply,
): Promise<string[]> {
  const shown = shownAddress(address);
  const migrations = await readMigrations(folder);
  const tables = await query(engine, engine.listTables);
  const applied = tables.some(([name]) => name === MIGRATIONS) ? await readApplied(engine) : [];
  const known = new Set(migrations.map(({ name }) => name));
  const unknown = applied.filter(({ name }) => !known.has(name)).map(({ name }) => name);
  if (unknown.length > 0)
    throw new StartError(
      `The database ${shown} was written by a newer version of Daypass (this one does not know ${unknown.join(', ')}). ` +
        'Start that newer version, or point DATABASE_URL at another one.',
    );
  if (applied.length === 0 && tables.length > 0) refuseForeign(shown);
  const failed = applied.find(({ finished }) => !finished);
  if (failed)
    throw new StartError(
      `The database ${shown} stopped half-way through the change ${failed.name}. ` +
        'Restore a copy of it from before, or point DATABASE_URL at another one.',
    );
  if (applied.length === migrations.length) return [];
  return apply(address, folder);
}

export async function readMigrations(folder: string): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names.toSorted().map(async (name) => ({ name, sql: await readFile(join(folder, name, 'migration.sql'), 'utf8') })),
  );
}

/** Tables of another program stay as they are. */
function refuseForeign(shown: string): never {
  throw new StartError(
    `The database ${shown} belongs to another program. ` +
      'Point DATABASE_URL at a database of Daypass, or at a new and empty one.',
  );
}

const MIGRATIONS = '_prisma_migrations';

async function readApplied(engine: Engine): Promise<Applied[]> {
  const rows = await query(
    engine,
    `SELECT migration_name, finished_at IS NOT NULL FROM ${MIGRATIONS}
     WHERE rolled_back_at IS NULL ORDER BY migration_name`,
  );
  return rows.map(([name, finished]) => ({ name: String(name), finished: Boolean(Number(finished)) }));
}

async function query(engine: Engine, sql: string) {
  const factory = engine.makeFactory();
  try {
    const connection = await factory.connect();
    return (await connection.queryRaw({ sql, args: [], argTypes: [] })).rows;
  } finally {
    await factory.dispose();
  }
}

export const applyMigrations: Apply = async (address, folder) => {
  const { loadSchemaEngine, NO_FILTERS, toMigrationList } = await import('./schema-engine');
  const { makeFactory, provider } = await engineOf(address);
  const factory = makeFactory();
  const engine = await loadSchemaEngine(factory);
  try {
    const migrationsList = toMigrationList(folder, await readMigrations(folder), provider);
    return (await engine.applyMigrations({ migrationsList, filters: NO_FILTERS })).appliedMigrationNames;
  } catch (error) {
    throw explainEngine(error, shownAddress(address));
  } finally {
    engine.free();
    await factory.dispose();
  }
};

/** Takes the reason and the migration's name from the engine's message, which goes on with places in its own source. */
function explainEngine(error: unknown, shown: string) {
  const text = error instanceof Error ? error.message : String(error);
  const name = /migration_name="([^"]+)"/.exec(text)?.[1] ?? 'a migration';
  const [reason] = text.split(/\n\s+0: /);
  return new StartError(`The database ${shown} could not be changed by ${name}: ${reason!.trim()}.`, { cause: error });
}
