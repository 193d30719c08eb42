import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { beforeAll, afterAll, expect, test, vi } from 'vitest';
import { ask } from '@/server/testing/ask';
import { makeClient } from '@/server/testing/make-client';
import type { Client } from '@/server/testing/make-client';
import { makeRace } from '@/server/testing/make-keeper';
import { makeLapBody } from '@/server/testing/make-lap-body';
import { makeProject, runServer } from '@/server/testing/run-server';
import { quickFolder } from '@/server/testing/quick-folder';
import { watchStream } from '@/server/testing/watch-stream';
import { startPostgresql } from './start-postgresql';
import type { PostgresqlServer } from './start-postgresql';

// Each test starts processes, and some of them wait for what a paused one holds.
vi.setConfig({ testTimeout: 90_000, hookTimeout: 60_000 });

const LAPS = '/api/races/city/laps';
const BOARD = '/api/races/city/board';
let postgresql: PostgresqlServer;
let databases = 0;

beforeAll(async () => {
  postgresql = await startPostgresql({}, quickFolder());
});
afterAll(() => postgresql.stop());

/** What a server process needs to start on a new database. */
async function makeInstance() {
  const name = `instances_${(databases += 1)}`;
  await run('postgres', `CREATE DATABASE ${name}`);
  const root = await makeProject({}, [makeRace('city')], { isNew: true });
  const env = {
    DATABASE_URL: postgresql.url(name),
    DAYPASS_SECRET: 'a secret of thirty-two letters, at least',
    DAYPASS_RATE_LIMITS: 'off',
    LOG_LEVEL: 'silent',
  };
  return { name, root, env };
}

/** Two server processes on one new database. */
async function startInstances() {
  const { name, root, env } = await makeInstance();
  const start = async () => {
    const server = runServer(root, env);
    const address = (await server.ready).replace('localhost', '127.0.0.1');
    return { ...server, address, client: makeClient(address) };
  };
  const [first, second] = await Promise.all([start(), start()]);
  return { name, first, second, start };
}

/** Sends a lap as a phone does: the same again, until there is an answer. Gives how long that took. */
async function sendUntilTaken(client: Client, body = makeLapBody()): Promise<number> {
  const beganAt = performance.now();
  for (;;) {
    const answer = await client.post(LAPS, body).catch(() => null);
    if (answer && [200, 201].includes(answer.status)) return performance.now() - beganAt;
    if (performance.now() - beganAt > 60_000) throw new Error(`not taken: ${JSON.stringify(answer)}`);
    await sleep(100);
  }
}

