import { expect, onTestFinished, test, vi } from 'vitest';
import { indexedDatabase } from './indexed';
import { TABLES, type TableName } from './tables';
import { aPhone } from '@/storage/testing/a-phone';
import { requestsFail } from '@/storage/testing/bad-storage';

/** The storage of a phone without the page's memory behind it, so that its failures can be seen. */
function aDatabase() {
  aPhone();
  return indexedDatabase();
}
const rows = (database: ReturnType<typeof aDatabase>, name: TableName) =>
  database.run('readonly', [name], (tables) => tables(name).all());

test('a lap and an answer are on the disk before they count as kept; what can be fetched again need not be', async () => {
  const database = aDatabase();
  const begun = vi.spyOn(IDBDatabase.prototype, 'transaction');
  onTestFinished(() => begun.mockRestore());
  for (const name of TABLES) await database.put(name, 'key', 1);
  await database.run('readwrite', ['notes', 'outbox'], () => Promise.resolve());
  const strict = begun.mock.calls.filter(([, , options]) => options?.durability === 'strict').map(([names]) => names);
  expect(strict).toEqual([['outbox'], ['runs'], ['notes', 'outbox']]);
});

test('an error of the work is passed on as it is, keeps nothing, and costs no connection', async () => {
  const database = aDatabase();
  await database.put('notes', 'me', 'before');
  const opened = vi.spyOn(indexedDB, 'open');
  onTestFinished(() => opened.mockRestore());
  const bug = new Error('a bug');
  const failing = database.run('readwrite', ['notes'], async (tables) => {
    await tables('notes').put('me', 'half');
    throw bug;
  });
  await expect(failing).rejects.toBe(bug);
  expect(await rows(database, 'notes')).toEqual([['me', 'before']]);
  expect(opened).not.toHaveBeenCalled();
});

test.each([
  ['UnknownError', 'silent', 1],
  ['AbortError', 'silent', 1],
  ['QuotaExceededError', 'full', 0],
])('%s of a request is a storage that is %s, and asks for %i new connection', async (name, trouble, openings) => {
  const database = aDatabase();
  await database.put('notes', 'me', 'before');
  const opened = vi.spyOn(indexedDB, 'open');
  onTestFinished(() => opened.mockRestore());
  const mend = requestsFail(name);
  onTestFinished(mend);
  await expect(database.put('notes', 'me', 'after')).rejects.toMatchObject({ trouble });
  await expect(
    database.run('readwrite', ['notes'], (tables) => tables('notes').put('me', 'after')),
  ).rejects.toMatchObject({ trouble });
  mend();
  expect(await rows(database, 'notes')).toEqual([['me', 'before']]);
  // After each of the two failures there is a new connection, where the old one cannot be trusted.
  expect(opened).toHaveBeenCalledTimes(openings * 2);
});

test('a failure that the work has swallowed is none: what else it did is kept', async () => {
  const database = aDatabase();
  onTestFinished(requestsFail('UnknownError', 1, ['get']));
  await database.run('readwrite', ['notes'], async (tables) => {
    await tables('notes')
      .get('me')
      .catch(() => undefined);
    await tables('notes').put('me', 'kept');
  });
  expect(await rows(database, 'notes')).toEqual([['me', 'kept']]);
});

test('a room that runs out when the change is to be kept is a phone that is full, and none of it is kept', async () => {
  const database = aDatabase();
  await database.put('notes', 'me', 'before');
  const spy = vi.spyOn(IDBTransaction.prototype, 'commit').mockImplementation(function (this: IDBTransaction) {
    Object.defineProperty(this, 'error', { value: new DOMException('no room', 'QuotaExceededError') });
    this.abort();
  });
  await expect(database.put('notes', 'me', 'after')).rejects.toMatchObject({ trouble: 'full' });
  spy.mockRestore();
  expect(await rows(database, 'notes')).toEqual([['me', 'before']]);
});

test('work that takes too long is ended, and keeps nothing', async () => {
  const database = aDatabase();
  const endless = database.run('readwrite', ['notes'], async (tables) => {
    await tables('notes').put('me', 'half');
    for (;;) await tables('notes').get('me');
  });
  await expect(endless).rejects.toMatchObject({ trouble: 'silent' });
  expect(await rows(database, 'notes')).toEqual([]);
});
