import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { startPostgresql } from '@/scripts/postgresql/start-postgresql';
import { officialOf } from './database';
import type { DatabaseFault, ProofDatabase } from './database';

/** A server of its own, which is killed and started again, besides what any server may suffer. */
export async function ownPostgresql(): Promise<ProofDatabase> {
  const server = await startPostgresql();
  const killed: DatabaseFault = {
    name: 'database killed',
    async inflict(random) {
      await server.kill();
      await sleep(random() * 2_000);
      await server.start();
    },
  };
  const given = givenPostgresql(server.url('postgres'));
  return { ...given, faults: [oneAtATime(killed), ...given.faults], close: () => server.stop() };
}

/** A server that somebody else runs, with a database made for this proof. Its connections are cut. */
export function givenPostgresql(url: string): ProofDatabase {
  return {
    url,
    faults: [
      { name: 'connections to the database cut', inflict: () => cut(url, '') },
      // What is told while nobody listens is lost: the log has to be found without it.
      { name: 'LISTEN cut, what was told meanwhile lost', inflict: () => cut(url, `AND query LIKE 'LISTEN%'`) },
    ],
    official: officialOf(url),
    close: () => Promise.resolve(),
  };
}

async function cut(url: string, which: string) {
  const client = new pg.Client(url);
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND pid <> pg_backend_pid() ${which}`,
    );
  } catch {
    // The database is down already.
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** A second one waits until the first is mended. */
function oneAtATime({ name, inflict }: DatabaseFault): DatabaseFault {
  let last = Promise.resolve();
  return { name, inflict: (random) => (last = last.then(() => inflict(random))) };
}
