import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { memoryMib, processorMs, type Running } from './race-server';
import type { Ask, Told } from './race-watchers';
import { ROOT } from '@/scripts/steps.mjs';

export type Broadcast = {
  p50Ms: number;
  p99Ms: number;
  lastMs: number;
  processorUs: number;
  bytes: number;
  memoryMib: number;
};
export type Encoding = 'gzip' | 'identity';
type Target = {
  server: Running;
  /** The address of the stream. */
  path: string;
  encoding: Encoding;
  /** Makes something happen of which all watchers are told. */
  happen: () => Promise<void>;
};

const PROGRAMS = 2;
const ROUNDS = 15;
/** Long enough that nothing waits for what happened before. */
const PAUSE_MS = 700;
const GIVE_UP_MS = 20_000;

/**
 * How long it takes from something happening until this many watchers have been told, and how much memory they cost.
 */
export async function measureBroadcast(
  { server, path, encoding, happen }: Target,
  watchers: number,
): Promise<Broadcast> {
  const programs = await startWatchers({ origin: server.origin, path, encoding }, watchers);
  try {
    const delays: number[] = [];
    const last: number[] = [];
    let before = 0;
    let bytesBefore = 0;
    for (let round = -2; round < ROUNDS; round += 1) {
      if (round === 0) [before, bytesBefore] = [processorMs(server.pid), await bytesOf(programs)];
      const startedAt = performance.timeOrigin + performance.now();
      await happen();
      const times = await allTimesOf(programs, watchers);
      if (round < 0) continue;
      delays.push(...times.map((time) => time - startedAt));
      last.push(Math.max(...times) - startedAt);
    }
    delays.sort((a, b) => a - b);
    const at = (share: number) => delays[Math.floor(delays.length * share)]!;
    const processorUs = ((processorMs(server.pid) - before) * 1_000) / delays.length;
    return {
      p50Ms: at(0.5),
      p99Ms: at(0.99),
      lastMs: last.toSorted((a, b) => a - b)[last.length >> 1]!,
      processorUs,
      bytes: ((await bytesOf(programs)) - bytesBefore) / delays.length,
      memoryMib: memoryMib(server.pid),
    };
  } finally {
    for (const program of programs) program.kill('SIGKILL');
  }
}

async function allTimesOf(programs: ChildProcess[], watchers: number): Promise<number[]> {
  const times: number[] = [];
  const giveUpAtMs = performance.now() + GIVE_UP_MS;
  while (times.length < watchers) {
    await sleep(PAUSE_MS);
    times.push(...(await timesOf(programs)));
    if (performance.now() > giveUpAtMs) throw new Error(`${watchers - times.length} of ${watchers} were told nothing`);
  }
  return times;
}

type Watched = { origin: string; path: string; encoding: Encoding };

/** Programs which watch, so many in all. */
export async function startWatchers(watched: Watched, watchers: number): Promise<ChildProcess[]> {
  const programs = Array.from({ length: PROGRAMS }, () =>
    fork(join(ROOT, 'bench', 'race-watchers.ts'), [], { execArgv: ['--import', 'tsx'] }),
  );
  await Promise.all(programs.map((program) => talk(program, { ...watched, watchers: watchers / PROGRAMS })));
  return programs;
}

/** When watchers were told something since the last question. */
export async function timesOf(programs: readonly ChildProcess[]): Promise<number[]> {
  const times: number[][] = [];
  for (const program of programs) {
    const told = await talk(program, 'times');
    if (told.kind === 'times') times.push(told.times);
  }
  return times.flat();
}

/** What all watchers were sent until now. */
export async function bytesOf(programs: readonly ChildProcess[]): Promise<number> {
  let bytes = 0;
  for (const program of programs) {
    const told = await talk(program, 'bytes');
    if (told.kind === 'bytes') bytes += told.bytes;
  }
  return bytes;
}

async function talk(program: ChildProcess, ask: Ask): Promise<Told> {
  program.send(ask);
  const [told] = (await once(program, 'message')) as [Told];
  return told;
}
