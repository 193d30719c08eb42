import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openDatabase } from '@/server/database/open-database';

const ROOT = join(import.meta.dirname, '..', '..');
export const MIGRATIONS = join(ROOT, 'prisma', 'migrations');

/** What a migrated file is made of, by paths from the project's folder. */
const INPUTS = ['prisma/migrations', 'server/database', 'package-lock.json'];

let made: Promise<string> | undefined;

/**
 * A database with every migration applied. Tests copy it, which is a hundred times faster than migrating. It is made once
 * and kept, under the hash of what it was made of. `root`: the project's folder.
 */
export function migratedFile(root = ROOT): Promise<string> {
  // Many files of tests share this module: one failure must not become theirs.
  made ??= make(root).catch((error: unknown) => {
    made = undefined;
    throw error;
  });
  return made;
}

async function make(root: string): Promise<string> {
  const folder = join(root, 'node_modules', '.cache', 'daypass', 'migrated');
  const file = join(folder, `${hashOf(root)}.db`);
  if (existsSync(file)) return file;
  await mkdir(folder, { recursive: true });
  const unfinished = join(folder, `${randomUUID()}.db`);
  const { database } = await openDatabase(unfinished, join(root, 'prisma', 'migrations'));
  // Closing moves the write-ahead log into the file itself.
  await database.$disconnect();
  // Other processes may have made it meanwhile. Any of the files is as good as the others.
  await rename(unfinished, file);
  for (const ending of ['-wal', '-shm']) await rm(unfinished + ending, { force: true });
  return file;
}

function hashOf(root: string): string {
  const hash = createHash('sha256');
  for (const path of INPUTS.flatMap((input) => filesIn(root, input)))
    hash.update(path).update(readFileSync(join(root, path)));
  return hash.digest('hex').slice(0, 12);
}

function filesIn(root: string, input: string): string[] {
  if (input.endsWith('.json')) return [input];
  const entries = readdirSync(join(root, input), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && /\.(sql|toml|ts)$/.test(entry.name) && !entry.name.endsWith('.test.ts'))
    .map(({ parentPath, name }) => join(parentPath, name).slice(root.length))
    .toSorted();
}
