import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { StartError } from '@/server/start-error';
import { ask } from '@/server/testing/ask';
import { makeFolder } from '@/server/testing/make-folder';
import { KEYNOTE, makeSite } from '@/server/testing/make-site';
import { serveSite } from './serve-site';
import { loadSite } from './site';

async function startSite({
  isWorkerOn = true,
  extra = {},
}: { isWorkerOn?: boolean; extra?: Parameters<typeof makeSite>[1] } = {}) {
  const folder = await makeFolder();
  await makeSite(folder, extra);
  const failures: unknown[] = [];
  const onFailure = (error: unknown) => void failures.push(error);
  const handler = serveSite({ site: await loadSite(folder), folder, isWorkerOn, onFailure });
  const server = createServer(handler);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    folder,
    failures,
    get: (path: string, question: Parameters<typeof ask>[2] = {}) => ask(origin, path, question),
  };
}

test('a page comes in the best form that the client takes', async () => {
  const { get } = await startSite();
  const br = await get('/reports/keynote', { headers: { 'accept-encoding': 'gzip, br' } });
  expect(br.headers).toMatchObject({ 'content-encoding': 'br', vary: 'Accept-Encoding', 'cache-control': 'no-cache' });
  expect(brotliDecompressSync(br.body).toString()).toBe(KEYNOTE);
  const gzip = await get('/reports/keynote', { headers: { 'accept-encoding': 'br;q=0, gzip' } });
  expect(gzip.headers['content-encoding']).toBe('gzip');
  expect(gunzipSync(gzip.body).toString()).toBe(KEYNOTE);
  const plain = await get('/reports/keynote');
  expect(plain.headers['content-encoding']).toBeUndefined();
  expect(plain.text).toBe(KEYNOTE);
  expect(new Set([br, gzip, plain].map(({ headers }) => headers.etag)).size).toBe(3);
});

test('every answer carries the security headers, and a page its own policy', async () => {
  const { get } = await startSite();
  for (const path of ['/reports/keynote', '/', '/nowhere', '/reports/', '/%zz', '/sw.js'])
    expect((await get(path)).headers, path).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'cross-origin-resource-policy': 'same-origin',
      'x-frame-options': 'DENY',
    });
  expect((await get('/reports/keynote')).headers['content-security-policy']).toBe("script-src 'sha256-abc'");
  expect((await get('/')).headers['content-security-policy']).toContain("frame-ancestors 'none'");
  for (const [path, policy] of Object.entries({ '/reports/keynote': true, '/': true, '/sw.js': false }))
    expect('permissions-policy' in (await get(path)).headers, path).toBe(policy);
});

test('no other site holds the window of an official; readers get no process of their own', async () => {
  const desk = { body: '<h1>Desk</h1>', type: 'text/html; charset=utf-8' };
  const { get } = await startSite({ extra: { '/desk': desk } });
  expect((await get('/desk')).headers['cross-origin-opener-policy']).toBe('same-origin');
  for (const path of ['/', '/reports/keynote', '/desk/', '/nowhere'])
    expect((await get(path)).headers, path).not.toHaveProperty('cross-origin-opener-policy');
});

test('feeds and preview pictures may be fetched by other sites', async () => {
  const { get } = await startSite();
  for (const path of ['/feed.xml', '/previews/keynote.png'])
    expect((await get(path)).headers['cross-origin-resource-policy'], path).toBe('cross-origin');
});

test('hashed files are cached for a year, the worker is always asked for', async () => {
  const { get } = await startSite();
  const script = await get('/_next/static/app/%5Bslug%5D/page.js');
  expect(script).toMatchObject({ status: 200, headers: { 'cache-control': 'public, max-age=31536000, immutable' } });
  expect((await get('/sw.js')).headers['cache-control']).toBe('no-cache');
});

test('a page that the client has already is answered with 304 and no body', async () => {
  const { get } = await startSite();
  const { etag } = (await get('/reports', { headers: { 'accept-encoding': 'br' } })).headers;
  for (const seen of [etag!, `W/${etag}`, `"other", ${etag}`, '*']) {
    const answer = await get('/reports', { headers: { 'accept-encoding': 'br', 'if-none-match': seen } });
    expect(answer, seen).toMatchObject({ status: 304, text: '', headers: { etag, vary: 'Accept-Encoding' } });
    expect(answer.headers['content-length']).toBeUndefined();
  }
  const otherForm = await get('/reports', { headers: { 'accept-encoding': 'gzip', 'if-none-match': etag } });
  expect(otherForm.status).toBe(200);
});

test('HEAD answers the headers of GET without the body', async () => {
  const { get } = await startSite();
  const headers = { 'accept-encoding': 'br' };
  const [head, whole] = [
    await get('/reports/keynote', { method: 'HEAD', headers }),
    await get('/reports/keynote', { headers }),
  ];
  expect(head.body).toHaveLength(0);
  expect({ ...head.headers, date: '' }).toEqual({ ...whole.headers, date: '' });
});

test('a range is a part of the plain form', async () => {
  const { get } = await startSite();
  const bytes = KEYNOTE.length;
  const part = await get('/reports/keynote', { headers: { range: 'bytes=10-19', 'accept-encoding': 'br' } });
  expect(part).toMatchObject({ status: 206, text: KEYNOTE.slice(10, 20) });
  expect(part.headers).toMatchObject({ 'content-range': `bytes 10-19/${bytes}`, 'content-length': '10' });
  expect(part.headers['content-encoding']).toBeUndefined();
  const beyond = await get('/reports/keynote', { headers: { range: `bytes=${bytes}-` } });
  expect(beyond).toMatchObject({ status: 416, headers: { 'content-range': `bytes */${bytes}` } });
  const several = await get('/reports/keynote', { headers: { range: 'bytes=0-1,4-5' } });
  expect(several).toMatchObject({ status: 200, text: KEYNOTE });
});

