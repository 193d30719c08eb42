// How long a turn of the event loop takes as the server has more and more to do, for the bound DAYPASS_MOST_DELAY_MS.
// The bound is off, so nothing is refused. Run by hand:
//   npx tsx bench/race-pressure.ts
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { ask } from '@/server/testing/ask';
import { ROOT } from '@/scripts/steps.mjs';
import { fillDatabase } from './race-laps';
import type { Loaded } from './race-load';
import { RACE, makeServerFolder, memoryMib, start } from './race-server';
import { table } from './table';

const SECONDS = 6;
const METRICS = 9_465;
const OF_RACE = `/api/races/${RACE.slug}`;
const CASES = [
  ...[50, 500, 2_000].map((connections) => ({
    name: 'boards',
    path: `GET ${OF_RACE}/board`,
    laps: false,
    connections,
  })),
  ...[50, 500, 2_000].map((connections) => ({ name: 'laps', path: `POST ${OF_RACE}/laps`, laps: true, connections })),
  ...[50, 500].map((connections) => ({
    name: 'logs',
    path: `GET ${OF_RACE}/log?limit=1000`,
    laps: false,
    connections,
  })),
];

const work = mkdtempSync(join(tmpdir(), 'daypass-pressure-'));
process.once('exit', () => rmSync(work, { recursive: true, force: true }));
const filled = join(work, 'filled.db');
await fillDatabase(filled, { laps: 2_000, racers: 500, waiting: 60 });
const server = await start(join(await makeServerFolder(join(work, 'server')), 'dist', 'server.js'), [], {
  ...{ DATABASE_URL: `file:${filled}`, DAYPASS_MOST_DELAY_MS: '0', DAYPASS_METRICS_PORT: String(METRICS) },
});
const rows: string[][] = [];
for (const { name, path, laps, connections } of CASES) {
  const head = `${path} HTTP/1.1\r\nHost: bench\r\nAccept-Encoding: gzip, deflate, br`;
  let isOver = false;
  const delays = watchDelays(() => isOver);
  const given = JSON.stringify({ origin: server.origin, head, laps, connections, seconds: SECONDS });
  const args = ['--import', 'tsx', join(ROOT, 'bench', 'race-load.ts'), given];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: ROOT });
  isOver = true;
  const loaded = JSON.parse(stdout) as Loaded;
  const means = (await delays).toSorted((a, b) => a - b);
  rows.push([
    name,
    String(connections),
    loaded.perSecond.toFixed(0),
    `${loaded.p50Ms.toFixed(0)} / ${loaded.p99Ms.toFixed(0)}`,
    `${(means[means.length >> 1] ?? NaN).toFixed(0)} (${means[0]?.toFixed(0)}-${means.at(-1)?.toFixed(0)})`,
    memoryMib(server.pid).toFixed(0),
  ]);
}
console.log(`\n### The event loop under load, ${SECONDS} s each\n`);
console.log(
  table(['', 'connections', 'answers/s', 'p50 / p99, ms', 'mean delay of a second, ms', 'memory, MiB'], rows),
);
await server.stop();

/** The mean of each second, as prom-client has it: it begins anew with each question. */
async function watchDelays(isOver: () => boolean): Promise<number[]> {
  const means: number[] = [];
  // The load takes a second to start.
  await sleep(1_500);
  await ask(`http://127.0.0.1:${METRICS}`, '/metrics');
  while (!isOver()) {
    await sleep(1_000);
    const { text } = await ask(`http://127.0.0.1:${METRICS}`, '/metrics');
    means.push(Number(/^nodejs_eventloop_lag_mean_seconds (\S+)$/m.exec(text)?.[1]) * 1_000);
  }
  return means.slice(0, -1);
}
