import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { memoryMib, processorMs, type Running } from './race-server';
import type { Ask, Told } from './race-watchers';
import { ROOT } from '@/scripts/steps.mjs';

export type Broadcast = { p50Ms: number; p99Ms: number; lastMs: number; processorUs: number; memoryMib: number };
type Target = {
  server: Running;
  /** The address of the stream. */
  path: string;
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
export async function measureBroadcast({ server, path, happen }: Target, watchers: number): Promise<Broadcast> {
  const programs = Array.from({ length: PROGRAMS }, startWatchers);
  try {
    await Promise.all(
      programs.map((program) => talk(program, { origin: server.origin, path, watchers: watchers / PROGRAMS })),
    );
    const delays: number[] = [];
    const last: number[] = [];
    let before = 0;
    for (let round = -2; round < ROUNDS; round += 1) {
      if (round === 0) before = processorMs(server.pid);
      const startedAt = performance.timeOrigin + performance.now();
      await happen();
      const times = await timesOf(programs, watchers);
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
      memoryMib: memoryMib(server.pid),
    };
  } finally {
    for (const program of programs) program.kill('SIGKILL');
  }
}

async function timesOf(programs: ChildProcess[], watchers: number): Promise<number[]> {
  const times: number[] = [];
  const giveUpAtMs = performance.now() + GIVE_UP_MS;
  while (times.length < watchers) {
    await sleep(PAUSE_MS);
    for (const program of programs) times.push(...(await talk(program, 'times')));
    if (performance.now() > giveUpAtMs) throw new Error(`${watchers - times.length} of ${watchers} were told nothing`);
  }
  return times;
}

function startWatchers(): ChildProcess {
  const program = fork(join(ROOT, 'bench', 'race-watchers.ts'), [], { execArgv: ['--import', 'tsx'] });
  return program;
}

async function talk(program: ChildProcess, ask: Ask): Promise<number[]> {
  program.send(ask);
  const [told] = (await once(program, 'message')) as [Told];
  return told.kind === 'times' ? told.times : [];
}
