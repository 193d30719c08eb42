import { expect, test } from 'vitest';
import { aPhone } from '@/worker/testing/a-phone';
import { aSite, HTML } from '@/worker/testing/a-site';

const html = (words: string) => `<html lang="en">${words}`;
const pages = { '/': html('Home'), '/reports/one': html('One'), '/reports/two': html('Two') };
const packs = [Object.keys(pages)];
const site = aSite(pages, { packs });
const pack = site.list.packs[0]![0];
const keyOf = ({ list }: ReturnType<typeof aSite>, path: string) =>
  `${path}?__WB_REVISION__=${list.files.find(([each]) => each === path)![1]}`;
const keysOf = (of: ReturnType<typeof aSite>) => of.list.files.map(([path]) => keyOf(of, path)).toSorted();
const words = async (answer: Response | Promise<Response> | undefined) =>
  (await (await answer)!.text()).replace(/<.*?>/, '');

type Phone = Awaited<ReturnType<typeof aPhone>>;

/** A phone with a complete copy of the site, whose pages came in one pack, and its worker. */
async function withPack(of = site) {
  const phone = await aPhone(of);
  phone.timesFaster = 20;
  const worker = await phone.start(of.list);
  await worker.copyAll();
  await worker.activate();
  phone.askedPaths();
  return { phone, worker };
}

/** The next version takes over. `isOpened`: a page of it is opened, and the last one of the version before was closed. */
async function update(phone: Phone, after: ReturnType<typeof aSite>, { isOpened = true } = {}) {
  phone.network.says = after.says;
  const worker = await phone.start(after.list);
  await worker.install();
  await worker.activate();
  phone.windows = ['a page of the new version'];
  if (isOpened) await worker.opens('/', 'done');
  return worker;
}

const cacheOf = (phone: Phone) => phone.caches.open('daypass-copy');

test('a pack is one entry, and each worker answers pages out of it with their headers', async () => {
  const { phone } = await withPack();
  expect(await phone.packs()).toEqual([pack]);
  expect(
    (await (await cacheOf(phone)).keys()).filter(({ url }) => !new URL(url).pathname.startsWith('/.')),
  ).toHaveLength(1);
  await phone.network.close();
  const worker = await phone.start(site.list);
  for (const [path, text] of Object.entries(pages)) {
    const page = (await worker.fetches(path, { headers: { accept: 'text/html' } }))!;
    const headers: Record<string, string> = {};
    page.headers.forEach((value, name) => (headers[name] = value));
    expect(headers).toEqual({
      'content-length': `${text.length}`,
      'content-type': HTML['content-type'],
      'content-security-policy': HTML['content-security-policy'],
    });
    expect(await page.text()).toBe(text);
  }
});

test('a file out of a pack is listed with its size, and is sound', async () => {
  const { worker } = await withPack();
  expect(await worker.hears({ type: 'inventory' })).toMatchObject({
    completeness: 'whole',
    files: Object.entries(pages).map(([path, { length }]) => ({ path, bytes: length })),
  });
  expect(await worker.hears({ type: 'check', path: '/reports/one' })).toBe('sound');
});

test('a page that is removed is gone from its pack, and the others stay', async () => {
  const { phone, worker } = await withPack();
  const before = phone.caches.bytes;
  expect(await worker.hears({ type: 'remove', paths: ['/reports/one', '/not/listed'] })).toEqual([true]);
  expect(await worker.hears({ type: 'remove', paths: ['/reports/one'] })).toEqual([false]);
  expect(before - phone.caches.bytes).toBeGreaterThanOrEqual(pages['/reports/one'].length);
  expect(await phone.packs()).toHaveLength(1);
  await phone.network.close();
  for (const each of [worker, await phone.start(site.list)]) {
    expect(await each.hears({ type: 'check', path: '/reports/one' })).toBe('absent');
    expect([await words(each.opens('/')), await words(each.opens('/reports/two'))]).toEqual(['Home', 'Two']);
  }
  await worker.hears({ type: 'remove', paths: ['/', '/reports/two'] });
  expect(await phone.copied()).toEqual(['/.old-clients']);
});

test('what is removed at the same time is all gone', async () => {
  const { phone, worker } = await withPack();
  await Promise.all(['/', '/reports/two'].map((path) => worker.hears({ type: 'remove', paths: [path] })));
  expect(await phone.copied()).toEqual(['/.old-clients', keyOf(site, '/reports/one')]);
  expect(await phone.packs()).toHaveLength(1);
});

