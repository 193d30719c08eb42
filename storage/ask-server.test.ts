import { expect, test } from 'vitest';
import { askServer } from './ask-server';
import { openNetwork } from '@/storage/testing/network';
import { hurryLimits } from '@/storage/testing/this-page';

const lap = { url: '/api/races/day/laps', method: 'POST', body: { id: 'a', timeMs: 9_123 } } as const;

test('a write is sent as JSON, asks for a body in answer, and its answer comes with its status and pause', async () => {
  const network = await openNetwork(() => ({ status: 429, body: { code: 'slow' }, headers: { 'retry-after': '7' } }));
  expect(await askServer(lap)).toEqual({ status: 429, body: { code: 'slow' }, retryAfter: '7', etag: null });
  const headers = { 'content-type': 'application/json', prefer: 'return=representation' };
  expect(network.asked).toMatchObject([{ method: 'POST', path: lap.url, headers, body: '{"id":"a","timeMs":9123}' }]);
});

test('a write without a body says nothing of a type', async () => {
  const network = await openNetwork(() => ({ status: 200, body: {} }));
  await askServer({ url: '/api/races/day/laps/a', method: 'DELETE', body: null });
  expect(network.asked).toMatchObject([{ method: 'DELETE', body: '' }]);
  expect(network.asked[0]!.headers).not.toHaveProperty('content-type');
});

test.each([
  ['a page', '<!doctype html><title>Sign in</title>', 'text/html'],
  ['a page that says it is JSON', '<!doctype html>', 'application/json'],
  ['half of an answer', '{"id":"a","timeM', 'application/json'],
  ['nothing', '', 'application/json'],
])('%s is an answer without a body', async (_, body, type) => {
  await openNetwork(() => ({ status: 200, body, headers: { 'content-type': type } }));
  expect(await askServer(lap)).toEqual({ status: 200, body: undefined, retryAfter: null, etag: null });
});

test('JSON is read whatever its type is called', async () => {
  await openNetwork(() => ({ status: 403, body: { a: 1 }, headers: { 'content-type': 'application/problem+json' } }));
  expect(await askServer(lap)).toMatchObject({ status: 403, body: { a: 1 } });
});

test('a redirect is not followed: the write goes nowhere else', async () => {
  const network = await openNetwork(({ path }) =>
    path === '/sign-in' ? { status: 200, body: { id: 'a' } } : { status: 307, headers: { location: '/sign-in' } },
  );
  expect((await askServer(lap))?.body).toBeUndefined();
  expect(network.asked).toHaveLength(1);
});

test('no connection, a line that breaks before or in the answer, and a wait over the limit are no answer', async () => {
  const network = await openNetwork(() => 'cut');
  expect(await askServer(lap)).toBeNull();
  network.says = () => ({ status: 200, body: { id: 'a' }, breaks: { afterBytes: 5, line: 'cut' } });
  expect(await askServer(lap)).toBeNull();
  const limits = hurryLimits(100);
  network.says = () => 'silent';
  expect(await askServer(lap)).toBeNull();
  expect(limits.asked()).toEqual([10_000]);
  await network.close();
  expect(await askServer(lap)).toBeNull();
});

test('an answer that begins in time and does not end is no answer either', async () => {
  hurryLimits(100);
  await openNetwork(() => ({ status: 200, body: { id: 'a' }, breaks: { afterBytes: 5, line: 'silent' } }));
  expect(await askServer(lap)).toBeNull();
});
