import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { ROOT } from '@/scripts/steps.mjs';
import { startPostgresql } from '@/scripts/postgresql/start-postgresql';
import type { Ask, Told } from './hour-watchers';
import { makeServerFolder, memoryMib, RACE, startServer } from './race-server';
import type { Running } from './race-server';
import { RESULTS } from './results';
import { table } from './table';

const WATCHERS = 1_000;
const RACERS = 220;
const DEATH_EVERY_MIN = 5;
const LIVE = `/api/races/${RACE.slug}/live?waiting=changes`;

type Options = { minutes: string; lapsPerSecond: string; work: string };

/**
 * Two instances on PostgreSQL through a long race day: the demo sends laps and decides them, a thousand watchers look on,
 * and every five minutes one instance is killed and started again. Says how long watchers were without a line, whether
 * memory grew, and whether all agree in the end.
 */
export async function measureHour({ minutes, lapsPerSecond, work }: Options): Promise<void> {
  const folder = join(work, 'hour');
  mkdirSync(folder, { recursive: true });
  const server = await makeServerFolder(join(folder, 'server'));
  const postgresql = await startPostgresql();
  const instances = new Instances(server, await newDatabase((name) => postgresql.url(name)));
  try {
    await instances.begin();
    await play(instances, Number(minutes), Number(lapsPerSecond), folder);
  } finally {
    await instances.end();
    await postgresql.stop();
  }
}

async function play(instances: Instances, minutes: number, lapsPerSecond: number, folder: string) {
  const front = await frontOf(instances);
  const watchers = fork(new URL('./hour-watchers.ts', import.meta.url), { execArgv: ['--import', 'tsx'] });
  watchers.send({ origin: front, path: LIVE, watchers: WATCHERS } satisfies Ask);
  const tell = async () => {
    watchers.send('tell' satisfies Ask);
    return ((await once(watchers, 'message')) as [Told])[0];
  };
  const demo = runDemo(front, instances.database, { folder, lapsPerSecond, laps: minutes * 60 * lapsPerSecond });
  console.log(`\n## hour: ${minutes} minutes, ${lapsPerSecond} laps/s, ${WATCHERS} watchers`);
  const rows: { minute: number; killed: string; outagesMs: number[]; faults: number; memoryMib: number[] }[] = [];
  for (let minute = 1; minute <= minutes; minute++) {
    await sleep(60_000);
    const { outagesMs, faults } = await tell();
    const memory = instances.running.map(({ pid }) => memoryMib(pid));
    const isDeath = minute % DEATH_EVERY_MIN === 0 && minute < minutes;
    const which = (minute / DEATH_EVERY_MIN) % 2;
    rows.push({ minute, killed: isDeath ? `${which + 1}` : '', outagesMs, faults, memoryMib: memory });
    const [longest = 0] = outagesMs.sort((a, b) => b - a);
    console.log(
      `${minute} min: RSS ${memory.map((mib) => mib.toFixed(0)).join(' and ')} MiB; lines lost and found ${outagesMs.length}, ` +
        `the longest ${(longest / 1_000).toFixed(1)} s; answers that were no stream ${faults}`,
    );
    if (isDeath) await instances.killAndStart(which);
  }
  const { code, said } = await demo;
  console.log(said);
  await sleep(5_000);
  const { places } = await tell();
  const boards = await Promise.all(instances.running.map(({ origin }) => boardOf(origin)));
  const [first] = boards;
  const place = `${first!.epoch}.${first!.version}`;
  const outcome = {
    demo: code === 0 ? 'agrees' : `ended with ${code}`,
    boards: boards.every(({ text }) => text === first!.text) ? 'equal, byte by byte' : 'differ',
    watchers: `${places.filter((each) => each === place).length} of ${WATCHERS} at the last version`,
  };
  console.log(table(['', ''], Object.entries(outcome)));
  mkdirSync(RESULTS, { recursive: true });
  writeFileSync(join(RESULTS, 'hour.json'), JSON.stringify({ rows, outcome }, null, 1));
  watchers.disconnect();
}

class Instances {
  running: Running[] = [];

  constructor(
    private readonly folder: string,
    readonly database: string,
  ) {}

  async begin(): Promise<void> {
    for (let count = 0; count < 2; count++) this.running.push(await startServer(this.folder, this.database));
  }

  async killAndStart(which: number): Promise<void> {
    await this.running[which]!.stop();
    await sleep(3_000);
    this.running[which] = await startServer(this.folder, this.database);
  }

  async end(): Promise<void> {
    for (const { stop } of this.running) await stop();
  }
}

/** A balancer of connections: each goes to the next instance, or to the other one where that is dead. */
async function frontOf(instances: Instances): Promise<string> {
  let turn = 0;
  const front = createServer((client) => {
    client.on('error', () => client.destroy());
    turn += 1;
    pass(client, turn, instances.running.length);
  });
  const pass = (client: Socket, at: number, tries: number): void => {
    if (tries === 0) return void client.destroy();
    const { origin } = instances.running[at % instances.running.length]!;
    const server = connect(Number(new URL(origin).port), '127.0.0.1');
    let isThrough = false;
    server.on('connect', () => {
      isThrough = true;
      client.pipe(server).pipe(client);
    });
    server.on('error', () => (isThrough ? client.destroy() : pass(client, at + 1, tries - 1)));
    server.on('close', () => isThrough && client.destroy());
    client.on('close', () => server.destroy());
  };
  front.listen(0, '127.0.0.1');
  await once(front, 'listening');
  front.unref();
  return `http://127.0.0.1:${(front.address() as AddressInfo).port}`;
}

type Day = { folder: string; lapsPerSecond: number; laps: number };

/** The demo reads the rules from dist/races.json of the folder in which it runs. */
async function runDemo(origin: string, database: string, { folder, lapsPerSecond, laps }: Day) {
  cpSync(join(folder, 'server', 'dist', 'races.json'), join(folder, 'dist', 'races.json'));
  const options = ['--origin', origin, '--racers', `${RACERS}`, '--laps', `${laps}`, '--speed', `${lapsPerSecond}`];
  const args = ['--tsconfig', join(ROOT, 'tsconfig.json'), join(ROOT, 'scripts/operate/demo.ts'), ...options];
  const child = spawn(join(ROOT, 'node_modules/.bin/tsx'), args, {
    cwd: folder,
    env: { ...process.env, DATABASE_URL: database, DAYPASS_SECRET: 'a secret of thirty-two letters or more' },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-3_000)));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, said };
}

async function newDatabase(url: (name: string) => string): Promise<string> {
  const client = new pg.Client(url('postgres'));
  await client.connect();
  await client.query('CREATE DATABASE hour').finally(() => client.end());
  return url('hour');
}

async function boardOf(origin: string): Promise<{ text: string; version: number; epoch: string }> {
  const text = await (await fetch(`${origin}/api/races/${RACE.slug}/board`)).text();
  return { text, ...(JSON.parse(text) as { version: number; epoch: string }) };
}
