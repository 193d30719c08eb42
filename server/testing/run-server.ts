import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { copyFile, cp, mkdir, symlink, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { onTestFinished } from 'vitest';
import type { RaceEntry } from '@/domain/content/race';
import { copyMigrated } from './make-database';
import { makeFolder } from './make-folder';
import { makeSite } from './make-site';

/** Variables that the person who runs the tests has set for a server of their own. They are left out. */
const isOwn = (name: string) => name === 'DATABASE_URL' || name.startsWith('DAYPASS_');
export const CLEAN = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !isOwn(name)),
) as NodeJS.ProcessEnv;

const PROJECT = join(import.meta.dirname, '..', '..');

type Extra = Parameters<typeof makeSite>[1];

/** The server's bundle, made once for each test file. */
let bundle: Promise<Map<string, string>> | undefined;

/** A project folder as after `npm run build`, with a small site. With `isNew` it has no database yet. */
export async function makeProject(
  extra: Extra = {},
  races: readonly RaceEntry[] = [],
  { isNew = false } = {},
): Promise<string> {
  const root = await makeFolder();
  await mkdir(join(root, 'dist'));
  for (const [name, text] of await (bundle ??= bundleServer())) await writeFile(join(root, 'dist', name), text);
  if (!isNew) {
    await mkdir(join(root, 'data'));
    await copyMigrated(join(root, 'data', 'daypass.db'));
  }
  await makeSite(join(root, 'dist'), extra);
  await writeFile(join(root, 'dist', 'races.json'), JSON.stringify(races));
  await copyFile(join(PROJECT, 'package.json'), join(root, 'package.json'));
  await cp(join(PROJECT, 'prisma'), join(root, 'prisma'), { recursive: true });
  await symlink(join(PROJECT, 'node_modules'), join(root, 'node_modules'));
  return root;
}

/** As the build makes it (scripts/build/bundle-server.ts), without its maps. By the names of its files. */
async function bundleServer(): Promise<Map<string, string>> {
  const { outputFiles } = await build({
    entryPoints: {
      server: join(PROJECT, 'server', 'main.ts'),
      official: join(PROJECT, 'server', 'official-main.ts'),
    },
    outdir: join(PROJECT, 'dist'),
    splitting: true,
    write: false,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    absWorkingDir: PROJECT,
    logLevel: 'error',
  });
  return new Map(outputFiles.map(({ path, text }) => [basename(path), text]));
}

/**
 * Starts the server as a process of its own on a free port. `ended` says how it ended. `through`: a program with its
 * arguments that starts it, as `nice` would.
 */
export function runServer(root: string, env: Record<string, string> = {}, through: readonly string[] = []) {
  const [program, ...words] = [...through, process.execPath, join(root, 'dist', 'server.js')];
  const child: ChildProcess = spawn(program, words, {
    env: { ...CLEAN, HOST: '127.0.0.1', PORT: '0', LOG_LEVEL: 'warn', ...env },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let output = '';
  const listeners = new Set<() => void>();
  let tellReady: (origin: string) => void;
  const ready = new Promise<string>((resolve) => (tellReady = resolve));
  const collect = (chunk: Buffer) => {
    output += chunk.toString();
    const origin = /ready: (http:\/\/\S+)/.exec(output)?.[1];
    if (origin) tellReady(origin);
    listeners.forEach((listener) => listener());
  };
  child.stdout!.on('data', collect);
  child.stderr!.on('data', collect);
  const ended = new Promise<{ code: number | null; output: string }>((resolve) =>
    child.on('close', (code) => resolve({ code, output: output.trim() })),
  );
  /** Waits until the server has printed something like this. Gives its first group. */
  const said = (pattern: RegExp) =>
    new Promise<string>((resolve) => {
      const look = () => {
        const found = pattern.exec(output)?.[1];
        if (found === undefined) return;
        listeners.delete(look);
        resolve(found);
      };
      listeners.add(look);
      look();
    });
  return { ready, ended, said, signal: (name: NodeJS.Signals) => child.kill(name) };
}
