import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { uuidv7 } from 'uuidv7';
import { expect, onTestFinished, test } from 'vitest';
import { moveDatabase } from '@/scripts/operate/move/move';
import { openEpoch } from '@/server/database/epoch';
import { openDatabase } from '@/server/database/open-database';
import { giveCode } from '@/server/desk/officials';
import { MIGRATIONS, copyMigrated, makeEmptyAddress } from '@/server/testing/make-database';
import { makeFolder } from '@/server/testing/make-folder';
import { PHONE, makeKeeper, makeLap, makeRace } from '@/server/testing/make-keeper';

const races = [makeRace('city'), makeRace('park')];

/** A file with a race day: laps, decisions, an official, attempts. A server goes on working with it. */
async function makeSource() {
  const file = await copyMigrated(join(await makeFolder(), 'daypass.db'));
  const { database } = await openDatabase(file, MIGRATIONS);
  onTestFinished(() => database.$disconnect());
  const epoch = await openEpoch(database, file);
  const { race, keeper } = await makeKeeper({ races, database });
  for (let at = 0; at < 40; at++) await race.submit(makeLap(`Racer ${at % 7}`, 9_000 + at), PHONE);
  await keeper.find('park')!.submit(makeLap('Zoë', 8_000), PHONE);
  await giveCode(database, 'Olga', null, Date.now());
  for (let at = 0; at < 3; at++)
    await database.attempt.create({
      data: { id: uuidv7(), quiz: 'q', edition: 'e', body: `{"at":${at}}`, points: 0.5, asked: 1, receivedAt: 'now' },
    });
  return { file, database, race, keeper, epoch };
}

const move = (from: string, to: string, told: string[] = []) =>
  moveDatabase({ from, to, migrationsFolder: MIGRATIONS, races, tell: (line) => void told.push(line) });

test('an event moves while its server works, row by row, and the file stays as it was', async () => {
  const { file, database, race, epoch } = await makeSource();
  const before = await database.logEntry.count();
  const to = await makeEmptyAddress();
  const { rows, races: boards, pauseMs, release } = await move(file, to);
  expect(rows).toMatchObject({ LogEntry: before, Submission: 41, Official: 1, SignInCode: 1, Attempt: 3 });
  expect(boards).toBe(2);
  expect(pauseMs).toBeGreaterThan(0);
  // Nobody writes to the file now, and everybody reads it.
  expect(await race.submit(makeLap('Late', 9_000), PHONE)).toMatchObject({ failure: { code: 'database-unavailable' } });
  await release();
  expect(await database.logEntry.count()).toBe(before);

  const { database: moved } = await openDatabase(to, MIGRATIONS);
  onTestFinished(() => moved.$disconnect());
  const after = await openEpoch(moved, to);
  expect(after.lineage).toBe(epoch.lineage);
  expect(after.value).not.toBe(epoch.value);
  const { race: there } = await makeKeeper({ races, database: moved, epoch: after.value });
  expect(await there.submit(makeLap('Racer 1', 7_000), PHONE)).toMatchObject({ ok: true });
  // New rows get numbers of their own.
  expect((await giveCode(moved, 'Ada', null, Date.now())).official.id).toBeGreaterThan(1);
  expect((await moved.dialect.attemptsAfter(moved, 0, 9)).map(({ body }) => body)).toEqual(
    [0, 1, 2].map((at) => `{"at":${at}}`),
  );
}, 60_000);

test('a move that was broken off goes on where it was, and one to a database in use is refused', async () => {
  const { file, race } = await makeSource();
  const to = await makeEmptyAddress();
  // It breaks off where the tables that change are copied.
  const { database: target } = await openDatabase(to, MIGRATIONS);
  await target.$executeRawUnsafe('ALTER TABLE "GateToken" RENAME TO "Gone"');
  await expect(move(file, to)).rejects.toThrow();
  await target.$executeRawUnsafe('ALTER TABLE "Gone" RENAME TO "GateToken"');
  await target.$disconnect();
  // Whoever broke off holds nothing.
  expect(await race.submit(makeLap('Racer 1', 9_500), PHONE)).toMatchObject({ ok: true });

  const told: string[] = [];
  const { release, rows } = await move(file, to, told);
  await release();
  expect(rows.LogEntry).toBe(42);
  expect(told.join()).toContain('1 facts copied');
  await expect(move(file, to)).rejects.toThrow(/in use/);
}, 60_000);

test('a row that differs is named', async () => {
  const { file } = await makeSource();
  const to = await makeEmptyAddress();
  const { database: target } = await openDatabase(to, MIGRATIONS);
  await target.submission.create({ data: { lapId: 'ffffffff', device: 'somebody' } });
  await target.$disconnect();
  await expect(move(file, to)).rejects.toThrow(/Submission has 41 rows in the file, and 42 in the new database/);
}, 60_000);

test('a server that sorts texts in a way of its own gets the same rows', async () => {
  const { file, database } = await makeSource();
  for (const device of ['Zebra_1', 'apple-2', '-x', 'Äther', '_y', 'B'])
    await database.nameReport.create({ data: { race: 'city', racerId: 'r', device, name: 'Ada', at: 'now' } });
  const to = await makeEmptyAddress(`TEMPLATE template0 LOCALE_PROVIDER icu ICU_LOCALE 'en-US'`);
  const { rows, release } = await move(file, to);
  await release();
  expect(rows.NameReport).toBe(6);
}, 60_000);

test('a database with part of a move is started by no server, and what was moved can be told apart', async () => {
  const { file } = await makeSource();
  const to = await makeEmptyAddress();
  const { database: target } = await openDatabase(to, MIGRATIONS);
  await target.$executeRawUnsafe('ALTER TABLE "GateToken" RENAME TO "Gone"');
  await expect(move(file, to)).rejects.toThrow();
  await expect(openEpoch(target, to)).rejects.toThrow(/is being moved/);
  await target.$disconnect();
}, 60_000);

test('what cannot be moved says why', async () => {
  const to = await makeEmptyAddress();
  await expect(move('/nowhere.db', to)).rejects.toThrow(/no database/);
  await expect(move(to, to)).rejects.toThrow(/SQLite file/);
  const unused = await copyMigrated(join(await makeFolder(), 'daypass.db'));
  const before = await readFile(unused);
  await expect(move(unused, to)).rejects.toThrow(/No server has worked with this file/);
  expect(await readFile(unused)).toEqual(before);
});
