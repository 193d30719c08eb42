import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { PrismaClient } from '@/generated/prisma/client';
import { expect, onTestFinished, test } from 'vitest';
import { makeDatabase } from '@/server/testing/make-database';
import { makeFolder } from '@/server/testing/make-folder';
import { SqliteAdapterFactory } from './sqlite-adapter';
import { findBuiltIn, loadSqlite } from './sqlite-engine';
import { plain } from './sqlite-queries';

const builtIn = findBuiltIn();
const ENGINES = [
  { name: 'the one of the package', load: loadSqlite },
  ...(builtIn ? [{ name: "Node's own", load: () => Promise.resolve(builtIn) }] : []),
];

test.each(ENGINES)(
  '$name writes to the disk, gives times and numbers back, and lets go of the file',
  async ({ load }) => {
    const { database: first, address: file } = await makeDatabase();
    await first.$disconnect();
    const database = new PrismaClient({ adapter: new SqliteAdapterFactory(file, load) });
    const read = async (sql: string) =>
      Object.values((await database.$queryRawUnsafe<object[]>(sql))[0]!)[0] as unknown;
    expect(await read('PRAGMA journal_mode')).toBe('wal');
    expect(await read('PRAGMA synchronous')).toBe(2n);
    expect(await read('PRAGMA foreign_keys')).toBe(1n);
    expect(await read('PRAGMA busy_timeout')).toBe(2000n);

    const createdAt = new Date('2026-06-01T12:00:00.123Z');
    const official = await database.official.create({ data: { name: 'Åsa 李', createdAt } });
    await expect(database.official.create({ data: { name: 'Åsa 李', createdAt } })).rejects.toMatchObject({
      code: 'P2002',
    });
    expect(await database.official.findUnique({ where: { name: 'Åsa 李' } })).toEqual(official);
    expect(official.createdAt).toEqual(createdAt);
    const points = { id: 'a', quiz: 'q', edition: 'e', body: '{}', points: 1.5, asked: 2, receivedAt: 'now' };
    expect(await database.attempt.create({ data: points })).toMatchObject(points);
    expect(await read('SELECT typeof(createdAt) FROM Official')).toBe('text');
    expect(await read('SELECT 9007199254740993 AS more')).toBe(9007199254740993n);

    await database.$disconnect();
    // Closing moves the write-ahead log into the file. A statement that is still prepared would hold the file open.
    expect((await readdir(join(file, '..'))).filter((name) => name.startsWith('daypass.db'))).toEqual(['daypass.db']);
  },
);

test.each(ENGINES)('$name survives the garbage collection of statements by the hundred', async ({ load }) => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const connection = await new SqliteAdapterFactory(join(await makeFolder(), 'a.db'), load).connect();
  onTestFinished(() => connection.dispose());
  for (let number = 0; number < 1_000; number++) {
    const { rows } = await connection.queryRaw(plain(`SELECT ${number} AS number`));
    expect(rows).toEqual([[number]]);
    if (number % 100 === 0) {
      collect();
      // Finalizers of collected statements run when nothing else does.
      await new Promise((done) => setImmediate(done));
    }
  }
});

test('a statement that stays prepared sees the columns that a table has by now', async () => {
  const file = join(await makeFolder(), 'a.db');
  const factory = new SqliteAdapterFactory(file);
  onTestFinished(() => factory.dispose());
  const [one, other] = [await factory.connect(), await factory.connect()];
  await one.executeScript('CREATE TABLE t (a INTEGER); INSERT INTO t VALUES (1)');
  const all = plain('SELECT * FROM t');
  expect((await one.queryRaw(all)).columnNames).toEqual(['a']);
  await other.executeScript("ALTER TABLE t ADD COLUMN b TEXT DEFAULT 'new'");
  expect(await one.queryRaw(all)).toMatchObject({ columnNames: ['a', 'b'], rows: [[1, 'new']] });
});
