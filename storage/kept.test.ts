import { afterEach, expect, test, vi } from 'vitest';
import { aPhone, anotherPage } from '@/storage/testing/a-phone';
import { neverAllows, neverOpens, requestsFail } from '@/storage/testing/bad-storage';
import type { Kept, TableName } from './tables';

/** A limit is a second. The first is longer than one limit, the second than two, as a silent storage is tried twice. */
const OPENING_MS = 1_400;
const CHANGING_MS = 2_600;

const put = (kept: Kept, name: TableName, key: string, value: unknown) =>
  kept.change([name], (tables) => tables(name).put(key, value));
const rows = (kept: Kept, name: TableName) => kept.read([name], (tables) => tables(name).all());
const returned = (kept: Kept) => new Promise<void>((done) => void kept.onReturn(done));

const undo: (() => unknown)[] = [];
const during = <T>(mend: T & (() => unknown)): T => {
  undo.push(mend);
  return mend;
};
afterEach(async () => {
  for (const mend of undo.splice(0)) await mend();
});

async function took<T>(work: Promise<T>): Promise<{ value: T; ms: number }> {
  const begin = performance.now();
  const value = await work;
  return { value, ms: performance.now() - begin };
}

test('what one page has kept another one reads', async () => {
  await put(aPhone(), 'notes', 'me', { name: 'Ada' });
  expect(await rows(anotherPage(), 'notes')).toEqual([['me', { name: 'Ada' }]]);
});

test('storage that never opens holds nobody up for longer than its limit, and then for no time at all', async () => {
  const kept = aPhone();
  during(neverOpens());
  const first = await took(rows(kept, 'boards'));
  expect(first).toMatchObject({ value: [] });
  expect(first.ms).toBeLessThan(CHANGING_MS);
  await put(kept, 'boards', 'day', 1);
  expect((await took(rows(kept, 'boards'))).ms).toBeLessThan(50);
  expect(await rows(kept, 'boards')).toEqual([['day', 1]]);
  expect(kept.troubleWith('boards')).toBe('silent');
});

test('what was written while storage did not answer is in it when it does, beside what was there', async () => {
  const kept = aPhone();
  await put(anotherPage(), 'outbox', 'before', 1);
  const open = during(neverOpens());
  await put(kept, 'outbox', 'a', 2);
  await put(kept, 'outbox', 'b', 3);
  await kept.change(['outbox'], (tables) => tables('outbox').delete('b'));
  expect(await rows(kept, 'outbox')).toEqual([['a', 2]]);
  const back = returned(kept);
  open();
  await back;
  expect(kept.troubleWith('outbox')).toBeNull();
  expect(await rows(anotherPage(), 'outbox')).toEqual([
    ['a', 2],
    ['before', 1],
  ]);
});

test('a page that reads does not wait for another one that only reads', async () => {
  const kept = aPhone();
  await put(kept, 'boards', 'day', 1);
  const reading = kept.read(['boards'], async (tables) => {
    const deadline = performance.now() + 300;
    while (performance.now() < deadline) await tables('boards').get('day');
  });
  expect((await took(rows(anotherPage(), 'boards'))).ms).toBeLessThan(200);
  await reading;
});

test('a connection that dies in the middle is opened anew, and the change is made once', async () => {
  const kept = aPhone();
  await put(kept, 'outbox', 'before', 1);
  const opened = vi.spyOn(indexedDB, 'open');
  during(requestsFail('UnknownError', 1));
  await put(kept, 'outbox', 'a', 2);
  expect(opened).toHaveBeenCalledTimes(1);
  expect(kept.troubleWith('outbox')).toBeNull();
  expect(await rows(anotherPage(), 'outbox')).toHaveLength(2);
});

test('storage in which everything fails is memory, until it works again', async () => {
  const kept = aPhone();
  const mend = during(requestsFail('UnknownError'));
  await put(kept, 'outbox', 'a', 1);
  expect(await rows(kept, 'outbox')).toEqual([['a', 1]]);
  const back = returned(kept);
  mend();
  await back;
  expect(await rows(anotherPage(), 'outbox')).toEqual([['a', 1]]);
});

test('on a full phone what is there is read, what is new is in memory, and both are changed as one', async () => {
  const kept = aPhone();
  await put(kept, 'outbox', 'old', 1);
  const free = during(requestsFail('QuotaExceededError', Infinity, ['put']));
  await put(kept, 'outbox', 'new', 2);
  expect(await rows(kept, 'outbox')).toEqual([
    ['old', 1],
    ['new', 2],
  ]);
  expect(kept.troubleWith('outbox')).toBe('full');
  const all = await kept.change(['outbox'], async (tables) => {
    await tables('outbox').delete('old');
    return tables('outbox').all();
  });
  expect(all).toEqual([['new', 2]]);
  free();
  await put(kept, 'outbox', 'last', 3);
  expect(kept.troubleWith('outbox')).toBeNull();
  expect(await rows(anotherPage(), 'outbox')).toEqual([
    ['last', 3],
    ['new', 2],
  ]);
});

