import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFailed, onTestFinished, test } from 'vitest';
import { checkHistory } from '@/scripts/proof/check/check-history';
import { fileDatabase } from '@/scripts/proof/run/database';
import { faultNames } from '@/scripts/proof/run/faults';
import { runProof } from '@/scripts/proof/run/run-proof';
import { countedOf } from './summary';

const FAULTS = 20;

test(
  'two instances with twenty faults, each kind among them, lose, double and disorder nothing',
  { timeout: 300_000 },
  async () => {
    const seed = process.env.SEED ?? Date.now().toString(36);
    const folder = await mkdtemp(join(tmpdir(), 'daypass-proof-'));
    let isSound = false;
    onTestFailed(() =>
      console.error(`SEED=${seed} draws the same faults again; the history is ${folder}/history.jsonl`),
    );
    onTestFinished(() => (isSound ? rm(folder, { recursive: true, force: true }) : undefined));
    const database = fileDatabase(`file:${join(folder, 'proof.db')}`);
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
  },
);
