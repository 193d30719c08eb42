import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { forPostgresql } from '@/scripts/build/postgresql-schema';
import { startPostgresql } from '@/scripts/postgresql/start-postgresql';
import { ROOT } from '@/scripts/steps.mjs';
import { engineOf } from '@/server/database/engine';
import { missingMigration } from './missing-migration';

// `npm run db:migration -- NAME`: writes, for SQLite and for PostgreSQL, the SQL that leads from the present migrations to
// prisma/schema.prisma. It replaces `prisma migrate dev`, which downloads an engine that closed networks refuse.
const name = process.argv[2] ?? '';

if (/^[a-z][a-z\d_]*$/.test(name)) await write();
else {
  console.error('Name the migration in small letters, digits and underscores: npm run db:migration -- race_log');
  process.exitCode = 1;
}

async function write() {
  const schema = await readFile(join(ROOT, 'prisma', 'schema.prisma'), 'utf8');
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const server = await startPostgresql({ fsync: 'off' });
  try {
    await writeOne(':memory:', schema);
    await writeOne(server.url('postgres'), forPostgresql(schema));
  } finally {
    await server.stop();
  }

  async function writeOne(address: string, model: string) {
    const engine = await engineOf(address);
    const folder = engine.migrationsIn(join(ROOT, 'prisma', 'migrations'));
    const sql = await missingMigration(engine, folder, model);
    if (sql === null) return console.log(`${engine.provider}: the migrations make what the schema says.`);
    const file = join(folder, `${stamp}_${name}`, 'migration.sql');
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, sql);
    console.log(`Written: ${file}. Read it before it is committed; the server applies it at its next start.`);
  }
}
