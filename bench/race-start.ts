import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { memoryMib, startServer } from './race-server';
import { fillDatabase } from './race-laps';
import { inTurns, spread, valuesOf, type Rounds } from './race-turns';
import { table } from './table';

const LAPS = 100_000;
const RACERS = 10_000;

type Given = { serverFolder: string; folder: string; filled: string; rounds: number };

/** The time from the command to the first connection, with a few laps and with many in the log. */
export async function measureStart({ serverFolder, folder, filled, rounds }: Given): Promise<Rounds[]> {
  const many = join(folder, 'many.db');
  const facts = await fillDatabase(many, { laps: LAPS, racers: RACERS, waiting: 500 });
  const few = join(folder, 'few.db');
  copyFileSync(filled, few);
  const round = (database: string) => async () => {
    const server = await startServer(serverFolder, database);
    const figures = { readyMs: server.readyMs, memoryMib: memoryMib(server.pid) };
    await server.stop();
    return figures;
  };
  const name = `${LAPS.toLocaleString('en')} laps, ${facts.toLocaleString('en')} facts`;
  const results = await inTurns(rounds, [
    { name: '2,000 laps', round: round(few) },
    { name, round: round(many) },
  ]);
  const rows = results.map((result) => [
    result.name,
    spread(
      valuesOf(result, 'readyMs').map((ms) => ms / 1_000),
      1,
    ),
    spread(valuesOf(result, 'memoryMib')),
  ]);
  console.log('\n### Start of the server\n');
  console.log(table(['', 'ready after, s', 'RSS, MiB'], rows));
  return results;
}
