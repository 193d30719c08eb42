import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import { ask } from '@/server/testing/ask';
import type { Bare } from './race-bare';
import { RACE, start, startServer, type Running } from './race-server';
import { inTurns, loadServer, ratio, spread, valuesOf, type Rounds } from './race-turns';
import { ROOT } from '@/scripts/steps.mjs';
import { table } from './table';

const BOARD = `/api/races/${RACE.slug}/board`;
const CONNECTIONS = 50;
const SECONDS = 3;
/** node:http sets these by itself. */
const OF_CONNECTION = ['date', 'connection', 'keep-alive', 'transfer-encoding'];

type Given = { serverFolder: string; filled: string; folder: string; rounds: number };

/**
 * How many boards of 100 rows a server sends in a second, as browsers ask for them. Beside it: bare node:http that
 * sends the same bytes and headers.
 */
export async function measureReads({ serverFolder, filled, folder, rounds }: Given): Promise<Rounds[]> {
  const own = await startServer(serverFolder, filled);
  const asked = { 'accept-encoding': 'gzip, deflate, br' };
  const answer = await ask(own.origin, BOARD, { headers: asked });
  const headers = Object.entries(answer.headers).filter(([name]) => !OF_CONNECTION.includes(name));
  const bare = await startBare(folder, {
    headers: Object.fromEntries(headers) as Record<string, string>,
    body: answer.body.toString('base64'),
    ...{ board: '', change: '' },
  });
  const head = `GET ${BOARD} HTTP/1.1\r\nHost: bench\r\nAccept-Encoding: ${asked['accept-encoding']}`;
  const round = (server: Running) => () =>
    loadServer(server, { head, laps: false, connections: CONNECTIONS, seconds: SECONDS });
  const sides = [
    { name: 'ours', round: round(own) },
    { name: 'bare node:http', round: round(bare) },
  ];
  await inTurns(1, sides);
  const results = await inTurns(rounds, sides);
  await Promise.all([own.stop(), bare.stop()]);

  const [ours, others] = results as [Rounds, Rounds];
  const row = (result: Rounds) => [
    result.name,
    ...['perSecond', 'p50Ms', 'p99Ms', 'processorUs', 'bytes'].map((figure) =>
      spread(valuesOf(result, figure), figure.endsWith('Ms') ? 1 : 0),
    ),
  ];
  console.log(`\n### Reading the board, ${CONNECTIONS} connections (aim 0.7)\n`);
  console.log(table(['', 'answers/s', 'p50, ms', 'p99, ms', 'processor, µs each', 'bytes'], results.map(row)));
  console.log(
    `\nanswers/s, ours / bare: ${ratio(ours, others, 'perSecond')}; bare / ours, processor: ${ratio(others, ours, 'processorUs')}`,
  );
  return results;
}

export function startBare(folder: string, bare: Bare): Promise<Running> {
  const file = join(folder, 'bare.json');
  writeFileSync(file, JSON.stringify(bare));
  return start(join(ROOT, 'bench', 'race-bare.ts'), [file], { NODE_OPTIONS: '--import tsx' });
}
