import { forceCloseDatabase } from 'fake-indexeddb';
import { unwrap } from 'idb';
import { expect, onTestFinished, test, vi } from 'vitest';
import { connection } from './connection';
import { TABLES } from './tables';
import { aPhone, anotherPage } from '@/storage/testing/a-phone';
import { neverAllows, neverOpens } from '@/storage/testing/bad-storage';
import { pageOfVersion, putBy } from '@/storage/testing/other-version';

const OURS = 2;
// The package's type asks for the class, but means an object of it.
const closeByForce = forceCloseDatabase as unknown as (database: IDBDatabase) => void;
const put = (kept: ReturnType<typeof aPhone>, key: string, value: unknown) =>
  kept.change(['notes'], (tables) => tables('notes').put(key, value));
const notes = (kept: ReturnType<typeof aPhone>) => kept.read(['notes'], (tables) => tables('notes').all());

test('a database of an older version gets the tables that it lacks, and keeps its rows', async () => {
  const kept = aPhone();
  const older = await pageOfVersion(1, { tables: ['notes', 'outbox'] });
  await putBy(older, 'notes', 'me', 'Ada');
  expect(await notes(kept)).toEqual([['me', 'Ada']]);
  await kept.change(TABLES, async (tables) => {
    for (const name of TABLES) await tables(name).put('new', 1);
  });
  expect(TABLES.map((name) => kept.troubleWith(name))).toEqual(TABLES.map(() => null));
});

test('a database that a newer version of the app has made is used as it is', async () => {
  const kept = aPhone();
  const newer = await pageOfVersion(OURS + 5, { tables: [...TABLES, 'of-tomorrow'] });
  await put(kept, 'me', 'Ada');
  expect(await notes(kept)).toEqual([['me', 'Ada']]);
  expect(kept.troubleWith('notes')).toBeNull();
  expect([newer.version, ...newer.objectStoreNames]).toEqual([OURS + 5, ...[...TABLES, 'of-tomorrow'].toSorted()]);
});

test('a page makes way for a newer version at once, and goes on with its database', async () => {
  const kept = aPhone();
  await put(kept, 'me', 'Ada');
  const onBlocked = vi.fn();
  const newer = await pageOfVersion(OURS + 1, { tables: ['of-tomorrow'], onBlocked });
  expect(onBlocked).not.toHaveBeenCalled();
  await put(kept, 'other', 'Bo');
  expect(await notes(kept)).toEqual([
    ['me', 'Ada'],
    ['other', 'Bo'],
  ]);
  expect(newer.version).toBe(OURS + 1);
});

test('a page does not hold up whoever clears the data of this site, and begins anew', async () => {
  const kept = aPhone();
  await put(kept, 'me', 'Ada');
  const onBlocked = vi.fn();
  await new Promise<void>((done) => {
    const request = indexedDB.deleteDatabase('daypass');
    Object.assign(request, { onblocked: onBlocked, onsuccess: () => done() });
  });
  expect(onBlocked).not.toHaveBeenCalled();
  expect(await notes(kept)).toEqual([]);
  await put(kept, 'me', 'Bo');
  expect(await notes(anotherPage())).toEqual([['me', 'Bo']]);
});

test('a page of an older version that does not make way holds up nobody: memory serves, and is kept when it is gone', async () => {
  const kept = aPhone();
  const older = await pageOfVersion(1, { tables: ['notes'], makesWay: false });
  await putBy(older, 'notes', 'me', 'Ada');
  const begin = performance.now();
  await put(kept, 'other', 'Bo');
  expect(performance.now() - begin).toBeLessThan(2_600);
  expect(kept.troubleWith('notes')).toBe('silent');
  expect(await notes(kept)).toEqual([['other', 'Bo']]);
  const back = new Promise<void>((done) => void kept.onReturn(done));
  older.close();
  await back;
  expect(kept.troubleWith('notes')).toBeNull();
  expect(await notes(anotherPage())).toEqual([
    ['me', 'Ada'],
    ['other', 'Bo'],
  ]);
});

test('a connection that the browser closes is opened anew by the next who asks, and by no two of them', async () => {
  aPhone();
  const { get } = connection();
  const first = await get();
  expect(await get()).toBe(first);
  const opened = vi.spyOn(indexedDB, 'open');
  onTestFinished(() => opened.mockRestore());
  const closed = vi.fn();
  first.addEventListener('close', closed);
  closeByForce(unwrap(first));
  await vi.waitFor(() => expect(closed).toHaveBeenCalled());
  const [second, same] = await Promise.all([get(), get()]);
  expect(second).not.toBe(first);
  expect(same).toBe(second);
  expect(opened).toHaveBeenCalledTimes(1);
});

test('an opening that failed is not remembered', async () => {
  aPhone();
  const { get } = connection();
  const mend = neverAllows();
  await expect(get()).rejects.toMatchObject({ trouble: 'blocked' });
  mend();
  expect((await get()).objectStoreNames).toHaveLength(TABLES.length);
});

test.each(['UnknownError', 'QuotaExceededError', 'AbortError'])(
  '%s of an opening is no reason to give up',
  async (name) => {
    aPhone();
    const error = new DOMException('passes', name);
    onTestFinished(neverAllows(error));
    await expect(connection().get()).rejects.toBe(error);
  },
);

test('a page that went while its connection opened does not get it, and nobody does until it is back', async () => {
  aPhone();
  const { get, away } = connection();
  const open = neverOpens();
  const asked = get();
  await new Promise((done) => setImmediate(done));
  let isBack = (): void => undefined;
  away(new Promise<void>((done) => (isBack = done)));
  const got = vi.fn();
  void asked.then(got);
  open();
  // This connection does not hold up another page: it was closed when it had opened.
  const newer = await pageOfVersion(OURS + 1);
  expect(got).not.toHaveBeenCalled();
  isBack();
  expect((await asked).version).toBe(OURS + 1);
  newer.close();
});
