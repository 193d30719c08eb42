import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { ROOT } from '@/scripts/steps.mjs';
import { versionOf } from '@/domain/race/ledger/ledger';
import { openDatabase } from '@/server/database/open-database';
import { MIGRATIONS, makeDatabase } from '@/server/testing/make-database';
import { makeFolder } from '@/server/testing/make-folder';
import { GATE, makeKeeper, makeLap } from '@/server/testing/make-keeper';

function backup(file: string, ...args: string[]) {
  const tsx = join(ROOT, 'node_modules', 'tsx', 'dist', 'cli.mjs');
  const env = { ...process.env, DATABASE_URL: `file:${file}` };
  return promisify(execFile)(process.execPath, [tsx, join(ROOT, 'scripts', 'operate', 'backup.ts'), ...args], { env });
}

test('a copy made while laps arrive holds every lap acknowledged before, and is a whole database', async () => {
  const { database: original, address: file } = await makeDatabase();
  const { race } = await makeKeeper({ database: original });
  const to = join(await makeFolder(), 'copy.db');
  let isCopying = true;
  const acknowledged: string[] = [];
  const send = async () => {
    while (isCopying) {
      const lap = makeLap('Ada', 9_000);
      if ((await race.submit(lap, GATE)).ok) acknowledged.push(lap.id);
    }
  };
  // More of them would take the processor from the command that copies meanwhile.
  const senders = Array.from({ length: 3 }, send);
  await expect.poll(() => acknowledged.length).toBeGreaterThan(50);
  const before = [...acknowledged];
  const { stdout } = await backup(file, to).finally(() => (isCopying = false));
  await Promise.all(senders);
  expect(stdout).toContain(`Written: ${to}`);

  const { database, applied } = await openDatabase(to, MIGRATIONS);
  onTestFinished(() => database.$disconnect());
  expect(applied).toEqual([]);
  const copy = await makeKeeper({ database });
  expect(await copy.race.read(({ laps }) => before.filter((id) => !laps.has(id)))).toEqual([]);
  expect(await copy.race.read(versionOf)).toBeLessThan(await race.read(versionOf));
  expect(await copy.race.submit(makeLap('Bob', 9_000), GATE)).toMatchObject({ ok: true });
});

test('without a name it says what to write', async () => {
  const { address: file } = await makeDatabase();
  await expect(backup(file)).rejects.toThrow('npm run backup -- daypass-backup.db');
});