test('a range of another version is the whole of this one', async () => {
  const { get } = await startSite();
  const { etag } = (await get('/reports/keynote')).headers;
  const range = 'bytes=0-4';
  expect((await get('/reports/keynote', { headers: { range, 'if-range': etag } })).status).toBe(206);
  expect((await get('/reports/keynote', { headers: { range, 'if-range': '"older"' } })).status).toBe(200);
});

test('a file too large for memory comes whole and in parts from the disk', async () => {
  const body = 'x'.repeat(5 * 2 ** 20) + 'end';
  const { get } = await startSite({ extra: { '/film': { body, type: 'video/mp4', isPacked: false } } });
  expect((await get('/film')).body).toHaveLength(body.length);
  expect(await get('/film', { headers: { range: 'bytes=-3' } })).toMatchObject({ status: 206, text: 'end' });
});

test.each([
  ['/reports/', '/reports'],
  ['/reports//', '/reports'],
  ['/reports.html', '/reports'],
  ['/index.html', '/'],
  ['/index.html?from=home', '/'],
  ['//', '/'],
  ['/caf%C3%A9%20menu/', '/caf%C3%A9%20menu'],
])('%s moves for good to %s', async (path, location) => {
  const { get } = await startSite();
  const query = path.includes('?') ? path.slice(path.indexOf('?')) : '';
  expect(await get(path)).toMatchObject({ status: 308, headers: { location: location + query } });
});

test.each(['//evil.example/', '/\\evil.example/', '//evil.example/%2e%2e', '/%2f%2fevil.example/', '//reports/'])(
  '%s leads nowhere',
  async (path) => {
    const { get } = await startSite();
    const answer = await get(path);
    expect(answer.status).toBe(404);
    expect(answer.headers.location).toBeUndefined();
  },
);

test.each([
  '/../site.json',
  '/..%2fsite.json',
  '/%2e%2e/site.json',
  '/reports/../../site.json',
  '/reports/keynote.html%00',
  '/.',
])('%s is not a way out of the site', async (path) => {
  const { get } = await startSite();
  const answer = await get(path);
  expect(answer).toMatchObject({ status: 404, text: '<h1>Not here</h1>' });
});

test('an unknown address gets the 404 page, always whole', async () => {
  const { get } = await startSite();
  const first = await get('/nowhere', { headers: { 'accept-encoding': 'br' } });
  expect(first).toMatchObject({
    status: 404,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' },
  });
  const headers = { 'if-none-match': first.headers.etag, range: 'bytes=0-1' };
  expect(await get('/nowhere', { headers })).toMatchObject({ status: 404, text: '<h1>Not here</h1>' });
});

test('an address with a broken escape is refused', async () => {
  const { get } = await startSite();
  expect((await get('/%E0%A4%A')).status).toBe(400);
  expect((await get('/reports?q=%zz')).status).toBe(200);
});

test('the form of address that proxies use means the same page', async () => {
  const { get } = await startSite();
  expect(await get('http://daypass.example/reports?x=1')).toMatchObject({ status: 200, text: '<h1>Reports</h1>' });
});

test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s is refused where a page is', async (method) => {
  const { get } = await startSite();
  const answer = await get('/reports', { method, body: method === 'OPTIONS' ? undefined : 'x=1' });
  expect(answer).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
  expect((await get('/nowhere', { method })).status).toBe(404);
});

test('readers behind an https proxy are told to stay with https, others are not', async () => {
  const { get } = await startSite();
  const secure = await get('/', { headers: { 'x-forwarded-proto': 'https' } });
  expect(secure.headers['strict-transport-security']).toBe('max-age=15552000');
  expect((await get('/')).headers['strict-transport-security']).toBeUndefined();
});

test('the kill switch sends the worker that removes itself', async () => {
  const { get } = await startSite({ isWorkerOn: false });
  expect(await get('/sw.js')).toMatchObject({
    text: 'self.registration.unregister();',
    headers: { 'cache-control': 'no-cache' },
  });
});

test('a file that changed or went away is a failure that is told, not a broken answer', async () => {
  const { get, folder, failures } = await startSite();
  await writeFile(join(folder, 'site', 'reports.html'), 'another length, of another build');
  await rm(join(folder, 'site', 'index.html'));
  expect((await get('/reports')).status).toBe(500);
  expect((await get('/')).status).toBe(500);
  expect(failures).toHaveLength(2);
});

test('a site that was not built, or not rightly, is refused with what to do', async () => {
  const folder = await makeFolder();
  await expect(loadSite(folder)).rejects.toThrow(/npm run build/);
  await writeFile(join(folder, 'site.json'), '{"version":"1","notFound":"/404","files":{"//evil":{}}}');
  await expect(loadSite(folder)).rejects.toThrow(StartError);
  const site = await makeSite(folder);
  site.files['/']!.file = '../secret';
  await writeFile(join(folder, 'site.json'), JSON.stringify(site));
  await expect(loadSite(folder)).rejects.toThrow(/a path inside the site/);
});
