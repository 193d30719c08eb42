import { expect, test } from 'vitest';
import type { CopyRequest } from '@/domain/offline/messages';
import { aPhone } from '@/worker/testing/a-phone';
import { aSite } from '@/worker/testing/a-site';

const html = (words: string) => `<html lang="en">${words}`;
const SCRIPT = '/_next/static/a.0f0f.js';
const site = aSite({ '/': html('Home'), '/reports/one': html('One'), [SCRIPT]: 'run()' });

async function withCopy() {
  const phone = await aPhone(site);
  const worker = await phone.start(site.list);
  await worker.copyAll();
  phone.askedPaths();
  return { phone, worker };
}

test('a worker takes over when it is told to, and not before', async () => {
  const { phone, worker } = await withCopy();
  await worker.hears({ type: 'version' });
  expect(phone.skipWaiting).not.toHaveBeenCalled();
  await worker.isTold({ type: 'take' });
  expect(phone.skipWaiting).toHaveBeenCalledTimes(1);
});

test('it says its version, whether the copy is whole, and what of it is there', async () => {
  const { worker } = await withCopy();
  expect(await worker.hears({ type: 'version' })).toBe('v1');
  expect(await worker.hears({ type: 'is-complete' })).toBe(true);
  expect(await worker.hears({ type: 'remove', paths: ['/reports/one', '/not/listed'] })).toEqual([true]);
  expect(await worker.hears({ type: 'is-complete' })).toBe(false);
  const bytes = html('Home').length;
  expect(await worker.hears({ type: 'inventory' })).toEqual({
    version: 'v1',
    completeness: 'partly',
    files: [
      { path: '/', wireBytes: bytes, bytes },
      { path: '/reports/one', wireBytes: html('One').length, bytes: null },
      { path: SCRIPT, wireBytes: 5, bytes: 5 },
    ],
  });
});

test('what is fetched anew is there again; without the network it says what failed', async () => {
  const { phone, worker } = await withCopy();
  const paths = ['/reports/one', SCRIPT];
  await worker.hears({ type: 'remove', paths });
  expect(await worker.hears({ type: 'fetch', paths: [...paths, '/not/listed'] })).toBe(true);
  expect(phone.askedPaths().toSorted()).toEqual([SCRIPT, '/reports/one']);
  expect(await worker.hears({ type: 'is-complete' })).toBe(true);
  await phone.network.close();
  expect(await worker.hears({ type: 'fetch', paths })).toEqual({
    failed: expect.stringContaining('TypeError') as string,
  });
});

test('a file is sound when it has the bytes that were published, and damaged or absent otherwise', async () => {
  const { phone, worker } = await withCopy();
  const check = (path: string) => worker.hears({ type: 'check', path });
  expect([await check('/reports/one'), await check(SCRIPT)]).toEqual(['sound', 'sound']);
  const cache = await phone.caches.open('daypass-copy');
  for (const { url } of await cache.keys()) await cache.put(url, new Response(url.endsWith('.js') ? '' : html('Half')));
  expect([await check('/reports/one'), await check(SCRIPT)]).toEqual(['damaged', 'damaged']);
  await worker.hears({ type: 'remove', paths: ['/'] });
  expect([await check('/'), await check('/not/listed')]).toEqual(['absent', 'absent']);
});

test('messages that are none of ours do no harm, and are answered', async () => {
  const { phone, worker } = await withCopy();
  const unreadable = [null, undefined, { type: 'remove' }, { type: 'fetch', paths: 7 }];
  for (const nonsense of unreadable)
    expect(await worker.hears(nonsense)).toEqual({ failed: expect.stringContaining('TypeError') as string });
  for (const unknown of [{ type: 'of-tomorrow' }, {}, 'take', 7]) expect(await worker.hears(unknown)).toBeNull();
  for (const message of unreadable) await worker.isTold(message);
  expect(phone.skipWaiting).not.toHaveBeenCalled();
  expect(await worker.hears({ type: 'is-complete' })).toBe(true);
});

test('storage that fails is told to whoever asked', async () => {
  const { phone, worker } = await withCopy();
  phone.caches.answers = () => Promise.reject(new DOMException('Internal error.', 'UnknownError'));
  const asked: CopyRequest[] = [{ type: 'is-complete' }, { type: 'inventory' }, { type: 'check', path: '/' }];
  for (const request of asked) expect(await worker.hears(request)).toEqual({ failed: 'UnknownError: Internal error.' });
});
