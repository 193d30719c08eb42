import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '@/server/testing/make-folder';
import { BodyCache, SiteChangedError } from './body-cache';

async function makeFiles(sizes: number[]) {
  const folder = await makeFolder();
  return Promise.all(
    sizes.map(async (bytes, index) => {
      const path = join(folder, `file-${index}`);
      await writeFile(path, Buffer.alloc(bytes, index));
      return { path, bytes };
    }),
  );
}

test('what was used least recently goes first, and the limit holds', async () => {
  const [a, b, c] = (await makeFiles([400, 400, 400])) as [Wanted, Wanted, Wanted];
  const cache = new BodyCache(1_000);
  await cache.load(a);
  await cache.load(b);
  expect(cache.get(a)).toHaveLength(400);
  await cache.load(c);
  expect(cache.get(b)).toBeUndefined();
  expect(cache.get(a)).toEqual(await readFile(a.path));
  expect(cache.usedBytes).toBe(800);
});

test('a file above an eighth of the limit is not for memory', () => {
  const cache = new BodyCache(8_000);
  expect(cache.isTooLarge({ path: 'x', bytes: 1_000 })).toBe(false);
  expect(cache.isTooLarge({ path: 'x', bytes: 1_001 })).toBe(true);
});

test('two who ask at once share one read', async () => {
  const [a] = (await makeFiles([400])) as [Wanted];
  const cache = new BodyCache(10_000);
  const [first, second] = await Promise.all([cache.load(a), cache.load(a)]);
  expect(first).toBe(second);
  expect(cache.usedBytes).toBe(400);
});

test('a file that is not the one of the start is refused', async () => {
  const [a] = (await makeFiles([400])) as [Wanted];
  await expect(new BodyCache(10_000).load({ ...a, bytes: 399 })).rejects.toThrow(SiteChangedError);
});

type Wanted = { path: string; bytes: number };
