import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { revision } from '@/press/revision';

/** What Prisma makes of its schema. */
export const CLIENT = join('generated', 'prisma');
const MADE_FROM = join(CLIENT, 'made-from');

/** Makes the database client. There is nothing to do where neither the schema nor Prisma has changed since. */
export function makeDatabaseClient(): string {
  const prisma = createRequire(import.meta.url).resolve('prisma/package.json');
  const from = revision(readFileSync('prisma/schema.prisma'), readFileSync('prisma.config.ts'), readFileSync(prisma));
  if (existsSync(MADE_FROM) && readFileSync(MADE_FROM, 'utf8') === from) return 'as it was';
  const program = join(prisma, '..', 'build', 'index.js');
  const { status } = spawnSync(process.execPath, [program, 'generate'], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
  writeFileSync(MADE_FROM, from);
  return 'made';
}
