import { expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '@/server/database/open-database';
import { refuseRows } from '@/server/testing/harm';
import { MIGRATIONS, makeDatabase } from '@/server/testing/make-database';
import { NOON, PHONE, makeKeeper, makeLap } from '@/server/testing/make-keeper';
import { createKeeperTally } from './keeper-tally';

test('who follows another process knows how late it was', async () => {
  const { database, address } = await makeDatabase();
  const { database: beside } = await openDatabase(address, MIGRATIONS);
  onTestFinished(() => beside.$disconnect());
  const tally = createKeeperTally();
  const first = await makeKeeper({ database });
  // Its clock is three seconds further when it hears of the lap.
  const second = await makeKeeper({ database: beside, nowMs: Date.parse(NOON) + 3_000, meter: tally.meter });
  await first.race.submit(makeLap('Ada', 9_000), PHONE);
  await second.race.catchUp();
  expect(tally.lagSeconds()).toBe(3);
  // Nothing more was missed.
  await second.race.catchUp();
  expect(tally.lagSeconds()).toBe(0);
});

test('a batch that could not be stored is counted, and no stored one', async () => {
  const tally = createKeeperTally();
  const { database, race } = await makeKeeper({ meter: tally.meter });
  await refuseRows(database, 'LogEntry');
  await race.submit(makeLap('Ada', 9_000), PHONE);
  expect(tally.failed()).toBeGreaterThanOrEqual(1);
  expect(tally.batches.sum()).toBe(0);
});
