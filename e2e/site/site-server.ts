import { copyFile, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './built-site';
import { askHost } from './host-requests';
import { JOURNEYS_DIST } from './journeys-site';

export type SiteServer = {
  origin: string;
  /** Pulls the plug: no goodbye, and the port refuses connections. */
  stop(): Promise<void>;
  /** Starts it again at the same address, with the same database. */
  start(env?: Record<string, string>): Promise<void>;
  /** What `npm run official` prints when it is called with these arguments. */
  official(...args: string[]): Promise<string[]>;
  /** Makes a backup, as `npm run backup` does. */
  backUp(): Promise<void>;
  /** Puts the backup in the place of the database, as operating.md says. The server is stopped. */
  restore(): Promise<void>;
  close(): Promise<void>;
};

/** The server on a free port, with a folder of its own: its database and its site are nobody else's. */
export async function startSite(env: Record<string, string> = {}, dist = JOURNEYS_DIST): Promise<SiteServer> {
  const root = await makeRoot(dist);
  const databaseFile = join(root, 'daypass.db');
  const backup = join(root, 'backup.db');
  const own = { HOST: '127.0.0.1', DATABASE_URL: `file:${databaseFile}`, LOG_LEVEL: 'warn', ...env };
  const start = (more: Record<string, string>) =>
    askHost({ does: 'start', root, databaseFile, env: { ...own, ...more } });
  const stop = async () => void (await askHost({ does: 'stop', root }));

  const [origin] = (await start({ PORT: '0' })) as [string];
  return {
    origin,
    stop,
    start: async (more = {}) => void (await start({ PORT: new URL(origin).port, ...more })),
    official: (...args) => askHost({ does: 'official', databaseFile, args }),
    backUp: async () => void (await askHost({ does: 'backup', databaseFile, to: backup })),
    restore: async () => {
      for (const ending of ['-wal', '-shm']) await rm(databaseFile + ending, { force: true });
      await copyFile(backup, databaseFile);
    },
    close: async () => {
      await stop();
      await rm(root, { recursive: true, force: true });
    },
  };
}

/** What the server takes from one folder; it writes nothing there but its database. */
async function makeRoot(dist: string): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'daypass-server-'));
  await symlink(dist, join(root, 'dist'));
  for (const name of ['package.json', 'prisma']) await symlink(join(ROOT, name), join(root, name));
  return root;
}
