import { expect, test } from 'vitest';
import { HELD_FOR_MS } from '@/domain/offline/hold';
import { openKept } from '@/storage/open';
import { aPhone } from '@/worker/testing/a-phone';
import { aSite } from '@/worker/testing/a-site';

const html = (words: string) => `<html lang="en">${words}`;
const SCRIPT = '/_next/static/a.0f0f.js';
const PICTURE = '/generated/figures/hall-0123456789ab';
const files = {
  '/': html('Home'),
  '/reports/one': html('One'),
  '/unavailable': html('Not here'),
  [SCRIPT]: 'run()',
  [`${PICTURE}.avif`]: 'narrow',
};
const site = aSite(files);

/** A phone with a complete copy of the site, and its worker. */
async function withCopy() {
  const phone = await aPhone(site);
  const worker = await phone.start(site.list);
  await worker.copyAll();
  phone.askedPaths();
  return { phone, worker };
}
const words = async (answer: Response | Promise<Response> | undefined) =>
  (await (await answer)!.text()).replace(/<.*?>/, '');

test('a page of the copy is answered from it without asking the network, whichever way its address is written', async () => {
  const { phone, worker } = await withCopy();
  for (const more of ['', '.html', '/', '?from=home', '/index.html', '#part']) {
    const page = await worker.opens(`/reports/one${more}`);
    expect([page.status, await words(page)], more).toEqual([200, 'One']);
    expect(page.headers.get('content-security-policy')).toBe("default-src 'self'");
  }
  expect(phone.askedPaths()).toEqual([]);
});

test('scripts of the copy, and pages that a page fetches, come from it too', async () => {
  const { phone, worker } = await withCopy();
  expect(await words(worker.fetches(SCRIPT))).toBe('run()');
  expect(await words(worker.fetches('/', { headers: { accept: 'text/html' } }))).toBe('Home');
  expect(phone.askedPaths()).toEqual([]);
});

test('writes, the API, other origins, parts of files and what the copy does not have are left to the browser', async () => {
  const { phone, worker } = await withCopy();
  expect(worker.fetches('/reports/one', { method: 'POST' })).toBeUndefined();
  expect(worker.fetches('/api/races/day/board', { headers: { accept: 'text/html' } })).toBeUndefined();
  expect(worker.fetches('http://elsewhere.example/reports/one')).toBeUndefined();
  expect(worker.fetches(SCRIPT, { headers: { range: 'bytes=0-3' } })).toBeUndefined();
  expect(worker.fetches('/?from-network', { headers: { accept: 'text/html' } })).toBeUndefined();
  expect(worker.fetches('/pictures/large.png')).toBeUndefined();
  expect(phone.askedPaths()).toEqual([]);
});

test('a wide picture comes from the network, and where there is none the narrow one of the copy is shown', async () => {
  const { phone, worker } = await withCopy();
  expect(await words(worker.fetches(`${PICTURE}.avif`))).toBe('narrow');
  expect(phone.askedPaths()).toEqual([]);
  await worker.fetches(`${PICTURE}-wide.avif`);
  expect(phone.askedPaths()).toEqual([`${PICTURE}-wide.avif`]);
  await phone.network.close();
  for (const file of ['-wide.avif', '-wide.webp', '.webp'])
    expect(await words(worker.fetches(`${PICTURE}${file}`)), file).toBe('narrow');
});

test('an unknown page comes from the network, with whatever the server says to it', async () => {
  const { phone, worker } = await withCopy();
  const page = await worker.opens('/reports/new');
  expect([page.status, await words(page)]).toEqual([404, 'Not found']);
  expect(phone.askedPaths()).toEqual(['/reports/new']);
});

test.each(['the server is gone', 'nothing answers'])(
  'for an unknown page there is one that says so when %s',
  async (what) => {
    const { phone, worker } = await withCopy();
    if (what === 'the server is gone') await phone.network.close();
    phone.network.says = () => 'silent';
    phone.timesFaster = 10;
    const page = await worker.opens('/reports/new');
    expect([page.status, await words(page)]).toEqual([503, 'Not here']);
    expect(page.headers.get('content-security-policy')).toBe("default-src 'self'");
  },
);

test('a page that the browser has thrown away comes from the network, or that there is none is said', async () => {
  const { phone, worker } = await withCopy();
  await worker.hears({ type: 'remove', paths: ['/reports/one', SCRIPT] });
  expect(await words(worker.opens('/reports/one'))).toBe('One');
  expect(await words(worker.fetches(SCRIPT))).toBe('run()');
  await phone.network.close();
  expect(await words(worker.opens('/reports/one'))).toBe('Not here');
  await expect(worker.fetches(SCRIPT)).rejects.toThrow();
});

test('without copy and network the browser says that there is no connection', async () => {
  const phone = await aPhone(site);
  const worker = await phone.start(site.list);
  await phone.network.close();
  expect((await worker.opens('/')).type).toBe('error');
});

test('storage that does not answer is not waited for alone: what the network has comes in its place', async () => {
  const { phone, worker } = await withCopy();
  phone.timesFaster = 10;
  phone.caches.answers = () => new Promise(() => undefined);
  expect(await words(worker.opens('/reports/one'))).toBe('One');
  expect(await words(worker.fetches(SCRIPT))).toBe('run()');
  expect(phone.askedPaths()).toEqual(['/reports/one', SCRIPT]);
});

test('storage that answers late is in time where the network is gone', async () => {
  const { phone, worker } = await withCopy();
  phone.timesFaster = 10;
  await phone.network.close();
  const { setTimeout } = globalThis;
  phone.caches.answers = () => new Promise((done) => void setTimeout(done, 3_000));
  expect(await words(worker.opens('/reports/one'))).toBe('One');
});

test('storage that fails is passed by', async () => {
  const { phone, worker } = await withCopy();
  phone.caches.answers = () => Promise.reject(new DOMException('Internal error.', 'UnknownError'));
  expect(await words(worker.opens('/reports/one'))).toBe('One');
  await phone.network.close();
  expect((await worker.opens('/reports/one')).type).toBe('error');
});

test('while a newer version waits, a page that is opened lets it go ahead; what pages fetch is not touched', async () => {
  const { phone, worker } = await withCopy();
  phone.registration.waiting = {};
  const page = await worker.opens('/reports/one');
  expect([page.status, page.headers.get('refresh')]).toEqual([200, '5']);
  expect(await page.text()).toContain('The new version is taking over…');
  expect(await words(worker.fetches('/', { headers: { accept: 'text/html' } }))).toBe('Home');
});

test('a newer version that does not come sends nobody in circles: after three times this one serves', async () => {
  const { phone, worker } = await withCopy();
  phone.registration.waiting = {};
  for (let times = 0; times < 3; times++) expect(await words(worker.opens('/'))).not.toBe('Home');
  expect(await words(worker.opens('/'))).toBe('Home');
});

test('in the middle of a quiz a newer version goes on waiting, and after half an hour it does not', async () => {
  const { phone, worker } = await withCopy();
  phone.registration.waiting = {};
  await openKept().put('runs', 'all', { run: {}, touchedAt: Date.now() });
  expect(await words(worker.opens('/'))).toBe('Home');
  await openKept().put('runs', 'all', { run: {}, touchedAt: Date.now() - HELD_FOR_MS });
  expect(await words(worker.opens('/'))).not.toBe('Home');
});