/** Runs a statement on the database of a test, as an operator would. */
async function run(name: string, statement: string) {
  const client = new pg.Client(postgresql.url(name));
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

const boardAt = async (address: string) => {
  const { text, headers } = await ask(address, BOARD);
  return { text, etag: headers.etag };
};

test('two instances are one race: what one takes the other shows, in the same bytes, and its watchers hear of it', async () => {
  const { first, second } = await startInstances();
  expect(await boardAt(second.address)).toEqual(await boardAt(first.address));
  const heard = await watchStream(`${second.address}/api/races/city/live`);
  const lap = makeLapBody();
  expect((await first.client.post(LAPS, lap)).status).toBe(201);
  await expect.poll(() => JSON.stringify(heard.events)).toContain(lap.id);
  expect(await boardAt(second.address)).toEqual(await boardAt(first.address));
  expect(JSON.parse((await boardAt(second.address)).text)).toMatchObject({ version: 1, totals: { waiting: 1 } });
  // The cookie of one is good at the other.
  const cookies = [...first.client.cookies].map(([name, { value }]) => `${name}=${value}`).join('; ');
  const own = { cookie: cookies };
  expect(await second.client.delete(`${LAPS}/${lap.id}`, own)).toMatchObject({
    status: 200,
    json: { status: 'withdrawn' },
  });
});

test('an instance that is killed takes nothing with it, and comes back with the same bytes', async () => {
  const { first, second, start } = await startInstances();
  const laps = Array.from({ length: 30 }, () => makeLapBody());
  const sending = laps.map((lap, at) => sendUntilTaken(at % 2 ? first.client : second.client, lap).catch(() => null));
  await sleep(50);
  second.signal('SIGKILL');
  await second.ended;
  const again = await start();
  for (const lap of laps) await sendUntilTaken(first.client, lap);
  void sending;
  expect(JSON.parse((await boardAt(first.address)).text)).toMatchObject({ totals: { laps: 30 } });
  expect(await boardAt(again.address)).toEqual(await boardAt(first.address));
});

test('an instance that is paused holds up the others for seconds only, and wakes up with what they have stored', async () => {
  const { first, second } = await startInstances();
  const streams = Array.from({ length: 20 }, () => sendUntilTaken(second.client));
  second.signal('SIGSTOP');
  const took = await sendUntilTaken(first.client);
  expect(took).toBeLessThan(15_000);
  for (let lap = 0; lap < 10; lap++) await sendUntilTaken(first.client);
  second.signal('SIGCONT');
  await Promise.all(streams);
  await expect.poll(async () => (await boardAt(second.address)).text).toBe((await boardAt(first.address)).text);
  expect(JSON.parse((await boardAt(second.address)).text)).toMatchObject({ totals: { laps: 31 } });
});

test('a database that is killed and comes back costs no lap, and nobody is restarted', async () => {
  const { first, second } = await startInstances();
  const clients = [first.client, second.client];
  for (const client of clients) await sendUntilTaken(client);
  const sending = Array.from({ length: 20 }, async (_, at) => {
    await sleep(at * 20);
    return sendUntilTaken(clients[at % 2]!);
  });
  await sleep(100);
  await postgresql.kill();
  await sleep(1_000);
  await postgresql.start();
  await Promise.all(sending);
  // Where nothing is being stored, boards can be read while there is no database.
  await expect.poll(async () => (await boardAt(second.address)).text).toBe((await boardAt(first.address)).text);
  await postgresql.kill();
  for (const { address } of [first, second]) expect((await ask(address, BOARD)).status).toBe(200);
  await postgresql.start();
  await expect.poll(async () => (await boardAt(second.address)).text).toBe((await boardAt(first.address)).text);
  expect(JSON.parse((await boardAt(first.address)).text)).toMatchObject({ totals: { laps: 22 } });
  expect((await ask(first.address, '/api/health')).status).toBe(200);
});

test('an instance is ready a moment after its database is back, before anybody has sent a lap again', async () => {
  const { first } = await startInstances();
  const isReady = async () => (await ask(first.address, '/api/ready')).status === 200;
  expect(await isReady()).toBe(true);
  await postgresql.kill();
  try {
    // Refused more than once, so that the instance says of itself that it stores nothing.
    for (let times = 0; times < 3; times++) expect((await first.client.post(LAPS, makeLapBody())).status).toBe(503);
    expect(await isReady()).toBe(false);
  } finally {
    await postgresql.start();
  }
  const backAt = performance.now();
  while (!(await isReady())) await sleep(50);
  expect(performance.now() - backAt).toBeLessThan(5_000);
});

test('an instance that starts before its database waits for it, and says so', async () => {
  const { root, env } = await makeInstance();
  await postgresql.kill();
  const server = runServer(root, env);
  try {
    await server.said(/(does not answer\..* Waiting for it\.)/);
  } finally {
    await postgresql.start();
  }
  const address = (await server.ready).replace('localhost', '127.0.0.1');
  expect((await ask(address, '/api/ready')).status).toBe(200);
});

test('instances whose database was put back to an earlier time end, and begin anew with another epoch', async () => {
  const { name, first, second, start } = await startInstances();
  await sendUntilTaken(first.client);
  await expect.poll(async () => (await boardAt(second.address)).text).toContain('"version":1');
  const before = await boardAt(first.address);
  await run(name, 'DROP TRIGGER "LogEntry_no_change" ON "LogEntry"');
  await run(name, 'DELETE FROM "LogEntry"');
  expect((await first.ended).code).toBe(1);
  const again = await start();
  expect((await second.ended).code).toBe(1);
  const after = await boardAt(again.address);
  expect(JSON.parse(after.text)).toMatchObject({ version: 0 });
  expect(after.etag!.split('-')[0]).not.toBe(before.etag!.split('-')[0]);
});
