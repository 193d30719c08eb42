import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StartError } from '@/server/start-error';
import type { Migration } from './schema-engine';
import { SqliteAdapterFactory } from './sqlite-adapter';

/** Applies the migrations of a folder that the database lacks. Returns their names. */
export type Apply = (file: string, folder: string) => Promise<string[]>;

type Applied = { name: string; finished: boolean };

/**
 * Brings the database up to the migrations of this code. Returns the names of those it applied. Refuses a database that
 * a newer version has changed: this code would read and write tables that it does not know.
 */
export async function migrate(file: string, folder: string, apply: Apply): Promise<string[]> {
  const migrations = await readMigrations(folder);
  const applied = await readApplied(file);
  const known = new Set(migrations.map(({ name }) => name));
  const unknown = applied.filter(({ name }) => !known.has(name)).map(({ name }) => name);
  if (unknown.length > 0)
    throw new StartError(
      `The database ${file} was written by a newer version of Daypass (this one does not know ${unknown.join(', ')}). ` +
        'Start that newer version, or point DATABASE_URL at another file.',
    );
  await refuseForeign(file, applied);
  const failed = applied.find(({ finished }) => !finished);
  if (failed)
    throw new StartError(
      `The database ${file} stopped half-way through the change ${failed.name}. ` +
        'Restore a copy of the file from before, or point DATABASE_URL at another file.',
    );
  if (applied.length === migrations.length) return [];
  return apply(file, folder);
}

export async function readMigrations(folder: string): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names.toSorted().map(async (name) => ({ name, sql: await readFile(join(folder, name, 'migration.sql'), 'utf8') })),
  );
}

/** Tables of another program stay as they are. */
async function refuseForeign(file: string, applied: readonly Applied[]) {
  if (applied.length > 0) return;
  const [[count] = []] = await query(file, `SELECT COUNT(*) FROM sqlite_master WHERE type = 'table'`);
  if (Number(count) > 0)
    throw new StartError(
      `The database ${file} belongs to another program. Point DATABASE_URL at a database of Daypass, or at a new file.`,
    );
}

async function readApplied(file: string): Promise<Applied[]> {
  const tables = await query(
    file,
    `SELECT name FROM sqlite_master WHERE type = 'table' AND name = '_prisma_migrations'`,
  );
  if (tables.length === 0) return [];
  const rows = await query(
    file,
    `SELECT migration_name, finished_at IS NOT NULL FROM _prisma_migrations
     WHERE rolled_back_at IS NULL ORDER BY migration_name`,
  );
  return rows.map(([name, finished]) => ({ name: String(name), finished: Boolean(Number(finished)) }));
}

async function query(file: string, sql: string) {
  const connection = await new SqliteAdapterFactory(file).connect();
  try {
    return (await connection.queryRaw({ sql, args: [], argTypes: [] })).rows;
  } finally {
    await connection.dispose();
  }
}

export const applyMigrations: Apply = async (file, folder) => {
  const { loadSchemaEngine, NO_FILTERS, toMigrationList } = await import('./schema-engine');
  const factory = new SqliteAdapterFactory(file);
  const engine = await loadSchemaEngine(factory);
  try {
    const migrationsList = toMigrationList(folder, await readMigrations(folder));
    return (await engine.applyMigrations({ migrationsList, filters: NO_FILTERS })).appliedMigrationNames;
  } catch (error) {
    throw explainEngine(error, file);
  } finally {
    engine.free();
    await factory.dispose();
  }
};

/** Takes the reason and the migration's name from the engine's message, which goes on with places in its own source. */
function explainEngine(error: unknown, file: string) {
  const text = error instanceof Error ? error.message : String(error);
  const name = /migration_name="([^"]+)"/.exec(text)?.[1] ?? 'a migration';
  const [reason] = text.split(/\n\s+0: /);
  return new StartError(`The database ${file} could not be changed by ${name}: ${reason!.trim()}.`, { cause: error });
}
