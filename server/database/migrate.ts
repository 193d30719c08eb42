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

/** Brings the database up to the migrations of this code, while no other process does. Returns the names of those it applied. */
export async function migrateAlone(engine: Engine, address: DatabaseAddress, folder: string, apply: Apply) {
  // Asked first, as nearly every start finds nothing to do. What another process is doing just now shows as unfinished.
  const state = await readState(engine, folder);
  if (state.missing === 0 && state.unknown.length === 0 && state.applied.every(({ finished }) => finished)) return [];
  return engine.alone(() => migrate(engine, address, folder, apply));
}

/**
 * Brings the database up to the migrations of this code. Returns the names of those it applied. Refuses a database that
 * a newer version has changed: this code would read and write tables that it does not know.
 */
async function migrate(engine: Engine, address: DatabaseAddress, folder: string, apply: Apply): Promise<string[]> {
  const shown = shownAddress(address);
  const { applied, unknown, missing, isForeign } = await readState(engine, folder);
  if (unknown.length > 0)
    throw new StartError(
      `The database ${shown} was written by a newer version of Daypass (this one does not know ${unknown.join(', ')}). ` +
        'Start that newer version, or point DATABASE_URL at another one.',
    );
  if (isForeign) refuseForeign(shown);
  const failed = applied.find(({ finished }) => !finished);
  if (failed)
    throw new StartError(
      `The database ${shown} stopped half-way through the change ${failed.name}. ` +
        'Restore a copy of it from before, or point DATABASE_URL at another one.',
    );
  return missing === 0 ? [] : apply(address, folder);
}

/** How many migrations the database lacks. `folder` has those of SQLite. */
export async function pendingMigrations(engine: Engine, folder: string): Promise<number> {
  return (await readState(engine, engine.migrationsIn(folder))).missing;
}

/** What the database has of the migrations of a folder. */
async function readState(engine: Engine, folder: string) {
  const migrations = await readMigrations(folder);
  const factory = engine.makeFactory();
  try {
    const connection = await factory.connect();
    const read = async (sql: string) => (await connection.queryRaw({ sql, args: [], argTypes: [] })).rows;
    const tables = await read(engine.listTables);
    const rows = tables.some(([name]) => name === MIGRATIONS) ? await read(APPLIED) : [];
    const applied = rows.map(([name, finished]): Applied => {
      return { name: String(name), finished: Boolean(Number(finished)) };
    });
    const known = new Set(migrations.map(({ name }) => name));
    const unknown = applied.filter(({ name }) => !known.has(name)).map(({ name }) => name);
    const missing = migrations.length - (applied.length - unknown.length);
    return { applied, unknown, missing, isForeign: applied.length === 0 && tables.length > 0 };
  } finally {
    await factory.dispose();
  }
}

const MIGRATIONS = '_prisma_migrations';
const APPLIED = `SELECT migration_name, finished_at IS NOT NULL FROM ${MIGRATIONS}
  WHERE rolled_back_at IS NULL ORDER BY migration_name`;

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
