import { thisPage } from '@/storage/testing/this-page';
import { beforeEach, expect, test, vi } from 'vitest';
import { keepBoard } from './board-table';
import { peek } from './peek';
import { DATABASE } from './tables';

beforeEach(() => void thisPage());

test('a worker reads what a page has kept', async () => {
  const kept = { board: { race: 'open' }, heardAtMs: 1 } as unknown as Parameters<typeof keepBoard>[0];
  await keepBoard(kept);
  expect(await peek('boards')).toEqual([kept]);
});

test('it makes no database where there is none, and tells so', async () => {
  await expect(peek('boards')).rejects.toThrow();
  expect(await indexedDB.databases()).toEqual([]);
});

test('a database of an older version, without the table, is no reason to fail otherwise', async () => {
  await new Promise(
    (done) => (indexedDB.open(DATABASE).onsuccess = ({ target }) => done((target as IDBOpenDBRequest).result.close())),
  );
  await expect(peek('boards')).rejects.toThrow();
});

test('nobody waits for a storage that does not answer', async () => {
  vi.useFakeTimers();
  vi.stubGlobal('indexedDB', { open: () => ({}) });
  const reading = expect(peek('boards')).rejects.toThrow();
  await vi.advanceTimersByTimeAsync(2_000);
  await reading;
  vi.useRealTimers();
  vi.unstubAllGlobals();
});
