import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { processorMs, type Running } from './race-server';
import type { Load, Loaded } from './race-load';
import { ROOT } from '@/scripts/steps.mjs';

/** What one round of a side has measured, by name. */
export type Figures = Record<string, number>;
export type Side = { name: string; round: () => Promise<Figures> };
export type Rounds = { name: string; rounds: Figures[] };

/** Runs each side once, then each again: what disturbs the machine then disturbs all of them. */
export async function inTurns(rounds: number, sides: readonly Side[]): Promise<Rounds[]> {
  const results = sides.map(({ name }): Rounds => ({ name, rounds: [] }));
  for (let round = 0; round < rounds; round += 1)
    for (const [index, side] of sides.entries()) results[index]!.rounds.push(await side.round());
  return results;
}

export const valuesOf = ({ rounds }: Rounds, figure: string) => rounds.map((each) => each[figure] ?? NaN);

/** `median (least-most)` */
export function spread(values: readonly number[], digits = 0): string {
  const sorted = values.toSorted((a, b) => a - b);
  const show = (value: number | undefined) => (value ?? NaN).toFixed(digits);
  return `${show(median(sorted))} (${show(sorted[0])}-${show(sorted.at(-1))})`;
}

/**
 * How one side compares with another: the ratio of each round, as only sides of one round were measured at the same
 * time.
 */
export function ratio(of: Rounds, to: Rounds, figure: string): string {
  const [values, others] = [valuesOf(of, figure), valuesOf(to, figure)];
  return spread(
    values.map((value, round) => value / others[round]!),
    2,
  );
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!;
}

/** Loads a server, and adds the processor time that each answer cost it. */
export async function loadServer(
  server: Running,
  what: Omit<Load, 'origin'>,
): Promise<Loaded & { processorUs: number }> {
  const before = processorMs(server.pid);
  const loaded = await load({ origin: server.origin, ...what });
  return { ...loaded, processorUs: ((processorMs(server.pid) - before) * 1_000) / loaded.answers };
}

/** The load comes from a process of its own. */
async function load(what: Load): Promise<Loaded> {
  const args = ['--import', 'tsx', join(ROOT, 'bench', 'race-load.ts'), JSON.stringify(what)];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: ROOT });
  const loaded = JSON.parse(stdout) as Loaded;
  if (loaded.failed > 0) throw new Error(`${loaded.failed} requests failed: ${what.head.split('\r\n')[0]}`);
  return loaded;
}
