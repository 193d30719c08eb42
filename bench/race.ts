import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { measureAbuse } from './race-abuse';
import { measureBusy } from './race-busy';
import { measureCrowd } from './race-crowd';
import { makeServerFolder } from './race-server';
import { fillDatabase } from './race-laps';
import { measureReads } from './race-reads';
import { measureStart } from './race-start';
import { measureStream } from './race-stream';
import { measureWrites } from './race-writes';
import { RESULTS } from './results';

type Options = { runs: string; work: string };

/** A round of a stream takes a minute, and a start with many laps hardly varies. */
const MOST_LONG_ROUNDS = 3;

/** Measures the server that decides races, in turns with the least that could do the same work. */
export async function measureRace({ runs, work }: Options): Promise<void> {
  const rounds = Number(runs);
  const folder = join(work, 'race');
  mkdirSync(folder, { recursive: true });
  const serverFolder = await makeServerFolder(join(folder, 'server'));
  const filled = join(folder, 'filled.db');
  await fillDatabase(filled, { laps: 2_000, racers: 500, waiting: 60 });
  console.log('\n## race');
  const given = { serverFolder, folder, filled };
  const long = Math.min(rounds, MOST_LONG_ROUNDS);
  const results = {
    writes: await measureWrites({ ...given, rounds }),
    reads: await measureReads({ ...given, rounds }),
    stream: await measureStream({ ...given, rounds: long }),
    busy: await measureBusy({ ...given, rounds: long }),
    start: await measureStart({ ...given, rounds: long }),
    abuse: await measureAbuse(given),
    crowd: await measureCrowd(given),
  };
  writeFileSync(join(RESULTS, 'race.json'), JSON.stringify(results, null, 1));
}
