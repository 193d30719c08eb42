import { expect, test } from 'vitest';
import { readEnvironment } from './environment';
import { LIMIT_DEFAULTS } from '@/server/limits/limit-settings';

test('nothing given means the defaults', () => {
  expect(readEnvironment('/srv/daypass', { PORT: '', UNRELATED: 'x' })).toEqual({
    port: 3000,
    host: '0.0.0.0',
    databaseAddress: '/srv/daypass/data/daypass.db',
    secret: null,
    limits: LIMIT_DEFAULTS,
    isBehindProxy: false,
    origin: null,
    isWorkerOn: true,
    operation: {
      ...{ metrics: null, drainMs: 0, isPolling: false, mostDelayMs: 500 },
      memoryBytes: expect.any(Number) as number,
    },
    logLevel: 'info',
  });
});

test('what is given counts', () => {
  const given = { PORT: '8080', HOST: '::1', DATABASE_URL: 'file:/var/lib/d.db', DAYPASS_RATE_LIMITS: 'off' };
  expect(readEnvironment('/srv', { ...given, DAYPASS_WORKER: 'off', LOG_LEVEL: 'debug' })).toMatchObject({
    port: 8080,
    host: '::1',
    databaseAddress: '/var/lib/d.db',
    limits: null,
    isWorkerOn: false,
    logLevel: 'debug',
  });
});

test.each([
  ['PORT', '80a', "PORT is '80a'; expected a whole number from 0 to 65535"],
  ['PORT', '65536', "PORT is '65536'; expected a whole number"],
  ['PORT', '-1', "PORT is '-1'; expected a whole number"],
  ['HOST', 'a b', "HOST is 'a b'; expected an address to listen on"],
  ['DATABASE_URL', 'data.db', "DATABASE_URL is 'data.db'; expected file: and a path"],
  ['DAYPASS_RATE_LIMITS', 'no', "DAYPASS_RATE_LIMITS is 'no'; expected on, or off"],
  ['DAYPASS_RACE_LAPS_PER_SECOND', '0', "DAYPASS_RACE_LAPS_PER_SECOND is '0'; expected a whole number from 1 to"],
  ['DAYPASS_TRUST_PROXY', '1', "DAYPASS_TRUST_PROXY is '1'; expected on (a proxy in front"],
  ['DAYPASS_ORIGIN', 'https://a.example/x', "DAYPASS_ORIGIN is 'https://a.example/x'; expected the scheme and host"],
  ['DAYPASS_ORIGIN', 'a.example', "DAYPASS_ORIGIN is 'a.example'; expected the scheme and host"],
  ['DAYPASS_WORKER', 'false', "DAYPASS_WORKER is 'false'; expected on, or off"],
  ['DAYPASS_METRICS_PORT', '9100a', "DAYPASS_METRICS_PORT is '9100a'; expected a whole number from 0 to 65535"],
  ['DAYPASS_DRAIN_SECONDS', '601', "DAYPASS_DRAIN_SECONDS is '601'; expected a whole number from 0 to 600"],
  ['DAYPASS_LIVE', 'off', "DAYPASS_LIVE is 'off'; expected stream, or poll"],
  ['DAYPASS_MEMORY_MIB', '63', "DAYPASS_MEMORY_MIB is '63'; expected a whole number from 64"],
  ['LOG_LEVEL', 'loud', "LOG_LEVEL is 'loud'; expected one of fatal, error"],
])('%s=%s ends the start with its name, what was given and what is expected', (name, value, message) => {
  expect(() => readEnvironment('/srv', { [name]: value })).toThrow(message);
});

test('how the server is operated is given in seconds and MiB', () => {
  const given = { DAYPASS_METRICS_PORT: '9100', DAYPASS_DRAIN_SECONDS: '15', DAYPASS_LIVE: 'poll' };
  const { operation } = readEnvironment('/srv', { ...given, DAYPASS_MOST_DELAY_MS: '0', DAYPASS_MEMORY_MIB: '512' });
  expect(operation).toEqual({
    metrics: { host: '127.0.0.1', port: 9_100 },
    ...{ drainMs: 15_000, isPolling: true, mostDelayMs: 0, memoryBytes: 512 * 2 ** 20 },
  });
});

test('each limit is set by itself', () => {
  const given = { DAYPASS_DEVICE_LAPS_PER_MINUTE: '5', DAYPASS_ADDRESS_STREAMS: '9' };
  expect(readEnvironment('/srv', given).limits).toEqual({
    ...LIMIT_DEFAULTS,
    deviceLapsPerMinute: 5,
    addressStreams: 9,
  });
});

test('every bad value is named at once', () => {
  expect(() => readEnvironment('/srv', { PORT: 'x', LOG_LEVEL: 'y' })).toThrow(/PORT is 'x'.*\nLOG_LEVEL is 'y'/);
});

test('secrets are not repeated: neither a short one nor the password of a database server', () => {
  const refused = (given: Record<string, string>) => {
    try {
      readEnvironment('/srv', given);
    } catch (error) {
      return (error as Error).message;
    }
    return 'accepted';
  };
  expect(refused({ DAYPASS_SECRET: 'swordfish' })).toMatch(/^DAYPASS_SECRET has 9 characters; expected 32/);
  for (const address of [
    'postgresql://me:hunter2@db',
    'postgres://me:hunter2@/daypass',
    'postgresql://me:hunter2@[db/x',
  ]) {
    const answer = refused({ DATABASE_URL: address });
    expect(answer).toMatch(/^DATABASE_URL cannot be read; expected file: .* or postgresql:/);
    expect(answer).not.toContain('hunter2');
  }
});

test('a database server is an address as it stands', () => {
  const address = 'postgresql://me:hunter2@db:5433/daypass?sslmode=require';
  expect(readEnvironment('/srv', { DATABASE_URL: address }).databaseAddress).toBe(address);
});
