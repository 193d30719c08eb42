import { setTimeout as sleep } from 'node:timers/promises';
import { pick } from './client';
import type { ProofDatabase } from './database';
import type { Instance } from './instance';
import type { Trouble, Way } from './way';

/** An instance, and the network before it. */
export type Side = { instance: Instance; way: Way; setTrouble: (trouble: Trouble | null) => void };

/** What happens to one side; it is mended when the promise resolves. `ms` is about how long it lasts. */
type Kind = { name: string; inflict: (side: Side, ms: number, random: () => number) => Promise<void> };
export type Fault = { name: string; on: string; inflict: () => Promise<void> };

const MOST_CLOCK_MS = 10 * 60_000;
/** A supervisor starts a server again that found the database locked or gone. */
const MOST_STARTS = 50;

const KILLED: Kind = { name: 'killed', inflict: ({ instance }, ms) => restart(instance, 'kill', 0, ms / 4) };
const PAUSED: Kind = { name: 'paused', inflict: ({ instance }, ms) => pause(instance, ms * 1.5) };
const KINDS: readonly Kind[] = [
  ...[KILLED, KILLED, KILLED, PAUSED, PAUSED],
  {
    name: 'killed, then a clock ahead',
    inflict: ({ instance }, _, random) => restart(instance, 'kill', random() * MOST_CLOCK_MS, 0),
  },
  {
    name: 'killed, then a clock behind',
    inflict: ({ instance }, _, random) => restart(instance, 'kill', -random() * MOST_CLOCK_MS, 0),
  },
  { name: 'stopped for an update', inflict: ({ instance }) => restart(instance, 'stop', 0, 0) },
  { name: 'connections cut', inflict: ({ way }) => Promise.resolve(way.cutAll()) },
  ...(['slow', 'swallow-request', 'swallow-answer', 'cut', 'twice'] as const).map((trouble): Kind => ({
    name: `network: ${trouble}`,
    inflict: (side, ms) => during(side, trouble, ms),
  })),
];

/**
 * Gives one fault after the other, all kinds once in each round, in an order that is drawn. A fault hits an instance that is
 * up: null while none is. It is mended by itself after a while, and others may begin before that, also with the same one.
 */
export function createDeck(database: ProofDatabase, random: () => number) {
  const ofDatabase = database.faults.map(({ name, inflict }) => ({
    name,
    on: 'database',
    inflict: () => inflict(random),
  }));
  let deck: (Kind | Fault)[] = [];
  return function draw(sides: readonly Side[]): Fault | null {
    const up = sides.filter(({ instance }) => instance.port() !== null);
    if (up.length === 0) return null;
    if (deck.length === 0) deck = [...KINDS, ...ofDatabase];
    const [card] = deck.splice(Math.floor(random() * deck.length), 1);
    if ('on' in card!) return card;
    const side = pick(up, random);
    const ms = 200 + random() * 2_000;
    return { name: card!.name, on: side.instance.name, inflict: () => card!.inflict(side, ms, random) };
  };
}

/** The names of all faults that a proof on this database has. */
export const faultNames = (database: ProofDatabase): string[] => [
  ...new Set([...KINDS, ...database.faults].map(({ name }) => name)),
];

async function restart(instance: Instance, end: 'kill' | 'stop', clockMs: number, downMs: number) {
  await instance[end]();
  await sleep(downMs);
  await startAtLast(instance, clockMs);
}

/** Starts an instance as a supervisor does. */
export async function startAtLast(instance: Instance, clockMs = 0) {
  for (let starts = 1; ; starts++)
    try {
      return await instance.start(Math.round(clockMs));
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