test.each(['put', 'delete'] as const)(
  'where the browser stops while a pack is written anew, at its %s, no page that stays is lost',
  async (at) => {
    const { phone, worker } = await withPack();
    const cache = await cacheOf(phone);
    const works = cache[at].bind(cache) as (address: string) => Promise<unknown>;
    cache[at] = ((address: string) =>
      address.includes('/packs/') ? Promise.reject(new Error('the browser stops')) : works(address)) as never;
    await worker.hears({ type: 'remove', paths: ['/reports/one'] });
    Object.assign(cache, { [at]: works });
    await phone.network.close();
    const later = await phone.start(site.list);
    expect([await words(later.opens('/')), await words(later.opens('/reports/two'))]).toEqual(['Home', 'Two']);
    await later.hears({ type: 'remove', paths: ['/reports/one'] });
    expect(await later.hears({ type: 'check', path: '/reports/one' })).toBe('absent');
    expect(await phone.packs()).toHaveLength(1);
  },
);

test('on a full phone, too, a page can be removed', async () => {
  const { phone, worker } = await withPack();
  phone.caches.roomBytes = phone.caches.bytes;
  expect(await worker.hears({ type: 'remove', paths: ['/reports/one'] })).toEqual([true]);
  await phone.network.close();
  expect([await words(worker.opens('/')), await words(worker.opens('/reports/two'))]).toEqual(['Home', 'Two']);
});

test('where a pack does not fit, as many of its pages are stored as do', async () => {
  const phone = await aPhone(site);
  phone.caches.roomBytes = pages['/'].length + pages['/reports/one'].length;
  const worker = await phone.start(site.list);
  await expect(worker.install()).rejects.toMatchObject({ name: 'QuotaExceededError' });
  expect(await phone.copied()).toEqual([keyOf(site, '/'), keyOf(site, '/reports/one')]);
  expect(await words(worker.opens('/reports/one'))).toBe('One');
});

test('a pack with other bytes than its address says is not stored', async () => {
  const phone = await aPhone(site);
  phone.timesFaster = 10_000;
  phone.network.says = (asked) => {
    const said = site.says(asked);
    return {
      ...said,
      body: Buffer.from(said.body as Uint8Array)
        .toString('latin1')
        .replace('Two', 'Six'),
    };
  };
  await expect((await phone.start(site.list)).install()).rejects.toThrow('another version');
  expect(await phone.copied()).toEqual([]);
});

test('a page that is fetched anew comes before what its pack still has', async () => {
  const { phone, worker } = await withPack();
  const cache = await cacheOf(phone);
  const stored = (await cache.match(`${phone.network.origin}${pack}`))!;
  const spoilt = Buffer.from(await stored.arrayBuffer())
    .toString('latin1')
    .replace('Two', 'T\0o');
  await cache.put(`${phone.network.origin}${pack}`, new Response(spoilt, { headers: stored.headers }));
  expect(await worker.hears({ type: 'check', path: '/reports/two' })).toBe('damaged');
  await worker.hears({ type: 'fetch', paths: ['/reports/two'] });
  expect(await worker.hears({ type: 'check', path: '/reports/two' })).toBe('sound');
  expect(await words(worker.opens('/reports/two'))).toBe('Two');
});

test('after an update what has not changed comes out of the pack of the version before', async () => {
  const { phone } = await withPack();
  const after = aSite({ ...pages, '/': html('Hi') }, { packs, version: 'v2' });
  await update(phone, after);
  expect(phone.askedPaths()).toEqual(['/']);
  await phone.network.close();
  const worker = await phone.start(after.list);
  expect(await worker.hears({ type: 'is-complete' })).toBe(true);
  expect([await words(worker.opens('/reports/two')), await words(worker.opens('/'))]).toEqual(['Two', 'Hi']);
});

test('a page of the version before leaves its pack once the last page of that version is closed', async () => {
  const { phone } = await withPack();
  const before = phone.caches.bytes;
  const after = aSite({ ...pages, '/': html('Hi') }, { packs, version: 'v2' });
  const worker = await update(phone, after, { isOpened: false });
  // The page that waits for the new version does not wait for this.
  expect(await phone.packs()).toEqual([pack]);
  await worker.opens('/', 'done');
  expect((await phone.copied()).filter((key) => !key.startsWith('/.'))).toEqual(keysOf(after));
  expect(await phone.packs()).not.toContain(pack);
  expect(phone.caches.bytes).toBeLessThan(before);
  await update(phone, aSite(pages, { packs, version: 'v3' }));
  expect((await phone.copied()).filter((key) => !key.startsWith('/.'))).toEqual(keysOf(site));
});

