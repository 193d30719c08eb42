import { mkdirSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { uuidv7 } from 'uuidv7';
import { startPostgresql } from '@/scripts/postgresql/start-postgresql';
import type { PostgresqlServer } from '@/scripts/postgresql/start-postgresql';
import { ask } from '@/server/testing/ask';
import { measureBroadcast } from './race-broadcast';
import { fillDatabase } from './race-laps';
import { RACE, makeServerFolder, memoryMib, startServer } from './race-server';
import type { Running } from './race-server';
import { inTurns, loadServer, ratio, spread, valuesOf } from './race-turns';
import type { Figures, Rounds } from './race-turns';
import { RESULTS } from './results';
import { table } from './table';

const LAPS = `/api/races/${RACE.slug}/laps`;
const LIVE = `/api/races/${RACE.slug}/live?waiting=changes`;
const CONNECTIONS = 60;
const SECONDS = 4;
const WATCHERS = 500;
const MANY_LAPS = 100_000;

type Options = { runs: string; work: string };

/** SQLite beside PostgreSQL with one, two and three instances. All run on this machine, the database server too. */
export async function measureEngines({ runs, work }: Options): Promise<void> {
  const folder = join(work, 'engines');
  mkdirSync(folder, { recursive: true });
  const bench = new EngineBench(await makeServerFolder(join(folder, 'server')), folder, await startPostgresql());
  console.log('\n## engines');
  try {
    const rounds = Number(runs);
    const results = {
      laps: await measureLaps(bench, rounds),
      hop: await measureHop(bench, Math.min(rounds, 3)),
      start: await measureStart(bench, Math.min(rounds, 3)),
      death: await measureDeath(bench, Math.min(rounds, 3)),
      restart: await measureRestart(bench, Math.min(rounds, 3)),
    };
    writeFileSync(join(RESULTS, 'engines.json'), JSON.stringify(results, null, 1));
  } finally {
    await bench.postgresql.stop();
  }
}

class EngineBench {
  readonly postgresql: PostgresqlServer;
  #serverFolder: string;
  #folder: string;
  #databases = 0;

  constructor(serverFolder: string, folder: string, postgresql: PostgresqlServer) {
    [this.#serverFolder, this.#folder, this.postgresql] = [serverFolder, folder, postgresql];
  }

  /** The address of a new database: a file, or one on the server. */
  async newDatabase(engine: 'sqlite' | 'postgresql'): Promise<string> {
    const name = `bench_${(this.#databases += 1)}`;
    if (engine === 'sqlite') return join(this.#folder, `${name}.db`);
    const client = new pg.Client(this.postgresql.url('postgres'));
    await client.connect();
    await client.query(`CREATE DATABASE ${name}`).finally(() => client.end());
    return this.postgresql.url(name);
  }

  start = (address: string) => startServer(this.#serverFolder, address);

  /** Starts so many servers on a new database, and stops them after the work. */
  async with<T>(engine: 'sqlite' | 'postgresql', count: number, work: (servers: Running[]) => Promise<T>): Promise<T> {
    const address = await this.newDatabase(engine);
    const servers = [await this.start(address)];
    while (servers.length < count) servers.push(await this.start(address));
    try {
      return await work(servers);
    } finally {
      for (const { stop } of servers) await stop();
    }
  }
}

async function measureLaps(bench: EngineBench, rounds: number): Promise<Rounds[]> {
  const head = `POST ${LAPS} HTTP/1.1\r\nHost: bench`;
  const side = (name: string, engine: 'sqlite' | 'postgresql', count: number) => ({
    name,
    round: () =>
      bench.with(engine, count, async (servers) => {
        const load = { head, laps: true, connections: CONNECTIONS / count, seconds: SECONDS };
        const loaded = await Promise.all(servers.map((server) => loadServer(server, load)));
        return { perSecond: loaded.reduce((sum, each) => sum + each.perSecond, 0) };
      }),
  });
  const results = await inTurns(rounds, [
    side('SQLite', 'sqlite', 1),
    side('PostgreSQL, 1 instance', 'postgresql', 1),
    side('PostgreSQL, 2 instances', 'postgresql', 2),
    side('PostgreSQL, 3 instances', 'postgresql', 3),
  ]);
  const [sqlite, one] = results as [Rounds, Rounds];
  console.log(
    `\n### Laps acknowledged and durable, ${CONNECTIONS} connections (aim 0.7 of SQLite; no less with more)\n`,
  );
  const row = (each: Rounds) => [
    each.name,
    spread(valuesOf(each, 'perSecond')),
    ratio(each, sqlite, 'perSecond'),
    ratio(each, one, 'perSecond'),
  ];
  console.log(table(['', 'laps/s', 'of SQLite', 'of one instance'], results.map(row)));
  return results;
}

async function measureHop(bench: EngineBench, rounds: number): Promise<Rounds[]> {
  const side = (name: string, engine: 'sqlite' | 'postgresql', isOther: boolean) => ({
    name,
    round: () =>
      bench.with(engine, isOther ? 2 : 1, async ([first, second]): Promise<Figures> => {
        const happen = () => sendLap(first!);
        const { p50Ms, p99Ms } = await measureBroadcast(
          { server: second ?? first!, path: LIVE, encoding: 'identity', happen },
          WATCHERS,
        );
        return { p50Ms, p99Ms };
      }),
  });
  const results = await inTurns(rounds, [
    side('SQLite', 'sqlite', false),
    side('PostgreSQL, watchers of the same instance', 'postgresql', false),
    side('PostgreSQL, watchers of another instance', 'postgresql', true),
  ]);
  const [, same, other] = results as [Rounds, Rounds, Rounds];
  console.log(`\n### From a lap that is sent to what ${WATCHERS} watchers see (aim: another / same 1.5)\n`);
  const row = (each: Rounds) => [each.name, spread(valuesOf(each, 'p50Ms'), 1), spread(valuesOf(each, 'p99Ms'), 1)];
  console.log(table(['', 'p50, ms', 'p99, ms'], results.map(row)));
  console.log(`\nanother / same: p50 ${ratio(other, same, 'p50Ms')}, p99 ${ratio(other, same, 'p99Ms')}`);
  return results;
}

async function measureStart(bench: EngineBench, rounds: number): Promise<Rounds[]> {
  const laps = { laps: MANY_LAPS, racers: 10_000, waiting: 500 };
  const addresses = { sqlite: await bench.newDatabase('sqlite'), postgresql: await bench.newDatabase('postgresql') };
  for (const address of Object.values(addresses)) await fillDatabase(address, laps);
  const side = (name: string, address: string) => ({
    name,
    round: async () => {
      const server = await bench.start(address);
      const figures = { readyMs: server.readyMs, memoryMib: memoryMib(server.pid) };
      await server.stop();
      return figures;
    },
  });
  const results = await inTurns(rounds, [side('SQLite', addresses.sqlite), side('PostgreSQL', addresses.postgresql)]);
  console.log(`\n### Start with ${MANY_LAPS.toLocaleString('en')} laps\n`);
  const row = (each: Rounds) => [each.name, spread(valuesOf(each, 'readyMs')), spread(valuesOf(each, 'memoryMib'))];
  console.log(table(['', 'ready after, ms', 'RSS, MiB'], results.map(row)));
  return results;
}

/** How long it takes until the watchers of an instance that was killed hear of the race at another one. */
async function measureDeath(bench: EngineBench, rounds: number): Promise<Rounds[]> {
  const round = () =>
    bench.with('postgresql', 2, async ([first, second]) => {
      const watchers = await Promise.all(Array.from({ length: WATCHERS }, () => watch(first!, second!)));
      const killedAt = performance.now();
      await first!.stop();
      const times = (await Promise.all(watchers.map(({ isElsewhere }) => isElsewhere))).map((at) => at - killedAt);
      times.sort((a, b) => a - b);
      for (const { close } of watchers) close();
      return { p50Ms: times[times.length >> 1]!, lastMs: times.at(-1)! };
    });
  const [result] = await inTurns(rounds, [{ name: `${WATCHERS} watchers`, round }]);
  console.log(
    '\n### From the death of an instance until its watchers are live at another (they wait 1 to 9 s, each another time)\n',
  );
  const row = [result!.name, spread(valuesOf(result!, 'p50Ms')), spread(valuesOf(result!, 'lastMs'))];
  console.log(table(['', 'p50, ms', 'last one, ms'], [row]));
  return [result!];
}

/** Reads a stream as a browser does: after its end it waits as long as it was told, and connects to the other instance. */
function watch(first: Running, second: Running) {
  let request: ReturnType<typeof get> | undefined;
  let tellElsewhere = (_: number) => {};
  const isElsewhere = new Promise<number>((done) => (tellElsewhere = done));
  const read = (origin: string, onEvent: () => void, onEnd: (retryMs: number) => void) => {
    let text = '';
    request = get(origin + LIVE, { agent: false }, (answer) => {
      answer.on('data', (chunk: Buffer) => {
        text += chunk.toString();
        if (text.includes('event: ')) onEvent();
      });
      answer.on('error', () => undefined);
      answer.on('close', () => onEnd(Number(/retry: (\d+)/.exec(text)?.[1] ?? 3_000)));
    });
    request.on('error', () => undefined);
  };
  return new Promise<{ isElsewhere: Promise<number>; close: () => void }>((done) => {
    read(
      first.origin,
      () => done({ isElsewhere, close: () => request?.destroy() }),
      (retryMs) =>
        setTimeout(
          () =>
            read(
              second.origin,
              () => tellElsewhere(performance.now()),
              () => undefined,
            ),
          retryMs,
        ),
    );
  });
}

/** How long it takes until a lap is acknowledged again after the database server was killed and is up again. */
async function measureRestart(bench: EngineBench, rounds: number): Promise<Rounds[]> {
  const round = () =>
    bench.with('postgresql', 2, async ([first]) => {
      await sendLap(first!);
      await bench.postgresql.kill();
      // Sent while there is no database, as phones do.
      const sending = sendUntilTaken(first!);
      await sleep(2_000);
      await bench.postgresql.start();
      const upAt = performance.now();
      return { writtenMs: (await sending) - upAt };
    });
  const [result] = await inTurns(rounds, [{ name: 'PostgreSQL, killed and started', round }]);
  console.log('\n### From a database server that is up again to the first lap that is acknowledged\n');
  console.log(table(['', 'ms'], [[result!.name, spread(valuesOf(result!, 'writtenMs'))]]));
  return [result!];
}

async function sendUntilTaken(server: Running): Promise<number> {
  for (;;)
    try {
      await sendLap(server);
      return performance.now();
    } catch {
      await sleep(50);
    }
}

async function sendLap(server: Running): Promise<void> {
  const lap = { id: uuidv7(), racer: { name: 'Racer 7' }, timeMs: 9_123, racedAt: new Date().toISOString() };
  const headers = { 'content-type': 'application/json' };
  const { status, text } = await ask(server.origin, LAPS, { method: 'POST', headers, body: JSON.stringify(lap) });
  if (status !== 201) throw new Error(`${status}: ${text}`);
}
