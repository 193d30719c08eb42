import { totalmem } from 'node:os';
import { z } from 'zod';

/** How the server is operated: what it tells, how it ends, when it refuses. Read by environment.ts. */
export type OperationSettings = {
  /** Null: nothing is counted. */
  metrics: { host: string; port: number } | null;
  /** How long a server that was asked to stop goes on, so that proxies see it first. */
  drainMs: number;
  isPolling: boolean;
  mostDelayMs: number;
  memoryBytes: number;
};

const MIB = 2 ** 20;

/** A mean of one second. docs/figures.md has what a busy server shows. */
const MOST_DELAY_MS = 500;

const whole = (most: number) =>
  z
    .string()
    .regex(/^\d{1,7}$/)
    .transform(Number)
    .pipe(z.number().max(most));

export const OPERATION_VARIABLES = {
  DAYPASS_METRICS_PORT: {
    schema: whole(65_535).optional(),
    expected: 'a whole number from 0 to 65535 (0 takes any free port), or nothing, and then nothing is counted',
  },
  // Figures are for the operator alone.
  DAYPASS_METRICS_HOST: {
    schema: z.string().regex(/^[\w.:-]+$/),
    fallback: '127.0.0.1',
    expected: 'an address to listen on, such as 127.0.0.1 (this machine alone)',
  },
  DAYPASS_DRAIN_SECONDS: { schema: whole(600), fallback: '0', expected: 'a whole number from 0 to 600' },
  DAYPASS_LIVE: {
    schema: z.enum(['stream', 'poll']).transform((value) => value === 'poll'),
    fallback: 'stream',
    expected: 'stream, or poll (phones ask for the board every five seconds, which a shared cache can answer)',
  },
  DAYPASS_MOST_DELAY_MS: {
    schema: whole(60_000),
    fallback: String(MOST_DELAY_MS),
    expected: 'a whole number from 0 (no bound) to 60000',
  },
  DAYPASS_MEMORY_MIB: {
    schema: whole(1_048_576).pipe(z.number().min(64)).optional(),
    expected: 'a whole number from 64 to 1048576',
  },
};

type Name = keyof typeof OPERATION_VARIABLES;
type Value<N extends Name> = z.output<(typeof OPERATION_VARIABLES)[N]['schema']>;

export function readOperation(read: <N extends Name>(name: N) => Value<N> | undefined): OperationSettings {
  const host = read('DAYPASS_METRICS_HOST')!;
  const port = read('DAYPASS_METRICS_PORT');
  const memoryMib = read('DAYPASS_MEMORY_MIB');
  return {
    metrics: port === undefined ? null : { host, port },
    drainMs: read('DAYPASS_DRAIN_SECONDS')! * 1_000,
    isPolling: read('DAYPASS_LIVE')!,
    mostDelayMs: read('DAYPASS_MOST_DELAY_MS')!,
    memoryBytes: memoryMib === undefined ? memoryOfMachine() : memoryMib * MIB,
  };
}

/** What the container may have, or the machine where there is no bound. */
function memoryOfMachine(): number {
  const constrained = process.constrainedMemory?.() ?? 0;
  // Without a bound it is 0, or a number beyond every machine.
  return constrained > 0 && constrained < totalmem() ? constrained : totalmem();
}