test.each([
  ['that a private window refuses', new DOMException('denied', 'SecurityError')],
  ['that throws something else', new TypeError('indexedDB is not what it seems')],
])('storage %s is memory at once', async (_, error) => {
  const kept = aPhone();
  during(neverAllows(error));
  const { ms } = await took(put(kept, 'outbox', 'a', 1));
  expect(ms).toBeLessThan(200);
  expect(kept.troubleWith('outbox')).toBe('blocked');
  expect(await rows(kept, 'outbox')).toEqual([['a', 1]]);
});

test('a browser without IndexedDB is one in which nothing is kept', async () => {
  const kept = aPhone();
  const whole = globalThis.indexedDB;
  during(() => void (globalThis.indexedDB = whole));
  Reflect.deleteProperty(globalThis, 'indexedDB');
  await kept.put('notes', 'me', 1);
  expect(await rows(kept, 'notes')).toEqual([['me', 1]]);
  expect(kept.troubleWith('notes')).toBe('blocked');
});

test('one row is put without a look, behind what memory holds of its table', async () => {
  const kept = aPhone();
  const mend = during(requestsFail('UnknownError'));
  await kept.put('notes', 'me', 1);
  expect(await rows(kept, 'notes')).toEqual([['me', 1]]);
  const back = returned(kept);
  mend();
  await kept.put('notes', 'me', 2);
  await back;
  expect(await rows(anotherPage(), 'notes')).toEqual([['me', 2]]);
});

test('a page that goes begins nothing, lets go of what runs, and goes on when it is back', async () => {
  const window = new EventTarget();
  vi.stubGlobal('addEventListener', window.addEventListener.bind(window));
  undo.push(() => vi.unstubAllGlobals());
  const kept = aPhone();
  await put(kept, 'outbox', 'a', 1);
  let isRunning = (): void => undefined;
  const runs = new Promise<void>((done) => (isRunning = done));
  const running = kept.change(['outbox'], async (tables) => {
    for (let reads = 0; reads < 50; reads++) await tables('outbox').get('a').then(isRunning);
    await tables('outbox').put('b', 2);
  });
  await runs;
  window.dispatchEvent(Object.assign(new Event('pagehide'), { persisted: true }));
  const begun = put(kept, 'outbox', 'c', 3);
  const other = await took(put(anotherPage(), 'outbox', 'd', 4));
  expect(other.ms).toBeLessThan(OPENING_MS);
  expect(await rows(anotherPage(), 'outbox')).toEqual([
    ['a', 1],
    ['d', 4],
  ]);
  window.dispatchEvent(new Event('pageshow'));
  await Promise.all([running, begun]);
  await vi.waitFor(async () => expect(await rows(anotherPage(), 'outbox')).toHaveLength(4), 5_000);
});

test('what grew over weeks is not replaced by what was begun while it could not be read', async () => {
  const kept = aPhone();
  await put(kept, 'reviews', 'all', ['of many weeks']);
  const page = anotherPage();
  const open = during(neverOpens());
  await put(page, 'reviews', 'all', ['of today']);
  const back = returned(page);
  open();
  await back;
  expect(await rows(anotherPage(), 'reviews')).toEqual([['all', ['of many weeks']]]);
});

test('a change that fails leaves everything as it was, in storage and in memory', async () => {
  const kept = aPhone();
  const half = () =>
    kept.change(['notes'], async (tables) => {
      await tables('notes').put('me', 'half');
      throw new Error('a bug');
    });
  await expect(half()).rejects.toThrow('a bug');
  during(neverAllows());
  const blocked = anotherPage();
  await put(blocked, 'notes', 'other', 'whole');
  await expect(half()).rejects.toThrow('a bug');
  expect(await rows(kept, 'notes')).toEqual([]);
});

test.each(['in storage', 'in memory'])(
  'changes that are asked for together happen one after the other, %s',
  async (where) => {
    const kept = aPhone();
    if (where === 'in memory') during(neverAllows());
    const add = () =>
      kept.change(['notes'], async (tables) => {
        const count = ((await tables('notes').get('count')) as number | undefined) ?? 0;
        await tables('notes').put('count', count + 1);
      });
    await Promise.all(Array.from({ length: 10 }, add));
    expect(await rows(kept, 'notes')).toEqual([['count', 10]]);
  },
);
