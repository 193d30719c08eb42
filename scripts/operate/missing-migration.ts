import type { Engine } from '@/server/database/engine';
import { readMigrations } from '@/server/database/migrate';
import { NO_FILTERS, loadSchemaEngine, toMigrationList } from '@/server/database/schema-engine';

/** The SQL that leads from the migrations of a folder to a schema. Null where they make what it says. */
export async function missingMigration(engine: Engine, folder: string, schema: string): Promise<string | null> {
  const factory = engine.makeFactory();
  const schemaEngine = await loadSchemaEngine(factory);
  try {
    const { stdout: sql } = await schemaEngine.diff({
      from: { tag: 'migrations', ...toMigrationList(folder, await readMigrations(folder), engine.provider) },
      to: { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content: schema }] },
      script: true,
      exitCode: null,
      filters: NO_FILTERS,
    });
    return !sql || /^-- This is an empty migration/m.test(sql) ? null : sql;
  } finally {
    schemaEngine.free();
    await factory.dispose();
  }
}
