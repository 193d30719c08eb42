// Two instances behind Caddy, as deploy/caddy/two.Caddyfile sets it up, started anew one after the other while pages,
// boards and laps go on. Run by hand, as it needs Caddy:
//   npx tsx bench/race-update.ts [seconds of draining]
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ROOT } from '@/scripts/steps.mjs';
import { RACE, makeServerFolder, start } from './race-server';
import { table } from './table';

const DRAIN_SECONDS = Number(process.argv[2] ?? 6);
const EVERY_MS = 10;
const work = mkdtempSync(join(tmpdir(), 'daypass-update-'));
process.once('exit', () => rmSync(work, { recursive: true, force: true }));
const serverFolder = await makeServerFolder(join(work, 'server'));
const firstPort = await freePort();
const secondPort = await freePort();
const proxyPort = await freePort();
const startAt = (port: number) =>
  start(join(serverFolder, 'dist', 'server.js'), [], {
    ...{ DATABASE_URL: `file:${join(work, 'update.db')}`, PORT: String(port), DAYPASS_TRUST_PROXY: 'on' },
    ...{ DAYPASS_DRAIN_SECONDS: String(DRAIN_SECONDS), DAYPASS_SECRET: 'x'.repeat(32) },
  });
const instances = [await startAt(firstPort), await startAt(secondPort)];
const origin = `http://127.0.0.1:${proxyPort}`;
const file = join(work, 'Caddyfile');
writeFileSync(file, `{\n\tadmin off\n}\n${readFileSync(join(ROOT, 'deploy', 'caddy', 'two.Caddyfile'), 'utf8')}`);
const caddy = spawn('caddy', ['run', '--adapter', 'caddyfile', '--config', file], {
  stdio: 'ignore',
  env: {
    ...process.env,
    ...{
      DAYPASS_HOST: origin,
      DAYPASS_INSTANCES: `127.0.0.1:${firstPort} 127.0.0.1:${secondPort}`,
      XDG_DATA_HOME: work,
    },
  },
});
await sleep(5_000);

const counts = new Map<string, number>();
const lost: string[] = [];
let isOver = false;
const asking = [
  askOn('page', () => fetch(`${origin}/reports`)),
  askOn('board', () => fetch(`${origin}/api/races/${RACE.slug}/board`)),
  askOn('lap', sendLap),
];
for (const [at, port] of [firstPort, secondPort].entries()) {
  await sleep(2_000);
  process.kill(instances[at]!.pid, 'SIGTERM');
  await sleep(DRAIN_SECONDS * 1_000 + 3_000);
  instances[at] = await startAt(port);
  // Caddy asks every two seconds.
  await sleep(4_000);
}
isOver = true;
await Promise.all(asking);
const rows = [...counts].toSorted().map(([name, count]) => [name, String(count)]);
console.log(`\n### Two instances started anew, one after the other, ${DRAIN_SECONDS} s of draining\n`);
console.log(table(['asked, answered', 'times'], rows));
if (lost.length > 0) console.log(`\nLost: ${lost.slice(0, 10).join('; ')}`);
caddy.kill('SIGTERM');
await Promise.all(instances.map((instance) => instance.stop()));

async function askOn(name: string, ask: () => Promise<Response>) {
  while (!isOver) {
    const answer = await ask().then(
      async (response) => {
        await response.arrayBuffer();
        return String(response.status);
      },
      (error: unknown) => `no answer (${String((error as Error).cause ?? error)})`,
    );
    const key = `${name}, ${answer}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
    if (!/^2/.test(answer)) lost.push(key);
    await sleep(EVERY_MS);
  }
}

function sendLap() {
  const racer = { name: `Racer ${Math.floor(Math.random() * 500)}` };
  const lap = { id: crypto.randomUUID(), racer, timeMs: 9_123, racedAt: new Date().toISOString() };
  const headers = { 'content-type': 'application/json', origin };
  return fetch(`${origin}/api/races/${RACE.slug}/laps`, { method: 'POST', headers, body: JSON.stringify(lap) });
}

function freePort() {
  return new Promise<number>((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
