import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import { uuidv7 } from 'uuidv7';
import { ask } from '@/server/testing/ask';
import { startApi } from '@/server/testing/start-api';

const MIB = 2 ** 20;
const HAVE = 1_000 * MIB;
const READS = ['/api/races', '/api/races/open-track/board', '/api/races/open-track/board?limit=5'];

/** The memory of this process, as the server sees it. Really to fill it would end the test, not the server's patience. */
function useMemory(rss: number) {
  const usage = { ...process.memoryUsage(), rss, heapUsed: 50 * MIB };
  const spy = vi.spyOn(process, 'memoryUsage').mockReturnValue(usage);
  onTestFinished(() => spy.mockRestore());
}

const aLap = () => ({ id: uuidv7(), racer: { name: 'Ada' }, timeMs: 9_000, racedAt: '2026-11-24T10:00:00.000Z' });

async function startFull(parts: number) {
  useMemory(0);
  const api = await startApi({ pressure: { mostDelayMs: 0, memoryBytes: HAVE, sampleMs: 20 } });
  // The description, by which the reader checks every answer, is a read as well.
  await api.reader.get('/api/alive');
  useMemory(HAVE * parts);
  const status = async (path: string) => (await ask(api.address, path)).status;
  return { ...api, status };
}

test('with room in memory nothing is refused', async () => {
  const { status } = await startFull(0.84);
  await new Promise((done) => setTimeout(done, 100));
  for (const path of READS) expect(await status(path), path).toBe(200);
});

test('where memory runs short reads are refused first, the short ways too; laps and the desk go on', async () => {
  const { address, status, reader, desk } = await startFull(0.9);
  for (const path of READS) await expect.poll(() => status(path), { message: path }).toBe(503);
  const refused = await ask(address, '/api/races/open-track/live?waiting=changes');
  expect(refused.status).toBe(503);
  expect(refused.headers).toMatchObject({
    'content-type': 'application/problem+json; charset=utf-8',
    'access-control-allow-origin': '*',
    'cache-control': 'no-store',
  });
  const seconds = Number(refused.headers['retry-after']);
  expect(seconds).toBeGreaterThanOrEqual(5);
  expect(seconds).toBeLessThanOrEqual(15);
  expect(JSON.parse(refused.text)).toMatchObject({ type: 'urn:daypass:problem:overloaded', status: 503 });
  expect(await reader.post('/api/races/open-track/laps', aLap())).toMatchObject({ status: 201 });
  expect(await (await desk()).get('/api/desk/races/open-track/queue')).toMatchObject({ status: 200 });
});

test('what nobody holds is collected while memory runs short, so that refusing ends', async () => {
  const { status } = await startFull(0.9);
  const dropped = new WeakRef({ text: 'nobody holds this' });
  await expect.poll(() => status('/api/races')).toBe(503);
  expect(dropped.deref()).toBeUndefined();
});

test('both ways to a board refuse alike', async () => {
  const { address } = await startFull(0.9);
  const [short, ordinary] = READS.slice(1);
  await expect.poll(async () => (await ask(address, ordinary!)).status).toBe(503);
  const answers = await Promise.all([ask(address, short!), ask(address, ordinary!)]);
  const [first, second] = answers.map(({ text, headers: { date: _, 'retry-after': __, ...headers } }) => ({
    text,
    headers,
  }));
  expect(first).toEqual(second);
});

test('where memory is nearly gone only pages and probes are answered', async () => {
  const { reader, status } = await startFull(0.96);
  await expect.poll(() => status('/api/races')).toBe(503);
  const lap = await reader.post('/api/races/open-track/laps', aLap());
  expect(lap).toMatchObject({ status: 503, json: { code: 'overloaded' } });
  for (const path of ['/reports', '/api/alive', '/api/ready', '/api/health'])
    expect(await status(path), path).toBe(200);
});

test('turns of the event loop that take too long have reads refused, and no lap, until it is quick again', async () => {
  // A machine that runs other tests as well is slow by itself, but not as slow.
  const { address } = await startApi({
    pressure: { mostDelayMs: 200, memoryBytes: Number.MAX_SAFE_INTEGER, sampleMs: 50 },
  });
  const board = async () => (await ask(address, '/api/races/open-track/board')).status;
  let isBusy = true;
  const work = (async () => {
    while (isBusy) {
      const untilMs = performance.now() + 400;
      while (performance.now() < untilMs);
      await nextTurn();
    }
  })();
  await expect.poll(board, { timeout: 15_000 }).toBe(503);
  const headers = { 'content-type': 'application/json' };
  const lap = { method: 'POST', headers, body: JSON.stringify(aLap()) };
  expect((await ask(address, '/api/races/open-track/laps', lap)).status).toBe(201);
  isBusy = false;
  await work;
  await expect.poll(board, { timeout: 15_000 }).toBe(200);
}, 60_000);
