// Boards that phones poll, past nginx as a shared cache, as deploy/nginx sets it up. Run by hand, as it needs nginx:
//   npx tsx bench/race-polled.ts
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ask } from '@/server/testing/ask';
import { ROOT } from '@/scripts/steps.mjs';
import { fillDatabase } from './race-laps';
import type { Loaded } from './race-load';
import { RACE, makeServerFolder, memoryMib, processorMs, start, type Running } from './race-server';
import { table } from './table';

const SECONDS = 10;
const CONNECTIONS = 50;
const ENCODINGS = 'gzip, deflate, br';
const METRICS = 9_464;
const PROXY = 8_464;
const BOARD = `/api/races/${RACE.slug}/board`;
const LIVE = `/api/races/${RACE.slug}/live?waiting=changes`;
const VERSION = '/version.json?from-network';

const work = mkdtempSync(join(tmpdir(), 'daypass-polled-'));
process.once('exit', () => rmSync(work, { recursive: true, force: true }));
const filled = join(work, 'filled.db');
await fillDatabase(filled, { laps: 2_000, racers: 500, waiting: 60 });
const serverFolder = await makeServerFolder(join(work, 'server'), {
  '/version.json': { body: '{"version":"0123456789ab"}', type: 'application/json' },
});
const server = await start(join(serverFolder, 'dist', 'server.js'), [], {
  DATABASE_URL: `file:${filled}`,
  DAYPASS_LIVE: 'poll',
  DAYPASS_METRICS_PORT: String(METRICS),
});
const nginx = await startNginx(server);
try {
  const rows = [];
  for (const [name, path, route, laps] of [
    ['board, laps come', BOARD, '/api/races/{race}/board', true],
    ['board, no laps', BOARD, '/api/races/{race}/board', false],
    ['live', LIVE, '/api/races/{race}/live', false],
    ['version.json', VERSION, '(page)', false],
  ] as const)
    rows.push(await measure(name, path, route, laps));
  console.log(`\n### ${CONNECTIONS} connections for ${SECONDS} s past nginx (one worker)\n`);
  console.log(
    table(['', 'answers/s', 'at the origin/s', 'of these 304', 'p99, ms', 'bytes', 'origin, processor ms/s'], rows),
  );
  console.log(`\nMemory: Daypass ${memoryMib(server.pid).toFixed(0)} MiB, nginx ${nginx.mib().toFixed(0)} MiB`);
} finally {
  nginx.stop();
  await server.stop();
}

async function measure(name: string, path: string, route: string, isRacing: boolean): Promise<string[]> {
  const before = { counts: await counts(route), ms: processorMs(server.pid), at: performance.now() };
  let isOver = false;
  const laps = isRacing ? sendLaps(() => isOver) : null;
  const head = `GET ${path} HTTP/1.1\r\nHost: daypass.example\r\nAccept-Encoding: ${ENCODINGS}`;
  const loaded = await load({ origin: nginx.origin, head, laps: false, connections: CONNECTIONS, seconds: SECONDS });
  isOver = true;
  const seconds = (performance.now() - before.at) / 1_000;
  const after = await counts(route);
  await laps;
  const reached = after.all - before.counts.all;
  if (loaded.failed > 0) throw new Error(`${name}: ${loaded.failed} answers were no success`);
  return [
    name,
    loaded.perSecond.toFixed(0),
    (reached / seconds).toFixed(2),
    `${after.notModified - before.counts.notModified} of ${reached}`,
    loaded.p99Ms.toFixed(1),
    String(loaded.bytes),
    ((processorMs(server.pid) - before.ms) / seconds).toFixed(1),
  ];
}

/** Two laps a second, so that the board is another one each time. */
async function sendLaps(isOver: () => boolean) {
  while (!isOver()) {
    const lap = { id: crypto.randomUUID(), racer: { name: `Racer ${Math.floor(Math.random() * 500)}` } };
    const body = JSON.stringify({ ...lap, timeMs: 9_123, racedAt: new Date().toISOString() });
    const headers = { 'content-type': 'application/json', origin: server.origin };
    await ask(server.origin, `/api/races/${RACE.slug}/laps`, { method: 'POST', headers, body });
    await sleep(500);
  }
}

async function counts(route: string) {
  const { text } = await ask(`http://127.0.0.1:${METRICS}`, '/metrics');
  const of = (status: string) =>
    Number(
      text.split(`daypass_requests_total{route="${route}",method="GET",status="${status}"} `)[1]?.split('\n')[0] ?? 0,
    );
  return { all: of('200') + of('204') + of('304'), notModified: of('304') };
}

async function load(given: object): Promise<Loaded> {
  const child = spawn(process.execPath, [
    '--import',
    'tsx',
    join(ROOT, 'bench', 'race-load.ts'),
    JSON.stringify(given),
  ]);
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
  child.stderr.pipe(process.stderr);
  await new Promise((done) => child.once('close', done));
  return JSON.parse(text) as Loaded;
}

/** The files of deploy/nginx as they are, but for ports, places and the certificate, which takes no part here. */
async function startNginx(to: Running) {
  const folder = join(work, 'nginx');
  mkdirSync(join(folder, 'cache'), { recursive: true });
  const read = (file: string) => readFileSync(join(ROOT, 'deploy', 'nginx', file), 'utf8');
  const upstream = read('one.conf').replace('127.0.0.1:3000', new URL(to.origin).host);
  const site = read('site.conf')
    .replace(/server \{\s+listen 80;[^}]+\}/, '')
    .replace('listen 443 ssl http2;', `listen 127.0.0.1:${PROXY};`)
    .replace(/^\s*ssl_\w+ .*$/gm, '')
    .replace('/var/cache/nginx/daypass', join(folder, 'cache'));
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `${kind}_temp_path ${join(folder, kind)};`,
  );
  const config = `daemon off; worker_processes 1; ${process.getuid?.() === 0 ? 'user root;' : ''}
pid ${join(folder, 'pid')}; error_log stderr warn; events { worker_connections 1024; }
http { access_log off; keepalive_requests 1000000; ${temporary.join(' ')}\n${upstream}\n${site} }`;
  const file = join(folder, 'nginx.conf');
  writeFileSync(file, config);
  const { status } = spawnSync('nginx', ['-t', '-q', '-c', file], { stdio: 'inherit' });
  if (status !== 0) throw new Error('nginx is not there, or does not take its configuration');
  const child = spawn('nginx', ['-c', file], { stdio: 'inherit' });
  const origin = `http://127.0.0.1:${PROXY}`;
  for (let tries = 0; tries < 50; tries++) {
    const isThere = await ask(origin, '/').then(
      () => true,
      () => false,
    );
    if (isThere) break;
    await sleep(100);
  }
  const worker = () =>
    spawnSync('pgrep', ['-P', String(child.pid)])
      .stdout.toString()
      .trim()
      .split('\n')
      .map(Number);
  return {
    origin,
    mib: () => worker().reduce((sum, pid) => sum + memoryMib(pid), 0),
    stop: () => void child.kill('SIGTERM'),
  };
}
