import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RaceEntry } from '@/domain/content/race';
import { bundleServer } from '@/scripts/build/bundle-server';
import { isPostgresql } from '@/server/database/address';
import { makeSite } from '@/server/testing/make-site';
import { ROOT } from '@/scripts/steps.mjs';

/** The one race that is measured. Anybody's lap waits for an official, as in the open race of the site. */
export const RACE: RaceEntry = {
  slug: 'bench',
  race: {
    ...{ name: 'Bench', summary: 'A race to measure.', rulesInWords: [], order: 0, opens: null, closes: null },
    rules: {
      ...{ ranking: 'best-lap', runSeconds: 180, maxRuns: null, maxResetsPerLap: 3, plausibleFromMs: 6_000 },
      verification: 'required',
    },
  },
};

/** A folder from which the built server starts, with a small site, the race, and no limits. */
export async function makeServerFolder(
  serverFolder: string,
  files: Parameters<typeof makeSite>[1] = {},
): Promise<string> {
  const dist = join(serverFolder, 'dist');
  mkdirSync(dist, { recursive: true });
  await bundleServer(dist, ROOT);
  await makeSite(dist, files);
  writeFileSync(join(dist, 'races.json'), JSON.stringify([RACE]));
  cpSync(join(ROOT, 'prisma'), join(serverFolder, 'prisma'), { recursive: true });
  for (const name of ['package.json', 'node_modules']) symlinkSync(join(ROOT, name), join(serverFolder, name));
  return serverFolder;
}

export type Running = { origin: string; pid: number; readyMs: number; stop: () => Promise<void> };

const running = new Set<ChildProcess>();
process.once('exit', () => running.forEach((child) => child.kill('SIGKILL')));

/** Starts a program, the server or another one, and waits until it prints its address. */
export async function start(program: string, args: string[], env: Record<string, string> = {}): Promise<Running> {
  const startedAt = performance.now();
  const child: ChildProcess = spawn(process.execPath, ['--max-semi-space-size=2', program, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, HOST: '127.0.0.1', PORT: '0', LOG_LEVEL: 'error', DAYPASS_RATE_LIMITS: 'off', ...env },
  });
  running.add(child);
  const origin = await new Promise<string>((done, fail) => {
    let text = '';
    child.stdout!.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      const [, address] = /ready: (http:\/\/\S+)/.exec(text) ?? [];
      if (address) done(address.replace('localhost', '127.0.0.1'));
    });
    child.once('exit', (code) => fail(new Error(`${program} ended with ${code} instead of starting`)));
  });
  const readyMs = performance.now() - startedAt;
  let gone: Promise<unknown> | undefined;
  const stop = async () => {
    running.delete(child);
    gone ??= new Promise((done) => child.once('exit', done));
    child.kill('SIGKILL');
    await gone;
  };
  return { origin, pid: child.pid!, readyMs, stop };
}

/** `database`: the path of a file, or the URL of a PostgreSQL database. */
export function startServer(serverFolder: string, database: string): Promise<Running> {
  const url = isPostgresql(database) ? database : `file:${database}`;
  const secret = { DAYPASS_SECRET: 'a secret of thirty-two letters or more' };
  return start(join(serverFolder, 'dist', 'server.js'), [], {
    DATABASE_URL: url,
    ...(isPostgresql(database) && secret),
  });
}

/** Processor time of a process until now, in milliseconds. Other programs on the machine disturb it little. */
export function processorMs(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // After the name, which may contain spaces: fields 14 and 15 of proc(5), in hundredths of a second.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

/** Resident memory of a process, in MiB. */
export function memoryMib(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
}