test('a version that begins to be stored while packs are written anew loses none of its files', async () => {
  const { phone } = await withPack();
  const after = aSite({ ...pages, '/': html('Hi') }, { packs, version: 'v2' });
  await update(phone, after, { isOpened: false });
  const cache = await cacheOf(phone);
  const works = cache.put.bind(cache);
  // The browser finds the next version while the pack is being written: the one before was put back.
  cache.put = async (address, answer) => {
    phone.registration.installing = {};
    await works(address, answer);
  };
  await (await phone.start(after.list)).opens('/', 'done');
  cache.put = works;
  expect(await phone.packs()).toContain(pack);
  phone.registration.installing = null;
  // Once it is clear what is needed, the rest goes.
  await (await phone.start(after.list)).opens('/', 'done');
  expect((await phone.copied()).filter((key) => !key.startsWith('/.'))).toEqual(keysOf(after));
});

test('on a full phone tidying takes nothing away before the rest is safe', async () => {
  const { phone } = await withPack();
  const after = aSite({ ...pages, '/': html('Hi') }, { packs, version: 'v2' });
  await update(phone, after, { isOpened: false });
  phone.caches.roomBytes = phone.caches.bytes;
  const cache = await cacheOf(phone);
  const works = cache.delete.bind(cache);
  const gone: string[] = [];
  cache.delete = (address) => {
    gone.push(address as string);
    return works(address);
  };
  await (await phone.start(after.list)).opens('/', 'done').catch(() => undefined);
  expect(gone.filter((address) => address.endsWith('.pack'))).toEqual([]);
  expect(await phone.packs()).toEqual([pack]);
});

test('a page that lies alone is there although the browser does not give its pack', async () => {
  const { phone } = await withPack();
  const cache = await cacheOf(phone);
  await cache.put(keyOf(site, '/reports/two'), new Response(html('Alone'), { headers: HTML }));
  const works = phone.caches.match.bind(phone.caches);
  phone.caches.match = (request, options) =>
    (request as string).includes('.pack') ? Promise.reject(new Error('cannot be read')) : works(request, options);
  await phone.network.close();
  expect(await words((await phone.start(site.list)).opens('/reports/two'))).toBe('Alone');
});

test('a worker that was stopped before it had tidied packs tidies them when a page is opened next', async () => {
  const { phone } = await withPack();
  const after = aSite({ ...pages, '/': html('Hi') }, { packs, version: 'v2' });
  await update(phone, after, { isOpened: false });
  const cache = await cacheOf(phone);
  const works = cache.put.bind(cache);
  cache.put = () => Promise.reject(new Error('the browser stops'));
  await (await phone.start(after.list)).opens('/', 'done').catch(() => undefined);
  cache.put = works;
  expect(await phone.packs()).toEqual([pack]);
  await (await phone.start(after.list)).opens('/', 'done');
  expect((await phone.copied()).filter((key) => !key.startsWith('/.'))).toEqual(keysOf(after));
});

test('a page of the version before gets its scripts out of a pack, too', async () => {
  const script = '/_next/static/a.0f0f.js';
  const { phone } = await withPack(aSite({ ...pages, [script]: 'old()' }, { packs: [[...packs[0]!, script]] }));
  const after = aSite({ ...pages, '/': html('Hi') }, { packs, version: 'v2' });
  phone.network.says = after.says;
  const worker = await phone.start(after.list);
  await worker.install();
  await worker.activate();
  await phone.network.close();
  expect(await words(worker.fetches(script))).toBe('old()');
});

test('a pack of which a new version needs nothing goes at once', async () => {
  const { phone } = await withPack();
  const changed = Object.fromEntries(Object.keys(pages).map((path) => [path, html(`Now ${path}`)]));
  const after = aSite(changed, { packs, version: 'v2' });
  await update(phone, after, { isOpened: false });
  expect(phone.askedPaths()).toEqual([after.list.packs[0]![0]]);
  expect(await phone.packs()).toEqual([after.list.packs[0]![0]]);
});

test('a copy of an older app, with an entry for each page, is taken over: only what has changed is fetched', async () => {
  const { phone } = await withPack(aSite(pages));
  expect(await phone.packs()).toEqual([]);
  const after = aSite({ ...pages, '/': html('Hi') }, { packs, version: 'v2' });
  await update(phone, after);
  expect(phone.askedPaths()).toEqual(['/']);
  await phone.network.close();
  const worker = await phone.start(after.list);
  expect([await words(worker.opens('/')), await words(worker.opens('/reports/two'))]).toEqual(['Hi', 'Two']);
});
