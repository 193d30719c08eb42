// What counting costs: the same server with and without DAYPASS_METRICS_PORT, in turns. Processor time of the server, so
// that other work on the machine disturbs it little. Run by hand; another server's folder may stand beside them:
//   npx tsx bench/race-counted.ts [folder of another version's server]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fillDatabase } from './race-laps';
import { RACE, makeServerFolder, memoryMib, start, type Running } from './race-server';
import { inTurns, loadServer, ratio, spread, valuesOf, type Rounds } from './race-turns';
import { table } from './table';

const ROUNDS = 15;
const SECONDS = 2;
const CONNECTIONS = 50;
const ENCODINGS = 'Accept-Encoding: gzip, deflate, br';
const PATHS = { board: `/api/races/${RACE.slug}/board`, page: '/reports/keynote' };

const work = mkdtempSync(join(tmpdir(), 'daypass-counted-'));
process.once('exit', () => rmSync(work, { recursive: true, force: true }));
const filled = join(work, 'filled.db');
await fillDatabase(filled, { laps: 2_000, racers: 500, waiting: 60 });
const own = await makeServerFolder(join(work, 'server'));
const [other] = process.argv.slice(2);
const startFrom = (folder: string, env: Record<string, string> = {}) =>
  start(join(folder, 'dist', 'server.js'), [], { DATABASE_URL: `file:${filled}`, ...env });
const servers: { name: string; server: Running }[] = [
  { name: 'nothing is counted', server: await startFrom(own) },
  { name: 'counted', server: await startFrom(own, { DAYPASS_METRICS_PORT: '0' }) },
  ...(other ? [{ name: 'the other version', server: await startFrom(other) }] : []),
];
const memory = () => servers.map(({ name, server }) => `${name} ${memoryMib(server.pid).toFixed(0)}`).join(', ');
console.log(`\nMemory at rest, MiB: ${memory()}`);
for (const [what, path] of Object.entries(PATHS)) {
  const head = `GET ${path} HTTP/1.1\r\nHost: bench\r\n${ENCODINGS}`;
  const sides = servers.map(({ name, server }) => ({
    name,
    round: () => loadServer(server, { head, laps: false, connections: CONNECTIONS, seconds: SECONDS }),
  }));
  await inTurns(1, sides);
  const results = await inTurns(ROUNDS, sides);
  const row = (result: Rounds) => [
    result.name,
    spread(valuesOf(result, 'processorUs'), 1),
    ratio(result, results[0]!, 'processorUs'),
    spread(valuesOf(result, 'perSecond'), 0),
  ];
  console.log(`\n### ${what}, ${CONNECTIONS} connections, ${ROUNDS} rounds\n`);
  console.log(table(['', 'processor, µs each', 'beside the first', 'answers/s'], results.map(row)));
}
console.log(`\nMemory after it, MiB: ${memory()}`);
await Promise.all(servers.map(({ server }) => server.stop()));
