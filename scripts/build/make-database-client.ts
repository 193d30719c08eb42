import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { revision } from '@/press/revision';
import { forPostgresql } from './postgresql-schema';

/** What Prisma makes of its schema. */
export const CLIENT = join('generated', 'prisma');
const MADE_FROM = join(CLIENT, 'made-from');
const SCHEMA = join('prisma', 'schema.prisma');
/** Made of the schema, and of nothing else: both engines have one model. */
const POSTGRESQL_SCHEMA = join('generated', 'prisma-postgresql.prisma');

/** Makes a database client for each engine. There is nothing to do where neither the schema nor Prisma has changed since. */
export function makeDatabaseClient(): string {
  const prisma = createRequire(import.meta.url).resolve('prisma/package.json');
  const own = join('scripts', 'build', 'postgresql-schema.ts');
  const from = revision(...[SCHEMA, 'prisma.config.ts', prisma, own].map((file) => readFileSync(file)));
  if (existsSync(MADE_FROM) && readFileSync(MADE_FROM, 'utf8') === from) return 'as it was';
  mkdirSync(dirname(POSTGRESQL_SCHEMA), { recursive: true });
  writeFileSync(POSTGRESQL_SCHEMA, forPostgresql(readFileSync(SCHEMA, 'utf8')));
  const program = join(prisma, '..', 'build', 'index.js');
  for (const schema of [SCHEMA, POSTGRESQL_SCHEMA]) {
    const { status } = spawnSync(process.execPath, [program, 'generate', `--schema=${schema}`], { stdio: 'inherit' });
    if (status !== 0) process.exit(status ?? 1);
  }
  writeFileSync(MADE_FROM, from);
  return 'made';
}
