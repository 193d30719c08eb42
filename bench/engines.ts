import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startPostgresql } from '@/scripts/postgresql/start-postgresql';
import { EngineBench, LAPS, LIVE, WATCHERS, sendLap } from './engine-bench';
import { measureDeath, measureRestart } from './engines-faults';
import { measureBroadcast } from './race-broadcast';
import { fillDatabase } from './race-laps';
import { makeServerFolder, memoryMib } from './race-server';
import { inTurns, loadServer, ratio, spread, valuesOf } from './race-turns';
import type { Figures, Rounds } from './race-turns';
import { RESULTS } from './results';
import { table } from './table';

const CONNECTIONS = 60;
const SECONDS = 4;
/** New processes compile what they run often: half of their speed, and with two of them on two cores more. */
const WARM_UP_SECONDS = 10;
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

async function measureLaps(bench: EngineBench, rounds: number): Promise<Rounds[]> {
  const head = `POST ${LAPS} HTTP/1.1\r\nHost: bench`;
  const side = (name: string, engine: 'sqlite' | 'postgresql', count: number) => ({
    name,
    round: () =>
      bench.with(engine, count, async (servers) => {
        const loadFor = (seconds: number) => {
          const load = { head, laps: true, connections: CONNECTIONS / count, seconds };
          return Promise.all(servers.map((server) => loadServer(server, load)));
        };
        await loadFor(WARM_UP_SECONDS);
        const loaded = await loadFor(SECONDS);
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
