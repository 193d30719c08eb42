import { spawn, type ChildProcess } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './built-site';
import { JOURNEYS_DIST } from './journeys-site';
import { migratedDatabase } from './migrated-database';

export type SiteServer = {
  origin: string;
  /** What it writes into, with every migration applied. */
  databaseFile: string;
  /** Pulls the plug: no goodbye, and the port refuses connections. */
  stop(): Promise<void>;
  /** Starts it again at the same address, with the same database. */
  start(env?: Record<string, string>): Promise<void>;
  close(): Promise<void>;
};

/** The production server on a free port, in a house of its own: its database and its site are nobody else's. */
export async function startSite(env: Record<string, string> = {}, dist = JOURNEYS_DIST): Promise<SiteServer> {
  const house = await makeHouse(dist);
  const port = await freePort();
  let child: ChildProcess | undefined;

  const start = async (more: Record<string, string> = {}) => {
    child = await run(house, { ...env, ...more, PORT: String(port) });
  };
  const stop = async () => {
    if (!child || child.exitCode !== null) return;
    const gone = new Promise((done) => child!.once('exit', done));
    child.kill('SIGKILL');
    await gone;
    child = undefined;
  };
  const close = async () => {
    await stop();
    await rm(house, { recursive: true, force: true });
  };
  await start();
  return { origin: `http://127.0.0.1:${port}`, databaseFile: databaseIn(house), start, stop, close };
}

/** The server takes everything from one folder above its own file, and writes nothing but its database. */
async function makeHouse(dist: string): Promise<string> {
  const house = await mkdtemp(join(tmpdir(), 'daypass-house-'));
  await mkdir(join(house, 'dist'));
  for (const name of ['site.json', 'races.json', 'quizzes.json', 'site'])
    await symlink(join(dist, name), join(house, 'dist', name));
  // Node follows links before it asks where a file lies: this one has to be here itself.
  await copyFile(join(dist, 'server.js'), join(house, 'dist', 'server.js'));
  for (const name of ['package.json', 'prisma', 'node_modules']) await symlink(join(ROOT, name), join(house, name));
  await copyFile(await migratedDatabase(), databaseIn(house));
  return house;
}

const databaseIn = (house: string) => join(house, 'daypass.db');

function run(house: string, env: Record<string, string>): Promise<ChildProcess> {
  const child = spawn(process.execPath, [join(house, 'dist', 'server.js')], {
    cwd: house,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      DATABASE_URL: `file:${databaseIn(house)}`,
      LOG_LEVEL: 'warn',
      ...env,
    },
  });
  return new Promise((done, fail) => {
    child.once('exit', (code) => fail(new Error(`dist/server.js ended with ${code} instead of starting`)));
    child.stdout.on('data', (chunk: Buffer) => {
      if (chunk.includes('Daypass is ready')) done(child);
      else process.stdout.write(chunk);
    });
  });
}

export function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => done(port));
    });
  });
}
