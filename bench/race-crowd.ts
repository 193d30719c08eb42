import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { RACE, start, type Running } from './race-server';
import { table } from './table';

type Given = { serverFolder: string; folder: string };

const FLOOD_MS = 15_000;
const AT_ONCE = 32;
const KNOWN = 5;
const NEW = 5;
const PATIENCE_MS = 90_000;
const LAPS = `/api/races/${RACE.slug}/laps`;

/**
 * What a hostile phone gets in within 15 s, and what others at its address feel meanwhile: phones that the server knows,
 * which send a lap every two seconds, and new ones, which come one after the other.
 */
export async function measureCrowd({ serverFolder, folder }: Given): Promise<Record<string, string>[]> {
  const rows: Record<string, string>[] = [];
  for (const isKeeping of [false, true]) {
    const env = { DATABASE_URL: `file:${join(folder, `crowd-${isKeeping}.db`)}`, DAYPASS_RATE_LIMITS: 'on' };
    const server = await start(join(serverFolder, 'dist', 'server.js'), [], env);
    rows.push(await floodOf(server, isKeeping).finally(() => server.stop()));
  }
  console.log('\n### A hostile phone and others at its address, 15 s\n');
  console.log(table(Object.keys(rows[0]!), rows.map(Object.values) as string[][]));
  return rows;
}

async function floodOf(server: Running, isKeeping: boolean): Promise<Record<string, string>> {
  const known = Array.from({ length: KNOWN }, () => phone(server));
  for (const each of known) await each.send();
  const end = performance.now() + FLOOD_MS;
  const [hostile, felt, waits] = await Promise.all([
    flood(server, end, isKeeping),
    Promise.all(known.map((each) => sendUntil(each, end))).then((all) => all.flat()),
    Promise.all(Array.from({ length: NEW }, (_, at) => comeLater(server, (at + 1) * 2_500))),
  ]);
  const took = felt.map(({ ms }) => ms).sort((a, b) => a - b);
  return {
    'the phone': isKeeping ? 'keeps its cookies and uses them in turn' : 'throws its cookie away',
    'laps sent': `${hostile.sent}`,
    'laps taken': `${hostile.taken}`,
    'known phones: taken': `${felt.filter(({ status }) => status === 201).length} of ${felt.length}`,
    'p50 / most, ms': `${took[took.length >> 1]!.toFixed(0)} / ${took.at(-1)!.toFixed(0)}`,
    'new phones: s until taken': waits.map((ms) => (ms === null ? 'never' : (ms / 1_000).toFixed(1))).join(', '),
  };
}

type Phone = ReturnType<typeof phone>;

/** A phone with a cookie jar, as a browser has one. */
function phone(server: Running) {
  let cookie = '';
  const lap = makeLap();
  return {
    lap,
    hasCookie: () => cookie !== '',
    async send(body: object = makeLap()) {
      const begin = performance.now();
      const response = await fetch(server.origin + LAPS, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: server.origin, ...(cookie && { cookie }) },
        body: JSON.stringify(body),
      });
      cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie;
      await response.arrayBuffer();
      const retryMs = Number(response.headers.get('retry-after')) * 1_000;
      return { status: response.status, ms: performance.now() - begin, retryMs };
    },
  };
}

const makeLap = () => ({
  ...{ id: randomUUID(), racer: { name: `Racer ${randomUUID().slice(0, 8)}` } },
  ...{ timeMs: 9_123, racedAt: new Date().toISOString() },
});

async function flood(server: Running, end: number, isKeeping: boolean) {
  const jars: Phone[] = [];
  const count = { sent: 0, taken: 0 };
  const one = async () => {
    while (performance.now() < end) {
      const fresh = phone(server);
      const each = isKeeping && jars.length >= AT_ONCE ? jars[count.sent % jars.length]! : fresh;
      count.sent += 1;
      const { status } = await each.send();
      if (status === 201) count.taken += 1;
      if (isKeeping && each === fresh && fresh.hasCookie()) jars.push(fresh);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
  return count;
}

async function sendUntil(known: Phone, end: number) {
  const answers = [];
  while (performance.now() < end) {
    answers.push(await known.send());
    await sleep(2_000);
  }
  return answers;
}

/** How long a new phone has to try, as its outbox does, until its lap is taken. */
async function comeLater(server: Running, afterMs: number): Promise<number | null> {
  await sleep(afterMs);
  const fresh = phone(server);
  const begin = performance.now();
  while (performance.now() - begin < PATIENCE_MS) {
    const { status, retryMs } = await fresh.send(fresh.lap);
    if (status === 201 || status === 200) return performance.now() - begin;
    await sleep(Math.max(500, retryMs));
  }
  return null;
}
