import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFailed, onTestFinished } from 'vitest';
import { checkHistory } from '@/scripts/proof/check/check-history';
import type { ProofDatabase } from '@/scripts/proof/run/database';
import { faultNames } from '@/scripts/proof/run/faults';
import { runProof } from '@/scripts/proof/run/run-proof';
import { countedOf } from './summary';

const FAULTS = 20;

/** A proof that is small enough for each run of the tests: two instances, and each kind of fault at least once. */
export async function proveTwentyFaults(open: (folder: string) => ProofDatabase | Promise<ProofDatabase>) {
  const seed = process.env.SEED ?? Date.now().toString(36);
  const folder = await mkdtemp(join(tmpdir(), 'daypass-proof-'));
  let isSound = false;
  onTestFailed(() => console.error(`SEED=${seed} draws the same faults again; the history is ${folder}/history.jsonl`));
  onTestFinished(() => (isSound ? rm(folder, { recursive: true, force: true }) : undefined));
  const database = await open(folder);
  onTestFinished(() => database.close());
  const { lines } = await runProof({
    ...{ seed, folder, database, faults: FAULTS, instances: 2 },
    ...{ phones: 6, officials: 2, watchers: 6, racers: 40 },
    ...{ faultEveryMs: 700, lapEveryMs: 250, actEveryMs: 200 },
    tell: () => undefined,
  });
  expect(checkHistory(lines)).toEqual([]);
  const counted = countedOf(lines);
  expect(counted.faults).toBe(FAULTS);
  expect([...counted.byFault.keys()].toSorted()).toEqual(faultNames(database).toSorted());
  // Something happened about which a fault could have been seen.
  expect(counted.laps).toBeGreaterThan(20);
  expect(counted.decisions).toBeGreaterThan(5);
  expect(counted.events).toBeGreaterThan(20);
  isSound = true;
}
