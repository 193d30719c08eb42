import type { PrismaClient } from '@/generated/prisma/client';
import { StartError } from '@/server/start-error';
import type { DatabaseAddress } from './address';
import type { Database } from './dialect';
import { diskFaultOf } from './disk-fault';
import { engineOf } from './engine';
import { applyMigrations, migrateAlone } from './migrate';

export type { Database } from './dialect';

/** The row of this proof. Others are in prove-writing.ts. */
const START = 3;

/**
 * Opens a database, creates an absent file, applies every migration, and writes a row. `migrationsFolder` has the
 * migrations of SQLite; those of PostgreSQL lie beside it. Throws a StartError that says what to do. A disk that is only
 * full is no reason to end: readers can still read, and /api/health says that nothing is stored.
 */
export async function openDatabase(address: DatabaseAddress, migrationsFolder: string, apply = applyMigrations) {
  const engine = await engineOf(address);
  try {
    await engine.prepare();
    const applied = await migrateAlone(engine, address, engine.migrationsIn(migrationsFolder), apply);
    const client = engine.makeClient(engine.makeFactory());
    try {
      await client.$connect();
      await proveOnce(client).catch(unlessFull);
    } catch (error) {
      await client.$disconnect();
      throw error;
    }
    const database: Database = Object.assign(client, { dialect: engine.dialect });
    return { database, applied };
  } catch (error) {
    throw error instanceof StartError ? error : engine.explain(error);
  }
}

/** A database may be readable and not writable, which is told only when somebody writes. */
async function proveOnce(database: PrismaClient) {
  // In SQL, as the client asks for columns too that a database of a first version does not have.
  await database.$executeRaw`
    INSERT INTO "HealthProbe" ("id", "writtenAt") VALUES (${START}, CURRENT_TIMESTAMP)
    ON CONFLICT ("id") DO UPDATE SET "writtenAt" = excluded."writtenAt"`;
  await database.$executeRaw`DELETE FROM "HealthProbe" WHERE "id" = ${START}`;
}

function unlessFull(error: unknown) {
  if (diskFaultOf(error) !== 'full') throw error;
}

/** What to do where a database cannot be used. */
export async function explain(error: unknown, address: DatabaseAddress): Promise<StartError> {
  return (await engineOf(address)).explain(error);
}
