import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Prisma } from '@/generated/prisma/client';
import { expect, onTestFinished, test } from 'vitest';
import { StartError } from '@/server/start-error';
import { MIGRATIONS, makeDatabase } from '@/server/testing/make-database';
import { makeFolder } from '@/server/testing/make-folder';
import { readMigrations } from './migrate';
import { openDatabase } from './open-database';

test('a new database gets its folder and every migration, and none again', async () => {
  const file = join(await makeFolder(), 'deep', 'down', 'daypass.db');
  const names = (await readMigrations(MIGRATIONS)).map(({ name }) => name);
  const first = await openDatabase(file, MIGRATIONS);
  expect(first.applied).toEqual(names);
  await first.database.$disconnect();
  const second = await openDatabase(file, MIGRATIONS);
  onTestFinished(() => second.database.$disconnect());
  expect(second.applied).toEqual([]);
});

test('a write that was acknowledged survives a power cut, and references hold', async () => {
  const { database } = await makeDatabase();
  const read = async (name: string) => {
    const [row] = await database.$queryRawUnsafe<Record<string, unknown>[]>(`PRAGMA ${name}`);
    return Object.values(row!)[0];
  };
  expect(await read('journal_mode')).toBe('wal');
  expect(await read('synchronous')).toBe(2n);
  expect(await read('foreign_keys')).toBe(1n);
});

test('undefined is no filter that matches everything', async () => {
  const { database } = await makeDatabase();
  await database.healthProbe.create({ data: { id: 7, writtenAt: new Date() } });
  const id = undefined as unknown as number;
  await expect(database.healthProbe.deleteMany({ where: { id } })).rejects.toThrow(Prisma.PrismaClientValidationError);
  expect(await database.healthProbe.count()).toBe(1);
});

test('a database of a newer version is refused by name', async () => {
  const { database, address } = await makeDatabase();
  await addMigrationRow(database, '20991231000000_from_the_future', 'CURRENT_TIMESTAMP');
  await expect(openDatabase(address, MIGRATIONS)).rejects.toThrow(
    /newer version of Daypass .*20991231000000_from_the_future/,
  );
});

test('a database left half-way through a migration is refused by name', async () => {
  const { database, address } = await makeDatabase();
  const [last] = (await readMigrations(MIGRATIONS)).slice(-1);
  await database.$executeRawUnsafe(
    `UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name = '${last!.name}'`,
  );
  await expect(openDatabase(address, MIGRATIONS)).rejects.toThrow(
    new RegExp(`half-way through the change ${last!.name}`),
  );
});

test('a migration that fails leaves a message with its name', async () => {
  const folder = await makeFolder();
  await mkdir(join(folder, 'migrations', '20200101000000_broken'), { recursive: true });
  await writeFile(join(folder, 'migrations', '20200101000000_broken', 'migration.sql'), 'CREATE TABEL x;');
  const opening = openDatabase(join(folder, 'daypass.db'), join(folder, 'migrations'));
  await expect(opening).rejects.toThrow(StartError);
  await expect(opening).rejects.toThrow(/20200101000000_broken/);
});

test('a path that cannot be a database says what to do', async () => {
  const folder = await makeFolder();
  await writeFile(join(folder, 'file'), 'no folder');
  await expect(openDatabase(join(folder, 'file', 'daypass.db'), MIGRATIONS)).rejects.toThrow(
    /cannot be written .*DATABASE_URL/,
  );
  await expect(openDatabase(folder, MIGRATIONS)).rejects.toThrow(/cannot be written .*DATABASE_URL/);
  await writeFile(join(folder, 'text.db'), 'this is a letter to my aunt, not a database. '.repeat(100));
  await expect(openDatabase(join(folder, 'text.db'), MIGRATIONS)).rejects.toThrow(/not a database that can be read/);
});

test.skipIf(process.getuid?.() === 0)('a folder that may not be written says what to do', async () => {
  const folder = await makeFolder();
  await chmod(folder, 0o500);
  await expect(openDatabase(join(folder, 'daypass.db'), MIGRATIONS)).rejects.toThrow(
    /cannot be written .*DATABASE_URL/,
  );
});

type Database = Awaited<ReturnType<typeof makeDatabase>>['database'];

function addMigrationRow(database: Database, name: string, finishedAt: string) {
  return database.$executeRawUnsafe(
    `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, started_at, applied_steps_count)
     VALUES ('${name}', 'x', '${name}', ${finishedAt}, CURRENT_TIMESTAMP, 1)`,
  );
}
