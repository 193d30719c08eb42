import { once } from 'node:events';
import { get } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { ask } from '@/server/testing/ask';
import { makeProject, runServer } from '@/server/testing/run-server';

// Each test starts processes, some of them three one after the other.
vi.setConfig({ testTimeout: 60_000 });

const FILM_BYTES = 24 * 2 ** 20;
const film = { '/film': { body: 'x'.repeat(FILM_BYTES), type: 'video/mp4', isPacked: false } };

/** Asks for more than the buffers of a connection hold, and reads on only when told to. */
async function askSlowly(origin: string) {
  const [answer] = (await once(get(`${origin.replace('localhost', '127.0.0.1')}/film`), 'response')) as [
    IncomingMessage,
  ];
  return {
    async readOn() {
      let bytes = 0;
      for await (const chunk of answer) bytes += (chunk as Buffer).length;
      return bytes;
    },
  };
}

test('the server says where it is, serves pages and API, and stops with 0', async () => {
  const server = runServer(await makeProject({}, [], { isNew: true }));
  const origin = await server.ready;
  expect(origin).toMatch(/^http:\/\/localhost:\d+$/);
  expect(await ask(origin, '/reports')).toMatchObject({ status: 200, text: '<h1>Reports</h1>' });
  const health = JSON.parse((await ask(origin, '/api/health')).text) as { version: string };
  expect(health).toMatchObject({ status: 'ok', database: 'sqlite' });
  expect(health.version).toMatch(/^\d+\.\d+\.\d+\+f00d$/);
  server.signal('SIGTERM');
  expect((await server.ended).code).toBe(0);
});

test('logs are lines of JSON: each request to the API, and each page for those who ask for more', async () => {
  const root = await makeProject();
  const linesOf = async (LOG_LEVEL: string) => {
    const server = runServer(root, { LOG_LEVEL });
    const origin = await server.ready;
    for (const path of ['/reports', '/api/health', '/api/nothing-here']) await ask(origin, path);
    server.signal('SIGTERM');
    const lines = (await server.ended).output.split('\n');
    // One line is for people; the others are JSON.
    expect(lines.filter((line) => !line.startsWith('{'))).toEqual([expect.stringContaining('Daypass is ready: ')]);
    const records = lines.filter((line) => line.startsWith('{')).map((line) => JSON.parse(line) as object);
    return records.filter((record) => 'url' in record);
  };
  const common = { time: expect.any(Number) as number, ms: expect.any(Number) as number, method: 'GET' };
  const api = [
    { ...common, level: 30, msg: 'api', url: '/api/health', status: 200, reqId: expect.any(String) as string },
    { ...common, level: 30, msg: 'api', url: '/api/nothing-here', status: 404, reqId: expect.any(String) as string },
  ].map((record) => expect.objectContaining(record) as object);
  const page = expect.objectContaining({ ...common, level: 20, msg: 'page', url: '/reports', status: 200 }) as object;
  expect(await linesOf('info')).toEqual(api);
  expect(await linesOf('debug')).toEqual([page, ...api]);
  expect(await linesOf('warn')).toEqual([]);
});

test('a stop lets an answer in progress end, and takes nothing new', async () => {
  const server = runServer(await makeProject(film));
  const origin = await server.ready;
  const reader = await askSlowly(origin);
  server.signal('SIGINT');
  await expect
    .poll(() =>
      ask(origin, '/').then(
        () => 'answered',
        (error: NodeJS.ErrnoException) => error.code,
      ),
    )
    .toBe('ECONNREFUSED');
  expect(await reader.readOn()).toBe(FILM_BYTES);
  expect((await server.ended).code).toBe(0);
});

test('a server that is asked to stop says first that it is not ready, and answers until proxies have seen it', async () => {
  const server = runServer(await makeProject(), { DAYPASS_DRAIN_SECONDS: '2' });
  const origin = await server.ready;
  const ready = async () => (await ask(origin, '/api/ready')).status;
  expect(await ready()).toBe(200);
  server.signal('SIGTERM');
  const signalledMs = performance.now();
  await expect.poll(ready, { interval: 20 }).toBe(503);
  // It takes what comes meanwhile.
  expect((await ask(origin, '/reports')).status).toBe(200);
  expect((await ask(origin, '/api/alive')).status).toBe(200);
  expect((await server.ended).code).toBe(0);
  expect(performance.now() - signalledMs).toBeGreaterThan(1_900);
});

test('Ctrl-C that arrives twice at once is one wish; later it means now', async () => {
  const server = runServer(await makeProject(film));
  await askSlowly(await server.ready);
  server.signal('SIGINT');
  server.signal('SIGINT');
  const early = await Promise.race([server.ended, sleep(800, 'still running')]);
  expect(early).toBe('still running');
  server.signal('SIGINT');
  expect((await server.ended).code).toBe(1);
});

test('what somebody can put right is said in a sentence, without a stack', async () => {
  const root = await makeProject();
  const first = runServer(root);
  const { port } = new URL(await first.ready);
  const failures = {
    'is in use by another program': { PORT: port },
    "LOG_LEVEL is 'loud'; expected one of": { LOG_LEVEL: 'loud' },
    'which is no address of this machine': { HOST: '203.0.113.7' },
    'DAYPASS_METRICS_PORT: port': { DAYPASS_METRICS_PORT: port },
    'daypass.db cannot be written': { DATABASE_URL: 'file:package.json/daypass.db', DAYPASS_METRICS_PORT: '0' },
  };
  const starts = Object.entries(failures).map(async ([message, env]) => {
    const { code, output } = await runServer(root, env).ended;
    expect(code, message).toBe(1);
    expect(output).toContain(message);
    expect(output).not.toMatch(/^\s+at /m);
  });
  await Promise.all(starts);
});

test('a migration that fails in its own process is told in a sentence', async () => {
  const root = await makeProject({}, [], { isNew: true });
  const folder = join(root, 'prisma', 'migrations', '20991231000000_broken');
  await mkdir(folder);
  await writeFile(join(folder, 'migration.sql'), 'CREATE TABEL x;');
  const { code, output } = await runServer(root).ended;
  expect(code).toBe(1);
  expect(output).toContain('20991231000000_broken');
  expect(output).not.toMatch(/^\s+at \w/m);
});

test('without a built site the server says how to build it', async () => {
  const root = await makeProject();
  await rm(join(root, 'dist', 'site.json'));
  const { code, output } = await runServer(root).ended;
  expect(code).toBe(1);
  expect(output).toContain('npm run build');
});
