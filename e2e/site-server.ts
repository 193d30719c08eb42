import { spawn, type ChildProcess } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DIST, ROOT } from './built-site';

export type SiteServer = {
  origin: string;
  /** Pulls the plug: no goodbye, and the port refuses connections. */
  stop(): Promise<void>;
  /** Starts it again at the same address, with the same database. */
  start(env?: Record<string, string>): Promise<void>;
  close(): Promise<void>;
};

/** The production server on a free port, in a house of its own: its database and its site are nobody else's. */
export async function startSite(env: Record<string, string> = {}): Promise<SiteServer> {
  const house = await makeHouse();
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
  return { origin: `http://127.0.0.1:${port}`, start, stop, close };
}

/** The server takes everything from one folder above its own file. */
async function makeHouse(): Promise<string> {
  const house = await mkdtemp(join(tmpdir(), 'daypass-house-'));
  await mkdir(join(house, 'dist'));
  await cp(join(DIST, 'server.js'), join(house, 'dist', 'server.js'));
  await cp(join(DIST, 'site.json'), join(house, 'dist', 'site.json'));
  for (const name of ['races.json', 'quizzes.json']) await cp(join(DIST, name), join(house, 'dist', name));
  await cp(join(DIST, 'site'), join(house, 'dist', 'site'), { recursive: true });
  for (const name of ['package.json', 'prisma', 'node_modules']) await symlink(join(ROOT, name), join(house, name));
  return house;
}

function run(house: string, env: Record<string, string>): Promise<ChildProcess> {
  const child = spawn(process.execPath, [join(house, 'dist', 'server.js')], {
    cwd: house,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      DATABASE_URL: `file:${join(house, 'daypass.db')}`,
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
