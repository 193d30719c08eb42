import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { randomUUID } from 'node:crypto';
import { memoryMib, RACE, start, type Running } from './race-server';
import { table } from './table';

type Given = { serverFolder: string; folder: string };

const SLOW_CONNECTIONS = 10_000;
/** Connections that are opened at a time. More would try out the system's queue of new connections. */
const OPENING = 200;
const REPLAYS = 2_000;
const LONGEST_WAIT_MS = 60_000;
const LAPS = `/api/races/${RACE.slug}/laps`;

/** What a day's abuse does to a server with its limits on: what it answers, and how others fare meanwhile. */
export async function measureAbuse({ serverFolder, folder }: Given): Promise<unknown> {
  const env = { DATABASE_URL: `file:${join(folder, 'abuse.db')}`, DAYPASS_RATE_LIMITS: 'on' };
  const server = await start(join(serverFolder, 'dist', 'server.js'), [], env);
  const unlimited = await start(join(serverFolder, 'dist', 'server.js'), [], {
    DATABASE_URL: `file:${join(folder, 'replays.db')}`,
  });
  try {
    const answers = {
      [`the same lap ${REPLAYS} times more`]: await replays(unlimited),
      'the same id with another body': await otherBody(unlimited),
      'laps from one device without a pause': await flood(server),
      'a lap with another origin': count([await send(server, makeLap(), { origin: 'https://elsewhere.example' })]),
      'names of 1 MB': count(
        await Promise.all(Array.from({ length: 50 }, () => send(server, makeLap('x'.repeat(1 << 20))))),
      ),
    };
    console.log('\n### A day of abuse: what is answered\n');
    console.log(
      table(
        ['what comes', 'answers'],
        Object.entries(answers).map(([what, text]) => [what, text]),
      ),
    );
    const slow = await slowConnections(server);
    console.log(`\n### ${SLOW_CONNECTIONS} connections that send a byte of a request every few seconds\n`);
    console.log(table(Object.keys(slow), [Object.values(slow)]));
    return { answers, slow };
  } finally {
    await Promise.all([server.stop(), unlimited.stop()]);
  }
}

const makeLap = (name = 'Ada', id: string = randomUUID()) => ({
  ...{ id, racer: { name }, timeMs: 9_123, racedAt: new Date().toISOString() },
});

async function send(server: Running, lap: object, headers: Record<string, string> = {}): Promise<number> {
  const response = await fetch(`${server.origin}${LAPS}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: server.origin, ...headers },
    body: JSON.stringify(lap),
  }).catch(() => null);
  await response?.arrayBuffer().catch(() => undefined);
  return response?.status ?? 0;
}

/** How many answers there are of each status. 0: the connection was closed without an answer. */
function count(statuses: readonly number[]): string {
  const by = new Map<number, number>();
  for (const status of statuses) by.set(status, (by.get(status) ?? 0) + 1);
  return Array.from(by, ([status, times]) => `${times} × ${status || 'closed'}`).join(', ');
}

async function replays(server: Running): Promise<string> {
  const lap = makeLap();
  const cookie = await cookieOf(server, lap);
  const statuses: number[] = [];
  for (let sent = 0; sent < REPLAYS; sent += 50)
    statuses.push(...(await Promise.all(Array.from({ length: 50 }, () => send(server, lap, { cookie })))));
  return `${count(statuses)}; ${await lapsOf(server)} lap on the board`;
}

async function otherBody(server: Running): Promise<string> {
  const lap = makeLap('Bo');
  await send(server, lap);
  return count([await send(server, { ...lap, timeMs: 8_000 })]);
}

async function flood(server: Running): Promise<string> {
  const cookie = await cookieOf(server, makeLap('Cy'));
  return count(await Promise.all(Array.from({ length: 200 }, () => send(server, makeLap('Cy'), { cookie }))));
}

async function cookieOf(server: Running, lap: object): Promise<string> {
  const headers = { 'content-type': 'application/json', origin: server.origin };
  const response = await fetch(`${server.origin}${LAPS}`, { method: 'POST', headers, body: JSON.stringify(lap) });
  return (response.headers.get('set-cookie') ?? '').split(';')[0]!;
}

async function lapsOf(server: Running): Promise<number> {
  const board = (await (await fetch(`${server.origin}/api/races/${RACE.slug}/board`)).json()) as {
    totals: { waiting: number };
  };
  return board.totals.waiting;
}

async function slowConnections(server: Running): Promise<Record<string, string>> {
  const port = Number(new URL(server.origin).port);
  const before = memoryMib(server.pid);
  const begun = performance.now();
  const open = new Set<Socket>();
  for (let made = 0; made < SLOW_CONNECTIONS; made += OPENING)
    await Promise.all(Array.from({ length: OPENING }, () => openSlow(port, open)));
  const most = open.size;
  const dripping = setInterval(() => open.forEach((socket) => socket.write('x')), 3_000);
  const boardMs = await askMeanwhile(() => fetch(`${server.origin}/api/races/${RACE.slug}/board`));
  const lapStatuses: number[] = [];
  const lapMs = await askMeanwhile(
    async () => void lapStatuses.push(await send(server, makeLap(`Di ${lapStatuses.length}`))),
    10,
  );
  const memory = memoryMib(server.pid);
  while (open.size > 0 && performance.now() - begun < LONGEST_WAIT_MS) await sleep(250);
  const goneS = ((performance.now() - begun) / 1_000).toFixed(0);
  clearInterval(dripping);
  const left = open.size;
  open.forEach((socket) => socket.destroy());
  return {
    'open at once': `${most}`,
    'a board meanwhile, ms': boardMs,
    'a lap meanwhile, ms': `${lapMs} (${count(lapStatuses)})`,
    'RSS before / with them, MiB': `${before.toFixed(0)} / ${memory.toFixed(0)}`,
    'left by the server after, s': left === 0 ? goneS : `${left} still there after ${goneS}`,
  };
}

async function openSlow(port: number, open: Set<Socket>): Promise<void> {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => undefined).on('close', () => open.delete(socket));
  await new Promise<void>((done) => socket.once('connect', done).once('close', () => done()));
  if (socket.destroyed) return;
  open.add(socket);
  socket.resume().write('GET / HTTP/1.1\r\nHost: slow\r\nX: ');
}

/** The median and the longest time of some answers, asked for one after the other. */
async function askMeanwhile(ask: () => Promise<unknown>, times = 50): Promise<string> {
  const took: number[] = [];
  for (let asked = 0; asked < times; asked += 1) {
    const begin = performance.now();
    await ask();
    took.push(performance.now() - begin);
  }
  took.sort((a, b) => a - b);
  return `${took[took.length >> 1]!.toFixed(1)}, at most ${took.at(-1)!.toFixed(1)}`;
}
