import { expect, test } from 'vitest';
import { makeDatabase } from '@/server/testing/make-database';

const row = (id: number) => ({ data: { id, writtenAt: new Date(0) } });

test('a write that arrives during a transaction of somebody else is not lost with it', async () => {
  const { database } = await makeDatabase();
  let other: Promise<unknown> = Promise.resolve();
  const failing = database.$transaction(async (transaction) => {
    await transaction.healthProbe.create(row(1));
    other = database.healthProbe.create(row(2)).then(() => undefined);
    await new Promise((done) => setTimeout(done, 30));
    throw new Error('changed my mind');
  });
  await expect(failing).rejects.toThrow('changed my mind');
  await other;
  expect(await database.healthProbe.findMany({ select: { id: true } })).toEqual([{ id: 2 }]);
});

test('transactions and single statements that arrive together all come to their end', async () => {
  const { database } = await makeDatabase();
  const work = Array.from({ length: 30 }, (_, index) => {
    if (index % 3 === 0) return database.healthProbe.create(row(index));
    if (index % 3 === 1) return database.healthProbe.count();
    return database.$transaction([database.healthProbe.create(row(index)), database.healthProbe.count()]);
  });
  await Promise.all(work);
  expect(await database.healthProbe.count()).toBe(20);
});

test('a transaction whose COMMIT is refused leaves nothing, and the next one works', async () => {
  const { database } = await makeDatabase();
  const orphan = { hash: 'x', officialId: 99, expiresAt: new Date(0) };
  const refused = database.$transaction([
    // References are checked when the transaction commits, and there is no official 99.
    database.$executeRaw`PRAGMA defer_foreign_keys = ON`,
    database.signInCode.create({ data: orphan }),
  ]);
  await expect(refused).rejects.toThrow();
  expect(await database.signInCode.count()).toBe(0);
  await database.$transaction([database.healthProbe.create(row(1)), database.healthProbe.create(row(2))]);
  expect(await database.healthProbe.count()).toBe(2);
});
