import { join } from 'node:path';
import { uuidv7 } from 'uuidv7';
import type { LapSubmission } from '@/domain/race/contract/requests';
import { openDatabase } from '@/server/database/open-database';
import { loadSqlite } from '@/server/database/sqlite-engine';
import { openKeeper } from '@/server/race/keeper';
import { RACE, startServer } from './race-server';
import { MIGRATIONS } from './race-laps';
import { inTurns, loadServer, ratio, spread, valuesOf, type Rounds, type Side } from './race-turns';
import { table } from './table';

const IN_FLIGHT = 50;
const SECONDS = 3;

type Writer = Side & { close: () => Promise<void> };
type Given = { serverFolder: string; folder: string; rounds: number };

/** How many laps are acknowledged, and stored on the disk, in a second. */
export async function measureWrites({ serverFolder, folder, rounds }: Given): Promise<Rounds[]> {
  const sides = [await keeperWriter(folder), await apiWriter(serverFolder, folder), await rowWriter(folder)];
  const results = await inTurns(rounds, sides);
  for (const { close } of sides) await close();
  const [keeper, api, rows] = results as [Rounds, Rounds, Rounds];
  console.log('\n### Laps acknowledged and durable (aim 1.0)\n');
  console.log(
    table(
      ['', 'laps/s', 'of one row, one transaction'],
      results.map((result) => [result.name, spread(valuesOf(result, 'perSecond')), ratio(result, rows, 'perSecond')]),
    ),
  );
  return [keeper, api, rows];
}

/** Laps that go through the keeper as the API hands them on: decided, stored, answered. */
async function keeperWriter(work: string): Promise<Writer> {
  const { database } = await openDatabase(join(work, 'keeper.db'), MIGRATIONS);
  const silent = { info: () => undefined, error: (data: object) => console.error(data) };
  const keeper = await openKeeper({
    database,
    epoch: 'bench',
    since: new Date().toISOString(),
    races: [RACE],
    now: Date.now,
    newId: uuidv7,
    log: silent,
  });
  const race = keeper.find(RACE.slug)!;
  const by = { source: 'attendee', actor: 'attendee', device: 'phone' } as const;
  let sent = 0;
  const round = () =>
    rate(IN_FLIGHT, async () => {
      const answer = await race.submit(inventLap(++sent), by);
      if (!answer.ok) throw new Error(answer.failure.detail);
    });
  const close = async () => {
    await keeper.close();
    await database.$disconnect();
  };
  return { name: `keeper, ${IN_FLIGHT} in flight`, round, close };
}

/** The same through the API of the server, from phones with a connection each. */
async function apiWriter(serverFolder: string, folder: string): Promise<Writer> {
  const server = await startServer(serverFolder, join(folder, 'api.db'));
  const head = `POST /api/races/${RACE.slug}/laps HTTP/1.1\r\nHost: bench`;
  const round = () => loadServer(server, { head, laps: true, connections: IN_FLIGHT, seconds: SECONDS });
  return { name: `API, ${IN_FLIGHT} connections`, round, close: server.stop };
}

/**
 * What one would write at first: one row, one transaction, one wait for the disk. The table and the driver are the
 * same; there is no Prisma.
 */
async function rowWriter(work: string): Promise<Writer> {
  const file = join(work, 'rows.db');
  const { database } = await openDatabase(file, MIGRATIONS);
  await database.$disconnect();
  const Sqlite = await loadSqlite();
  const sqlite = new Sqlite(file, { timeout: 0 });
  sqlite.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
  const insert = sqlite.prepare(
    'INSERT INTO LogEntry (race, seq, at, actor, action, lapId, data) VALUES (?,?,?,?,?,?,?)',
  );
  let seq = 0;
  const round = () =>
    rate(1, () => {
      const { id, ...lap } = inventLap(++seq);
      const after = { ...lap, racerId: uuidv7(), source: 'attendee', flags: [], status: 'waiting' };
      const at = new Date().toISOString();
      insert.run(RACE.slug, seq, at, 'attendee', 'submitted', id, JSON.stringify({ after }));
      return Promise.resolve();
    });
  return { name: 'one row, one transaction', round, close: () => Promise.resolve(sqlite.close()) };
}

function inventLap(number: number): LapSubmission {
  const racer = { name: `Racer ${number % 2_000}`, country: null };
  const racedAt = new Date().toISOString();
  return {
    id: uuidv7(),
    racer,
    timeMs: 7_000 + ((number * 7_919) % 50_000),
    resets: 0,
    finished: true,
    racedAt,
    run: null,
  };
}

/** How much work is acknowledged in a second, with this much under way at any time. */
async function rate(inFlight: number, work: () => Promise<void>): Promise<{ perSecond: number }> {
  const startedAt = performance.now();
  let done = 0;
  const one = async () => {
    while (performance.now() - startedAt < SECONDS * 1_000) {
      await work();
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: inFlight }, one));
  return { perSecond: (done / (performance.now() - startedAt)) * 1_000 };
}
