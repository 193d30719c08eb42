import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { ask } from '@/server/testing/ask';
import { makeLapBody } from '@/server/testing/make-lap-body';
import { makeRace } from '@/server/testing/make-keeper';
import { makeProject, runServer } from '@/server/testing/run-server';

const RACE = '/api/races/open-track';
const MIB = 2 ** 20;
/** More than tests before, and what V8 does meanwhile, make of the memory at rest. */
const ROOM_MIB = 25;
const READS_UP_TO = 0.85;
/** Nearly what a finished run of a quiz may have. The body of a lap may have less: more is refused at once, and garbage. */
const BODY_BYTES = 60_000;
const AT_ONCE = 25;
const AT_MOST = 3_000;
const READERS = 200;

async function start(env: Record<string, string>) {
  const project = await makeProject({}, [makeRace('open-track')]);
  const server = runServer(project, {
    DAYPASS_METRICS_PORT: '0',
    LOG_LEVEL: 'info',
    DAYPASS_RATE_LIMITS: 'off',
    ...env,
  });
  const origin = (await server.ready).replace('localhost', '127.0.0.1');
  const figures = await server.said(/"metrics":"(http:[^"]+)\/metrics"/);
  const memoryMib = async () =>
    Number(/^process_resident_memory_bytes (\d+)/m.exec((await ask(figures, '/metrics')).text)![1]) / MIB;
  const status = async (path: string) => (await ask(origin, path)).status;
  const lap = async () => {
    const headers = { 'content-type': 'application/json' };
    return (await ask(origin, `${RACE}/laps`, { method: 'POST', headers, body: JSON.stringify(makeLapBody()) })).status;
  };
  return { ...server, origin, memoryMib, status, lap };
}

/** Requests whose bodies never end. They do no more than take room. */
function sendUnended(origin: string, count: number, onClosed: () => void): Socket[] {
  const { hostname, port } = new URL(origin);
  const head = `POST /api/quizzes/any/attempts HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n`;
  return Array.from({ length: count }, () => {
    const socket = connect(Number(port), hostname);
    onTestFinished(() => void socket.destroy());
    socket.on('error', () => undefined).on('close', onClosed);
    socket.write(`${head}Content-Length: ${BODY_BYTES}\r\n\r\n"${'x'.repeat(BODY_BYTES - 10)}`);
    return socket.resume();
  });
}

test('memory that really runs short: reads are refused, laps and pages go on, and it ends by itself', async () => {
  const measured = await start({});
  for (let count = 0; count < 20; count++) await measured.lap();
  const boundMib = Math.ceil(((await measured.memoryMib()) + ROOM_MIB) / READS_UP_TO);
  measured.signal('SIGKILL');

  const { origin, status, lap } = await start({ DAYPASS_MEMORY_MIB: String(boundMib), DAYPASS_MOST_DELAY_MS: '0' });
  let open = 0;
  let sent = 0;
  while ((await status(`${RACE}/board`)) === 200 && sent < AT_MOST) {
    sendUnended(origin, AT_ONCE, () => open--);
    sent += AT_ONCE;
    open += AT_ONCE;
    await new Promise((done) => setTimeout(done, 300));
  }
  const refused = await ask(origin, `${RACE}/board`);
  expect(refused.status, `after ${sent} requests`).toBe(503);
  expect(JSON.parse(refused.text)).toMatchObject({ code: 'overloaded' });
  expect(Number(refused.headers['retry-after'])).toBeGreaterThanOrEqual(5);
  expect(await status(`${RACE}/live?waiting=changes`)).toBe(503);
  expect(await status('/reports')).toBe(200);
  expect(await status('/api/ready')).toBe(200);
  expect(await lap()).toBe(201);
  // Nobody ends those requests but the server.
  await expect.poll(() => open, { timeout: 45_000 }).toBe(0);
  // A look each second makes too little garbage for V8 to begin by itself. Two collections, ten seconds apart, are enough.
  await expect.poll(() => status(`${RACE}/board`), { timeout: 40_000, interval: 1_000 }).toBe(200);
}, 180_000);

test('more reads at once than it can do: some are refused, no lap and no page, and it ends with them', async () => {
  const { status, lap } = await start({ DAYPASS_MOST_DELAY_MS: '5', DAYPASS_MEMORY_MIB: '4096' });
  for (let count = 0; count < 200; count++) await lap();
  const counts = new Map<number, number>();
  let isOver = false;
  const readers = Array.from({ length: READERS }, async () => {
    while (!isOver) {
      const answer = await status(`${RACE}/laps.csv`);
      counts.set(answer, (counts.get(answer) ?? 0) + 1);
    }
  });
  onTestFinished(() => void (isOver = true));
  await expect.poll(() => counts.get(503) ?? 0, { timeout: 30_000 }).toBeGreaterThan(0);
  for (let count = 0; count < 20; count++) {
    expect(await lap()).toBe(201);
    expect(await status('/reports')).toBe(200);
  }
  isOver = true;
  await Promise.all(readers);
  expect([...counts.keys()].toSorted()).toEqual([200, 503]);
  await expect.poll(() => status(`${RACE}/laps.csv`), { timeout: 10_000 }).toBe(200);
}, 90_000);
