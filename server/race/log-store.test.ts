import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { uuidv7 } from 'uuidv7';
import { expect, onTestFinished, test } from 'vitest';
import type { Fact } from '@/domain/race/contract/fact';
import { readMigrations } from '@/server/database/migrate';
import { openDatabase } from '@/server/database/open-database';
import type { Database } from '@/server/database/open-database';
import { MIGRATIONS, isOnPostgresql, makeDatabase } from '@/server/testing/make-database';
import { makeFolder } from '@/server/testing/make-folder';
import { NOON } from '@/server/testing/make-keeper';
import { countFacts, readFacts, toRows } from './log-store';
import type { LogEntry } from './log-store';

const opened = (seq: number): Fact => ({
  ...{ seq, at: NOON, actor: 'Olga', action: 'state-changed', reason: 'rain is over' },
  ...{ before: { state: 'closed' }, after: { state: 'open' } },
});

const submitted = (seq: number, lapId = uuidv7()): Fact => ({
  ...{ seq, at: NOON, actor: 'attendee', action: 'submitted', lapId },
  after: {
    ...{ racerId: uuidv7(), name: 'Zoë “the 🏎️”', country: null, timeMs: 9_123, resets: 0, finished: true },
    ...{ racedAt: NOON, run: null, source: 'attendee', flags: ['clock-skew'], status: 'waiting' },
  },
});

const appendEntries = (database: Database, entries: readonly LogEntry[]) =>
  database.dialect.append(database, ...toRows(entries));

async function makeLog(count: number) {
  const { database } = await makeDatabase();
  const facts = Array.from({ length: count }, (_, index) => (index % 2 ? opened(index + 1) : submitted(index + 1)));
  await appendEntries(
    database,
    facts.map((fact) => ({ race: 'city', fact, device: 'phone' })),
  );
  return { database, facts };
}

test('facts come back as they were, page by page, each race for itself', async () => {
  const { database, facts } = await makeLog(7);
  await appendEntries(database, [{ race: 'park', fact: opened(1) }]);
  expect(await readFacts(database, 'city', 0, 100)).toEqual(facts);
  expect(await readFacts(database, 'city', 3, 2)).toEqual(facts.slice(3, 5));
  expect(await countFacts(database, 'city')).toBe(7);
  expect(await countFacts(database, 'nowhere')).toBe(0);
});

const ROWS = `SELECT race, seq, at, 'nobody', action, "lapId", data FROM "LogEntry"`;
const COLUMNS = '(race, seq, at, actor, action, "lapId", data)';
const again = (seq: string, lapId: string, where: string) =>
  `INTO "LogEntry" ${COLUMNS} SELECT race, ${seq}, at, actor, action, ${lapId}, data FROM "LogEntry" WHERE ${where}`;

test.each<[string, RegExp]>([
  [`UPDATE "LogEntry" SET actor = 'nobody' WHERE seq = 2`, /append-only/],
  [`UPDATE "LogEntry" SET seq = seq + 1`, /append-only/],
  [`DELETE FROM "LogEntry" WHERE seq = 3`, /append-only/],
  [`DELETE FROM "LogEntry"`, /append-only/],
  [`INSERT ${again('seq + 2', 'NULL', 'seq = 3')}`, /no gaps/],
  [`INSERT ${again('4', '"lapId"', 'seq = 1')}`, /once|LogEntry_submitted_lapId_key|lapId/],
  ...(isOnPostgresql()
    ? [[`TRUNCATE "LogEntry"`, /append-only/] as [string, RegExp]]
    : [
        [`INSERT OR REPLACE INTO "LogEntry" ${COLUMNS} ${ROWS}`, /append-only/] as [string, RegExp],
        [`INSERT OR REPLACE ${again('4', '"lapId"', 'seq = 1')}`, /once/] as [string, RegExp],
      ]),
])('the database refuses %s', async (statement, reason) => {
  const { database, facts } = await makeLog(3);
  await expect(database.$executeRawUnsafe(statement)).rejects.toThrow(reason);
  expect(await readFacts(database, 'city', 0, 100)).toEqual(facts);
});

test('of a batch with one fact that is refused nothing is stored', async () => {
  const { database } = await makeLog(2);
  const lapId = uuidv7();
  const entries = [submitted(3), submitted(4, lapId), submitted(5, lapId)];
  const batch = entries.map((fact) => ({ race: 'city', fact, device: 'phone' }));
  await expect(appendEntries(database, batch)).rejects.toThrow();
  expect(await countFacts(database, 'city')).toBe(2);
  expect(await database.submission.count()).toBe(1);
});

test.skipIf(isOnPostgresql())('a file of the first version gets the log and loses nothing that it has', async () => {
  const folder = await makeFolder();
  const [first] = await readMigrations(MIGRATIONS);
  await mkdir(join(folder, 'first'));
  await cp(join(MIGRATIONS, first!.name), join(folder, 'first', first!.name), { recursive: true });
  const file = join(folder, 'daypass.db');
  const early = await openDatabase(file, join(folder, 'first'));
  // In SQL, as the client knows columns that this database does not have yet.
  await early.database.$executeRaw`INSERT INTO HealthProbe (id, writtenAt) VALUES (1, '1970-01-01T00:00:00.000+00:00')`;
  await early.database.$disconnect();

  const { database, applied } = await openDatabase(file, MIGRATIONS);
  onTestFinished(() => database.$disconnect());
  expect(applied).not.toContain(first!.name);
  await appendEntries(database, [{ race: 'city', fact: opened(1) }]);
  expect(await countFacts(database, 'city')).toBe(1);
  expect(await database.healthProbe.count()).toBe(1);
  await expect(openDatabase(file, join(folder, 'first'))).rejects.toThrow(/newer version of Daypass .*race_log/);
});
