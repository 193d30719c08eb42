import { expect, onTestFinished, test } from 'vitest';
import { uuidv7 } from 'uuidv7';
import { createReadiness } from '@/server/readiness';
import { makeRace } from '@/server/testing/make-keeper';
import { ask } from '@/server/testing/ask';
import { makeProject, runServer } from '@/server/testing/run-server';
import { watchStream } from '@/server/testing/watch-stream';
import { openMetrics } from './serve-metrics';

const POST = { 'content-type': 'application/json' };

async function startCounted() {
  const server = runServer(await makeProject({}, [makeRace('open-track')]), {
    ...{ DAYPASS_METRICS_PORT: '0', LOG_LEVEL: 'info' },
  });
  const origin = await server.ready;
  const figures = await server.said(/"metrics":"(http:[^"]+)"/);
  const read = async () => (await ask(figures, '/metrics')).text.split('\n');
  /** The value of one line, named with its labels. */
  const value = async (name: string) => {
    const line = (await read()).find((each) => each.startsWith(`${name} `));
    return line === undefined ? undefined : Number(line.slice(name.length));
  };
  return { server, origin, figures, read, value };
}

test('requests are counted by route and status, whichever way they are answered', async () => {
  const { origin, figures, read, value } = await startCounted();
  for (let times = 0; times < 3; times++) await ask(origin, '/api/races/open-track/board');
  await ask(origin, '/api/races/open-track/board?limit=5');
  await ask(origin, '/reports');
  await ask(origin, '/reports?from-network');
  await ask(origin, '/reports/nobody/wrote/this');
  await ask(origin, '/api/races/some-race/laps/some-lap');
  await ask(origin, '/api/nobody/serves/this');
  const requests = (route: string, method: string, status: number) =>
    `daypass_requests_total{route="${route}",method="${method}",status="${status}"}`;
  expect(await value(requests('/api/races/{race}/board', 'GET', 200))).toBe(4);
  expect(await value(requests('(missing)', 'GET', 404))).toBe(1);
  // An address with a query is found in another way.
  expect(await value(requests('(page)', 'GET', 200))).toBe(2);
  expect(await value(requests('/api/races/{race}/laps/{id}', 'GET', 404))).toBe(1);
  expect(await value(requests('(no route)', 'GET', 404))).toBe(1);
  const board = 'daypass_request_duration_seconds_count{route="/api/races/{race}/board"}';
  expect(await value(board)).toBe(4);
  expect(await value('daypass_refusals_total{code="not-found"}')).toBe(2);
  const text = (await read()).join('\n');
  // Labels are patterns: an address that somebody thinks up makes no line of its own.
  for (const word of ['nobody', 'some-race', 'some-lap']) expect(text).not.toContain(word);
  expect(text).toContain('nodejs_eventloop_lag_p99_seconds');
  expect(text).toContain('process_resident_memory_bytes');
  expect((await ask(figures, '/metrics')).headers['content-type']).toContain('text/plain; version=0.0.4');
});

test('laps are counted by their answer, and batches with their time and size', async () => {
  const { origin, value } = await startCounted();
  const lap = { id: uuidv7(), racer: { name: 'Ada' }, timeMs: 9_000, racedAt: new Date().toISOString() };
  const send = (body: object) =>
    ask(origin, '/api/races/open-track/laps', { method: 'POST', headers: POST, body: JSON.stringify(body) });
  for (const body of [lap, lap, { ...lap, timeMs: 9_001 }, { ...lap, timeMs: 0 }]) await send(body);
  const laps = (answer: string) => value(`daypass_laps_total{answer="${answer}"}`);
  expect(await laps('accepted')).toBe(1);
  expect(await laps('replay')).toBe(1);
  expect(await laps('id-reused')).toBe(1);
  expect(await laps('invalid')).toBe(1);
  expect(await value('daypass_commit_facts_sum')).toBe(1);
  expect(await value('daypass_commit_duration_seconds_count')).toBeGreaterThanOrEqual(3);
  expect(await value('daypass_commit_failures_total')).toBe(0);
});

test('watchers are told by race, and their hours are no duration', async () => {
  const { origin, value } = await startCounted();
  const first = await watchStream(`${origin}/api/races/open-track/live`);
  await watchStream(`${origin}/api/races/open-track/live`, undefined, 'gzip');
  await expect.poll(() => value('daypass_watchers{race="open-track"}')).toBe(2);
  first.close();
  await expect.poll(() => value('daypass_watchers{race="open-track"}')).toBe(1);
  const ended = 'daypass_requests_total{route="/api/races/{race}/live",method="GET",status="200"}';
  await expect.poll(() => value(ended)).toBe(1);
  expect(await value('daypass_request_duration_seconds_count{route="/api/races/{race}/live"}')).toBe(0);
});

test('the port of the figures tells readiness and life, and nothing else', async () => {
  const { figures } = await startCounted();
  expect(await ask(figures, '/api/ready')).toMatchObject({ status: 200 });
  expect(await ask(figures, '/api/alive')).toMatchObject({ status: 200 });
  expect(await ask(figures, '/reports')).toMatchObject({ status: 404 });
});

test('while the races are read the port says that this server is starting', async () => {
  const readiness = createReadiness();
  const metrics = await openMetrics({ host: '127.0.0.1', port: 0 }, readiness);
  onTestFinished(metrics.close);
  const ready = async () => {
    const { status, text } = await ask(metrics.address, '/api/ready');
    return [status, (JSON.parse(text) as { code?: string }).code];
  };
  expect(await ready()).toEqual([503, 'starting']);
  expect(await ask(metrics.address, '/api/alive')).toMatchObject({ status: 200 });
  readiness.begin(() => Promise.resolve(null));
  expect(await ready()).toEqual([200, undefined]);
});

test('without a port for figures nothing is counted', async () => {
  const server = runServer(await makeProject(), { LOG_LEVEL: 'info' });
  const origin = await server.ready;
  expect((await ask(origin, '/metrics')).status).toBe(404);
  server.signal('SIGTERM');
  expect((await server.ended).output).not.toContain('"metrics"');
});
