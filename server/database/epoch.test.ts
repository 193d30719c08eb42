import { copyFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { onTestFinished, expect, test } from 'vitest';
import { MIGRATIONS, copyMigrated } from '@/server/testing/make-database';
import { makeFolder } from '@/server/testing/make-folder';
import { backUp } from './back-up';
import { openEpoch } from './epoch';
import { openDatabase } from './open-database';

async function aPlace() {
  const folder = await makeFolder();
  const file = await copyMigrated(join(folder, 'daypass.db'));
  /** One run of a server: its epoch, and how it ends. */
  const start = async () => {
    const { database } = await openDatabase(file, MIGRATIONS);
    onTestFinished(() => database.$disconnect());
    const { value, lineage, seal } = await openEpoch(database, file);
    return {
      ...{ value, lineage, database },
      kill: () => database.$disconnect(),
      stop: async () => {
        await seal();
        await database.$disconnect();
      },
    };
  };
  const restore = async (copy: string) => {
    for (const ending of ['-wal', '-shm']) await rm(file + ending, { force: true });
    await copyFile(copy, file);
  };
  return { folder, file, start, restore };
}

test('an epoch is short, stays over a stop, over a kill, and is the same for two processes at once', async () => {
  const { start } = await aPlace();
  const first = await start();
  expect(first.value).toMatch(/^[0-9a-f]{10}$/);
  const beside = await start();
  expect(beside.value).toBe(first.value);
  await beside.stop();
  await first.kill();
  const second = await start();
  expect(second.value).toBe(first.value);
  await second.stop();
  expect((await start()).value).toBe(first.value);
});

test('a backup that is put back begins a new epoch, each time', async () => {
  const { folder, file, start, restore } = await aPlace();
  const first = await start();
  const copy = join(folder, 'copy.db');
  await backUp(file, copy);
  const epochs = [first.value];
  await first.stop();
  for (let times = 0; times < 2; times++) {
    await restore(copy);
    const next = await start();
    epochs.push(next.value);
    await next.stop();
  }
  expect(new Set(epochs).size).toBe(3);
});

test.each([
  ['made while the server ran, put back after it was stopped', false],
  ['made while the server was stopped, put back after another run', true],
])('so does a plain copy of the file, %s', async (_, isStopped) => {
  const { folder, file, start, restore } = await aPlace();
  let server = await start();
  const { value } = server;
  const copy = join(folder, 'copy.db');
  if (isStopped) await server.stop();
  await copyFile(file, copy);
  if (isStopped) server = await start();
  await server.stop();
  await restore(copy);
  expect((await start()).value).not.toBe(value);
});

test('so does another file in the place of the one that was there, also after a kill', async () => {
  const { folder, file, start } = await aPlace();
  const server = await start();
  await copyFile(file, join(folder, 'copy.db'));
  await server.kill();
  await rename(join(folder, 'copy.db'), file);
  expect((await start()).value).not.toBe(server.value);
});

test('all copies of a database have its lineage, a new one has another', async () => {
  const { folder, file, start, restore } = await aPlace();
  const first = await start();
  const { lineage } = first;
  expect(lineage).toMatch(/^[0-9a-f]{10}$/);
  const backup = join(folder, 'backup.db');
  await backUp(file, backup);
  await first.stop();
  const plain = join(folder, 'plain.db');
  await copyFile(file, plain);
  const lineages = [];
  // A backup of the first history, put back after a second one, is of the same lineage as what came in between.
  for (const copy of [backup, plain, backup]) {
    await restore(copy);
    const next = await start();
    lineages.push(next.lineage);
    await next.stop();
  }
  expect(lineages).toEqual([lineage, lineage, lineage]);
  expect((await (await aPlace()).start()).lineage).not.toBe(lineage);
});

test('a database of an earlier version gets a lineage at its next start, and keeps its epoch', async () => {
  const { start } = await aPlace();
  const before = await start();
  await before.database.epoch.updateMany({ data: { lineage: '' } });
  await before.kill();
  const first = await start();
  expect(first).toMatchObject({ value: before.value, lineage: expect.stringMatching(/^[0-9a-f]{10}$/) as string });
  await first.stop();
  expect((await start()).lineage).toBe(first.lineage);
});
