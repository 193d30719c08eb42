import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { uuidv7 } from 'uuidv7';
import { openDatabase } from '@/server/database/open-database';
import { runCommand } from '@/server/desk/commands';
import { ask } from '@/server/testing/ask';
import { bytesOf, startWatchers, timesOf, type Encoding } from './race-broadcast';
import { MIGRATIONS } from './race-laps';
import { memoryMib, processorMs, RACE, startServer, type Running } from './race-server';
import { inTurns, ratio, spread, valuesOf, type Figures, type Rounds } from './race-turns';
import { table } from './table';

const WATCHERS = 5_000;
const LAPS_PER_SECOND = 40;
const SECONDS = 8;
/** Until all have the board, and the first changes were told. */
const SETTLING_MS = 2_000;
const QUARTER_OF_AN_HOUR = 15 * 60;

type Given = { serverFolder: string; filled: string; folder: string; rounds: number };

/**
 * A busy race: laps by phones, which wait, and laps by a gate, which count, in turns. What each watcher is sent, and what
 * that costs the server: for readers who ask for nothing, who take gzip, and as phones ask.
 */
export async function measureBusy({ serverFolder, filled, folder, rounds }: Given): Promise<Rounds[]> {
  const side = (name: string, query: string, encoding: Encoding) => ({
    name,
    round: () => watchBusyRace({ serverFolder, filled, folder }, query, encoding),
  });
  const results = await inTurns(rounds, [
    side('plain, whole lists', '', 'identity'),
    side('plain, changes of the list', '?waiting=changes', 'identity'),
    side('gzip, whole lists', '', 'gzip'),
    side('gzip, changes of the list (phones)', '?waiting=changes', 'gzip'),
  ]);
  console.log(`\n### ${LAPS_PER_SECOND} laps a second, ${WATCHERS} watchers (aim: a tenth of the bytes)\n`);
  const row = (result: Rounds) => [
    result.name,
    spread(valuesOf(result, 'mibInAQuarter'), 1),
    spread(valuesOf(result, 'changesPerSecond'), 1),
    ...['bytesPerSecond', 'processorMs'].map((figure) => spread(valuesOf(result, figure))),
    spread(valuesOf(result, 'processorUs'), 1),
    spread(valuesOf(result, 'memoryMib')),
  ];
  const head = ['', 'MiB a watcher in 15 min', 'changes/s', 'bytes a watcher and second'];
  head.push('processor, ms a second', 'processor, µs a watcher and change', 'RSS, MiB');
  console.log(table(head, results.map(row)));
  const [plain, phones] = [results[0]!, results.at(-1)!];
  console.log(
    `\nas phones ask / plain: bytes ${ratio(phones, plain, 'bytesPerSecond')}, processor of a change ${ratio(phones, plain, 'processorUs')}`,
  );
  return results;
}

async function watchBusyRace(given: Omit<Given, 'rounds'>, query: string, encoding: Encoding): Promise<Figures> {
  const file = join(given.folder, `busy-${uuidv7()}.db`);
  copyFileSync(given.filled, file);
  const token = await makeGate(file);
  const server = await startServer(given.serverFolder, file);
  const path = `/api/races/${RACE.slug}/live${query}`;
  const programs = await startWatchers({ origin: server.origin, path, encoding }, WATCHERS);
  try {
    await drive(server, token, SETTLING_MS);
    await timesOf(programs);
    const before = { bytes: await bytesOf(programs), processorMs: processorMs(server.pid), atMs: performance.now() };
    await drive(server, token, SECONDS * 1_000);
    const seconds = (performance.now() - before.atMs) / 1_000;
    const bytesPerSecond = ((await bytesOf(programs)) - before.bytes) / WATCHERS / seconds;
    const spentMs = processorMs(server.pid) - before.processorMs;
    const told = (await timesOf(programs)).length;
    return {
      changesPerSecond: told / WATCHERS / seconds,
      processorUs: (spentMs * 1_000) / told,
      bytesPerSecond,
      mibInAQuarter: (bytesPerSecond * QUARTER_OF_AN_HOUR) / 2 ** 20,
      processorMs: spentMs / seconds,
      memoryMib: memoryMib(server.pid),
    };
  } finally {
    for (const program of programs) program.kill('SIGKILL');
    await server.stop();
  }
}

async function makeGate(file: string): Promise<string> {
  const { database } = await openDatabase(file, MIGRATIONS);
  const { lines } = await runCommand(['gate', 'Bench'], database, Date.now());
  await database.$disconnect();
  return lines.at(-1)!;
}

let sent = 0;

/** Sends laps at a steady pace, whatever the answers take. */
async function drive(server: Running, token: string, forMs: number): Promise<void> {
  const startedMs = performance.now();
  const answers: Promise<void>[] = [];
  for (let lap = 0; lap * (1_000 / LAPS_PER_SECOND) < forMs; lap += 1) {
    await sleep(Math.max(0, startedMs + lap * (1_000 / LAPS_PER_SECOND) - performance.now()));
    answers.push(sendLap(server, lap % 2 === 0 ? { authorization: `Bearer ${token}` } : {}));
  }
  await Promise.all(answers);
}

async function sendLap(server: Running, headers: Record<string, string>): Promise<void> {
  sent += 1;
  const lap = {
    ...{ id: uuidv7(), racer: { name: `Racer ${(sent * 31) % 500}` }, racedAt: new Date().toISOString() },
    timeMs: 9_000 + ((sent * 7_919) % 20_000),
  };
  const { status, text } = await ask(server.origin, `/api/races/${RACE.slug}/laps`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(lap),
  });
  if (status !== 201) throw new Error(`${status}: ${text}`);
}
