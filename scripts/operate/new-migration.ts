import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ROOT } from '@/scripts/steps.mjs';
import { readMigrations } from '@/server/database/migrate';
import { NO_FILTERS, loadSchemaEngine, toMigrationList } from '@/server/database/schema-engine';
import { SqliteAdapterFactory } from '@/server/database/sqlite-adapter';

// `npm run db:migration -- NAME`: writes the SQL that leads from the present migrations to prisma/schema.prisma. It
// replaces `prisma migrate dev`, which downloads an engine that closed networks refuse.
const name = process.argv[2] ?? '';

if (/^[a-z][a-z\d_]*$/.test(name)) await write();
else {
  console.error('Name the migration in small letters, digits and underscores: npm run db:migration -- race_log');
  process.exitCode = 1;
}

async function write() {
  const folder = join(ROOT, 'prisma', 'migrations');
  const schema = join(ROOT, 'prisma', 'schema.prisma');
  const engine = await loadSchemaEngine(new SqliteAdapterFactory(':memory:'));
  const { stdout: sql } = await engine.diff({
    from: { tag: 'migrations', ...toMigrationList(folder, await readMigrations(folder)) },
    to: { tag: 'schemaDatamodel', files: [{ path: schema, content: await readFile(schema, 'utf8') }] },
    script: true,
    exitCode: null,
    filters: NO_FILTERS,
  });
  if (!sql || /^-- This is an empty migration/m.test(sql))
    return console.log('The migrations make what the schema says.');
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const file = join(folder, `${stamp}_${name}`, 'migration.sql');
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, sql);
  console.log(`Written: ${file}. Read it before it is committed; the server applies it at its next start.`);
}
