import { isAbsolute, resolve } from 'node:path';
import { z } from 'zod';
import { isPostgresql } from '@/server/database/address';
import type { DatabaseAddress } from '@/server/database/address';
import { LIMIT_DEFAULTS } from '@/server/limits/limit-settings';
import type { LimitSettings } from '@/server/limits/limit-settings';
import { OPERATION_VARIABLES, readOperation } from './operation-settings';
import type { OperationSettings } from './operation-settings';
import { StartError } from './start-error';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .pipe(z.number().max(65_535));

type Given = Readonly<Record<string, string | undefined>>;

type Variable = { schema: z.ZodType; fallback?: string; expected: string };

const onOff = z.enum(['on', 'off']).transform((value) => value === 'on');

const limit = (fallback: number) => ({
  schema: z
    .string()
    .regex(/^\d{1,7}$/)
    .transform(Number)
    .pipe(z.number().min(1)),
  fallback: String(fallback),
  expected: 'a whole number from 1 to 9999999',
});

/** A scheme and a host, and nothing else, as browsers send in Origin. */
const webOrigin = z
  .string()
  .refine((value) => URL.canParse(value) && /^https?:/.test(value) && new URL(value).origin === value.toLowerCase());

const VARIABLES = {
  PORT: { schema: port, fallback: '3000', expected: 'a whole number from 0 to 65535 (0 takes any free port)' },
  // All addresses of this machine by default, so that phones in the same network reach a laptop.
  HOST: {
    schema: z.string().regex(/^[\w.:-]+$/),
    fallback: '0.0.0.0',
    expected: 'an address to listen on, such as 0.0.0.0 (everybody in the network) or 127.0.0.1 (this machine alone)',
  },
  DATABASE_URL: {
    schema: z
      .string()
      .refine((value) => /^file:(?!\/\/)[^?#]+$/.test(value) || (isPostgresql(value) && namesDatabase(value))),
    fallback: 'file:./data/daypass.db',
    expected: 'file: and a path, such as file:./data/daypass.db, or postgresql://USER:PASSWORD@HOST:5432/DATABASE',
  },
  DAYPASS_SECRET: {
    schema: z.string().min(32).optional(),
    expected: '32 characters or more, such as the output of `openssl rand -hex 32`',
  },
  DAYPASS_RATE_LIMITS: { schema: onOff, fallback: 'on', expected: 'on, or off (for load tests)' },
  DAYPASS_DEVICE_LAPS_PER_MINUTE: limit(LIMIT_DEFAULTS.deviceLapsPerMinute),
  DAYPASS_GATE_LAPS_PER_MINUTE: limit(LIMIT_DEFAULTS.gateLapsPerMinute),
  DAYPASS_ADDRESS_LAPS_PER_MINUTE: limit(LIMIT_DEFAULTS.addressLapsPerMinute),
  DAYPASS_ADDRESS_NEW_DEVICES: limit(LIMIT_DEFAULTS.addressNewDevices),
  DAYPASS_ADDRESS_NEW_DEVICES_PER_MINUTE: limit(LIMIT_DEFAULTS.addressNewDevicesPerMinute),
  DAYPASS_NEW_DEVICE_WAITING_LAPS: limit(LIMIT_DEFAULTS.newDeviceWaitingLaps),
  DAYPASS_DEVICE_WAITING_LAPS: limit(LIMIT_DEFAULTS.deviceWaitingLaps),
  DAYPASS_RACE_LAPS_PER_SECOND: limit(LIMIT_DEFAULTS.raceLapsPerSecond),
  DAYPASS_ADDRESS_SIGN_INS_PER_MINUTE: limit(LIMIT_DEFAULTS.addressSignInsPerMinute),
  DAYPASS_SIGN_INS_PER_MINUTE: limit(LIMIT_DEFAULTS.signInsPerMinute),
  DAYPASS_ADDRESS_STREAMS: limit(LIMIT_DEFAULTS.addressStreams),
  DAYPASS_TRUST_PROXY: {
    schema: onOff,
    fallback: 'off',
    expected: 'on (a proxy in front tells the address of the reader in X-Forwarded-For), or off',
  },
  DAYPASS_ORIGIN: {
    schema: webOrigin.optional(),
    expected: 'the scheme and host under which readers see the site, such as https://daypass.example',
  },
  DAYPASS_WORKER: {
    schema: onOff,
    fallback: 'on',
    expected: 'on, or off (answers /sw.js with a worker that removes itself and the offline copy)',
  },
  ...OPERATION_VARIABLES,
  LOG_LEVEL: { schema: z.enum(LOG_LEVELS), fallback: 'info', expected: `one of ${LOG_LEVELS.join(', ')}` },
} satisfies Record<string, Variable>;

type Name = keyof typeof VARIABLES;
type Value<N extends Name> = z.output<(typeof VARIABLES)[N]['schema']>;

export type Environment = {
  port: number;
  host: string;
  databaseAddress: DatabaseAddress;
  /** Null: none was given, and the one beside the database counts. */
  secret: string | null;
  /** Null: nothing is limited. */
  limits: LimitSettings | null;
  isBehindProxy: boolean;
  /** Null: the Host of a request counts. */
  origin: string | null;
  isWorkerOn: boolean;
  operation: OperationSettings;
  logLevel: (typeof LOG_LEVELS)[number];
};

/**
 * The only reader of process.env in the server. An empty value counts as absent. A relative path of the database starts
 * at `root`. Throws a StartError that names every wrong value.
 */
export function readEnvironment(root: string, given: Given = process.env): Environment {
  const problems: string[] = [];
  const read = <N extends Name>(name: N) => parse(name, given, problems);
  const environment = {
    port: read('PORT')!,
    host: read('HOST')!,
    databaseAddress: toAddress(read('DATABASE_URL') ?? '', root),
    secret: read('DAYPASS_SECRET') ?? null,
    limits: readLimits(read),
    isBehindProxy: read('DAYPASS_TRUST_PROXY')!,
    origin: read('DAYPASS_ORIGIN') ?? null,
    isWorkerOn: read('DAYPASS_WORKER')!,
    operation: readOperation(read),
    logLevel: read('LOG_LEVEL')!,
  };
  if (problems.length > 0) throw new StartError(problems.join('\n'));
  return environment;
}

function readLimits(read: <N extends Name>(name: N) => Value<N> | undefined): LimitSettings | null {
  const limits = {
    deviceLapsPerMinute: read('DAYPASS_DEVICE_LAPS_PER_MINUTE')!,
    gateLapsPerMinute: read('DAYPASS_GATE_LAPS_PER_MINUTE')!,
    addressLapsPerMinute: read('DAYPASS_ADDRESS_LAPS_PER_MINUTE')!,
    addressNewDevices: read('DAYPASS_ADDRESS_NEW_DEVICES')!,
    addressNewDevicesPerMinute: read('DAYPASS_ADDRESS_NEW_DEVICES_PER_MINUTE')!,
    newDeviceWaitingLaps: read('DAYPASS_NEW_DEVICE_WAITING_LAPS')!,
    deviceWaitingLaps: read('DAYPASS_DEVICE_WAITING_LAPS')!,
    raceLapsPerSecond: read('DAYPASS_RACE_LAPS_PER_SECOND')!,
    addressSignInsPerMinute: read('DAYPASS_ADDRESS_SIGN_INS_PER_MINUTE')!,
    signInsPerMinute: read('DAYPASS_SIGN_INS_PER_MINUTE')!,
    addressStreams: read('DAYPASS_ADDRESS_STREAMS')!,
  };
  return read('DAYPASS_RATE_LIMITS') ? limits : null;
}

function parse<N extends Name>(name: N, given: Given, problems: string[]) {
  const variable: Variable = VARIABLES[name];
  const value = given[name]?.trim() || variable.fallback;
  const result = variable.schema.safeParse(value);
  if (!result.success) problems.push(describe(name, value ?? '', variable.expected));
  return result.data as Value<N> | undefined;
}

function describe(name: Name, value: string, expected: string) {
  if (name === 'DAYPASS_SECRET') return `${name} has ${value.length} characters; expected ${expected}.`;
  // The address of a database server holds its password, so it is not repeated.
  if (name === 'DATABASE_URL' && isPostgresql(value)) return `${name} cannot be read; expected ${expected}.`;
  return `${name} is '${value}'; expected ${expected}.`;
}

function namesDatabase(url: string) {
  return URL.canParse(url) && new URL(url).hostname !== '' && new URL(url).pathname.length > 1;
}

function toAddress(url: string, root: string): DatabaseAddress {
  if (isPostgresql(url)) return url;
  const path = url.replace(/^file:/, '');
  return isAbsolute(path) ? path : resolve(root, path);
}
