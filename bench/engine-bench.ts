import { join } from 'node:path';
import pg from 'pg';
import { uuidv7 } from 'uuidv7';
import type { PostgresqlServer } from '@/scripts/postgresql/start-postgresql';
import { ask } from '@/server/testing/ask';
import { RACE, startServer } from './race-server';
import type { Running } from './race-server';

export const LAPS = `/api/races/${RACE.slug}/laps`;
export const LIVE = `/api/races/${RACE.slug}/live?waiting=changes`;
export const WATCHERS = 500;

/** Servers on new databases of either engine. */
export class EngineBench {
  readonly postgresql: PostgresqlServer;
  #serverFolder: string;
  #folder: string;
  #databases = 0;

  constructor(serverFolder: string, folder: string, postgresql: PostgresqlServer) {
    [this.#serverFolder, this.#folder, this.postgresql] = [serverFolder, folder, postgresql];
  }

  /** The address of a new database: a file, or one on the server. */
  async newDatabase(engine: 'sqlite' | 'postgresql'): Promise<string> {
    const name = `bench_${(this.#databases += 1)}`;
    if (engine === 'sqlite') return join(this.#folder, `${name}.db`);
    const client = new pg.Client(this.postgresql.url('postgres'));
    await client.connect();
    await client.query(`CREATE DATABASE ${name}`).finally(() => client.end());
    return this.postgresql.url(name);
  }

  start = (address: string) => startServer(this.#serverFolder, address);

  /** Starts so many servers on a new database, and stops them after the work. */
  async with<T>(engine: 'sqlite' | 'postgresql', count: number, work: (servers: Running[]) => Promise<T>): Promise<T> {
    const address = await this.newDatabase(engine);
    const servers = [await this.start(address)];
    while (servers.length < count) servers.push(await this.start(address));
    try {
      return await work(servers);
    } finally {
      for (const { stop } of servers) await stop();
    }
  }
}

export async function sendLap(server: Running): Promise<void> {
  const lap = { id: uuidv7(), racer: { name: 'Racer 7' }, timeMs: 9_123, racedAt: new Date().toISOString() };
  const headers = { 'content-type': 'application/json' };
  const { status, text } = await ask(server.origin, LAPS, { method: 'POST', headers, body: JSON.stringify(lap) });
  if (status !== 201) throw new Error(`${status}: ${text}`);
}
