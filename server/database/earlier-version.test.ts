import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { countFacts, readFacts } from '@/server/race/log-store';
import { MIGRATIONS } from '@/server/testing/make-database';
import { makeFolder } from '@/server/testing/make-folder';
import { GATE, makeKeeper, makeLap } from '@/server/testing/make-keeper';
import { backUp } from './back-up';
import { openDatabase } from './open-database';

/**
 * The files of a server with better-sqlite3 12.6 (SQLite 3.51) that was killed: an official, a gate, an attempt, and
 * twelve laps, of which four are only in the write-ahead log.
 */
async function unpackEarlier() {
  const folder = await makeFolder();
  for (const name of ['daypass.db', 'daypass.db-wal'])
    await writeFile(join(folder, name), gunzipSync(await readFile(join(import.meta.dirname, 'testing', `${name}.gz`))));
  return { folder, file: join(folder, 'daypass.db') };
}

async function open(file: string) {
  const opened = await openDatabase(file, MIGRATIONS);
  onTestFinished(() => opened.database.$disconnect());
  return opened;
}

test('a database that an earlier version left behind opens with everything that was acknowledged, and goes on', async () => {
  const { database, applied } = await open((await unpackEarlier()).file);
  expect(applied[0]).toBe('20261127151000_epoch');
  expect(applied).toContain('20261127184000_name_reports');
  const facts = await readFacts(database, 'city', 0, 100);
  expect(facts.filter(({ action }) => action === 'submitted')).toHaveLength(12);
  expect(facts.map(({ seq }) => seq)).toEqual(facts.map((_, index) => index + 1));
  expect(await database.submission.count()).toBe(12);
  expect(await database.official.findMany({ include: { codes: true } })).toMatchObject([
    { name: 'Olga Official', createdAt: new Date('2026-06-01T12:00:00.000Z'), codes: [{ usedAt: null }] },
  ]);
  expect(await database.gateToken.count({ where: { revokedAt: null } })).toBe(1);
  expect(await database.attempt.findMany()).toMatchObject([{ quiz: 'all', points: 0.5, asked: 1 }]);
  expect(await database.healthProbe.findMany()).toMatchObject([
    { id: 1, writtenAt: new Date('2026-06-01T12:00:00.000Z') },
  ]);

  const { race } = await makeKeeper({ database });
  expect(await race.read(({ laps }) => laps.size)).toBe(12);
  expect(await race.submit(makeLap('Ada', 8_500), GATE)).toMatchObject({ ok: true });
  expect(await countFacts(database, 'city')).toBeGreaterThan(facts.length);
});

test('a copy of such a database is whole', async () => {
  const { folder, file } = await unpackEarlier();
  const copy = join(folder, 'copy.db');
  await backUp(file, copy);
  const { database } = await open(copy);
  expect(await database.submission.count()).toBe(12);
});
