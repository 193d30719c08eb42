import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ROOT } from '@/scripts/steps.mjs';
import { openDatabase } from '@/server/database/open-database';
import { loadSqlite } from '@/server/database/sqlite-engine';
import { runCommand } from '@/server/desk/commands';

/** A fault of the database itself. It is over when the promise resolves. */
export type DatabaseFault = { name: string; inflict: (random: () => number) => Promise<void> };

export type ProofDatabase = {
  /** DATABASE_URL of all instances. */
  url: string;
  faults: readonly DatabaseFault[];
  /** Runs `npm run official` with these arguments, and gives its last line: a code. The database has to be there. */
  official: (...args: string[]) => Promise<string>;
  close: () => Promise<void>;
};

/** A file that all instances share. Somebody else may hold its lock, as a program does that looks into it. */
export function fileDatabase(url: string): ProofDatabase {
  const file = url.replace(/^file:/, '');
  return {
    url,
    faults: [{ name: 'database locked', inflict: (random) => holdLock(file, 300 + random() * 2_500) }],
    official: officialOf(file),
    close: () => Promise.resolve(),
  };
}

export const officialOf =
  (address: string): ProofDatabase['official'] =>
  async (...args) => {
    const { database } = await openDatabase(address, join(ROOT, 'prisma', 'migrations'));
    try {
      return (await runCommand(args, database, Date.now())).lines.at(-1)!;
    } finally {
      await database.$disconnect();
    }
  };

async function holdLock(file: string, forMs: number) {
  const DatabaseSync = await loadSqlite();
  const database = new DatabaseSync(file, { timeout: 0 });
  try {
    database.exec('BEGIN IMMEDIATE');
    await sleep(forMs);
    database.exec('ROLLBACK');
  } catch (error) {
    // An instance was faster, and holds it itself.
    if (!/locked|busy/i.test(String(error))) throw error;
  } finally {
    database.close();
  }
}
