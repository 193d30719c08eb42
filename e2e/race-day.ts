import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { uuidv7 } from 'uuidv7';
import type { Fact } from '@/domain/race/fact';
import type { Lap } from '@/domain/race/lap';
import { lapSchema } from '@/domain/race/lap-schema';
import { logPageSchema } from '@/domain/race/requests';
import { createClient } from '@/scripts/demo/client';
import { ROOT } from './built-site';
import { startSite, type SiteServer } from './site-server';

/** The race of content/races that takes laps. */
const RACE = 'open';

/** A server with a database that the command line knows too, and racers who send laps, whatever engine looks at it. */
export class RaceDay {
  constructor(
    readonly server: SiteServer,
    readonly folder: string,
  ) {}

  static async open(): Promise<RaceDay> {
    const folder = await mkdtemp(join(tmpdir(), 'daypass-desk-'));
    return new RaceDay(await startSite({ DATABASE_URL: databaseIn(folder) }), folder);
  }

  /** A one-time code, as whoever runs the server makes it. */
  async code(name: string): Promise<string> {
    return (await this.#official('add', name)).trim().split('\n').at(-1)!;
  }

  /** Ends all sessions of an official. */
  async remove(name: string): Promise<void> {
    await this.#official('remove', name);
  }

  #official(...args: string[]): Promise<string> {
    const env = { ...process.env, DATABASE_URL: databaseIn(this.folder) };
    const command = ['run', '--silent', 'official', '--', ...args];
    return promisify(execFile)('npm', command, { cwd: ROOT, env }).then(({ stdout }) => stdout);
  }

  /** Sends a lap from a phone of its own. */
  async lap(name: string, time: string, more: { resets?: number } = {}): Promise<Lap> {
    const client = createClient({ origin: this.server.origin });
    const body = { id: uuidv7(), racer: { name }, time, racedAt: new Date().toISOString(), ...more };
    return lapSchema.parse((await client('POST', `/api/races/${RACE}/laps`, body)).body);
  }

  /** What the public log says about a lap, in order. */
  async actions(lapId: string): Promise<Fact['action'][]> {
    const { body } = await createClient({ origin: this.server.origin })('GET', `/api/races/${RACE}/log?limit=1000`);
    const { log } = logPageSchema.parse(body);
    return log.filter((fact) => 'lapId' in fact && fact.lapId === lapId).map(({ action }) => action);
  }

  async lapNow({ id }: Lap): Promise<Lap> {
    const { body } = await createClient({ origin: this.server.origin })('GET', `/api/races/${RACE}/laps/${id}`);
    return lapSchema.parse(body);
  }

  async end(): Promise<void> {
    await this.server.close();
    await rm(this.folder, { recursive: true, force: true });
  }
}

const databaseIn = (folder: string) => `file:${join(folder, 'daypass.db')}`;
