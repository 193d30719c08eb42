import { setTimeout as sleep } from 'node:timers/promises';
import type { ProofDatabase } from './database';
import type { Instance } from './instance';
import type { Trouble, Way } from './way';
import { pick } from './client';

export type Side = { instance: Instance; way: Way; setTrouble: (trouble: Trouble | null) => void };
type Given = { sides: readonly Side[]; database: ProofDatabase; random: () => number };

export type Fault = { name: string; on: string; inflict: () => Promise<void> };
type Weighed = Fault & { weight: number };

const TROUBLES: Trouble[] = ['slow', 'swallow-request', 'swallow-answer', 'cut', 'twice'];
const MOST_CLOCK_MS = 10 * 60_000;
/** A supervisor starts a server again that found the database locked. */
const MOST_STARTS = 20;

/**
 * Draws the next fault among those that hit something: null while all instances are down. It is mended after a while by
 * itself. Others may begin before that, also with the same instance.
 */
export function drawFault({ sides, database, random }: Given): Fault | null {
  const up = sides.filter(({ instance }) => instance.port() !== null);
  if (up.length === 0) return null;
  const side = pick(up, random);
  const faults = [...faultsOf(side, random), ...database.faults.map((fault) => ofDatabase(fault, random))];
  let dice = random() * faults.reduce((sum, { weight }) => sum + weight, 0);
  return faults.find(({ weight }) => (dice -= weight) < 0) ?? faults[0]!;
}

function faultsOf(side: Side, random: () => number): Weighed[] {
  const { instance, way } = side;
  const on = instance.name;
  const forMs = 200 + random() * 2_000;
  const kill = () => instance.kill();
  return [
    { weight: 4, name: 'killed', on, inflict: () => restart(instance, kill, 0, forMs / 4) },
    { weight: 1, name: 'killed, then another clock', on, inflict: () => restart(instance, kill, skew(random), 0) },
    { weight: 1, name: 'stopped for an update', on, inflict: () => restart(instance, () => instance.stop(), 0, 0) },
    { weight: 3, name: 'paused', on, inflict: () => pause(instance, forMs * 1.5) },
    { weight: 1, name: 'connections cut', on, inflict: () => Promise.resolve(way.cutAll()) },
    ...TROUBLES.map((trouble) => ({
      ...{ weight: 1, name: `network: ${trouble}`, on },
      inflict: () => during(side, trouble, forMs),
    })),
  ];
}

const ofDatabase = ({ name, inflict }: ProofDatabase['faults'][number], random: () => number): Weighed => ({
  ...{ weight: 2, name, on: 'database' },
  inflict: () => inflict(random),
});

const skew = (random: () => number) => Math.round((random() * 2 - 1) * MOST_CLOCK_MS);

async function restart(instance: Instance, end: () => Promise<void>, clockMs: number, downMs: number) {
  await end();
  await sleep(downMs);
  for (let starts = 1; ; starts++)
    try {
      return await instance.start(clockMs);
    } catch (error) {
      if (starts === MOST_STARTS) throw error;
      await sleep(200);
    }
}

async function pause(instance: Instance, forMs: number) {
  instance.pause();
  await sleep(forMs);
  instance.resume();
}

async function during({ setTrouble }: Side, trouble: Trouble, forMs: number) {
  setTrouble(trouble);
  await sleep(forMs);
  setTrouble(null);
}
