import { expect, test, vi } from 'vitest';
import type { Inventory } from '@/domain/offline/messages';
import { aPhone } from '@/worker/testing/a-phone';
import { aSite } from '@/worker/testing/a-site';

const html = (words: string) => `<html lang="en">${words}`;
const pages = { '/': html('Home'), '/reports/one': html('One'), '/reports/two': html('Two') };
const SCRIPT = '/_next/static/a.0f0f.js';
const HOW_COMPLETE = { type: 'how-complete', page: '/' };
const revisionOf = (site: ReturnType<typeof aSite>, path: string) =>
  site.list.files.find(([each]) => each === path)![1]!;

test('the first worker takes over once all can be read, whatever becomes of the rest', async () => {
  const site = aSite({ ...pages, [SCRIPT]: 'script()' });
  const phone = await aPhone(site);
  phone.network.says = (asked) => (asked.path === SCRIPT ? 'silent' : site.says(asked));
  const worker = await phone.start(site.list);
  await worker.install();
  await worker.activate();
  expect(await worker.hears(HOW_COMPLETE)).toBe('on-its-way');
  const asked: string[] = [];
  await vi.waitFor(() => {
    asked.push(...phone.askedPaths());
    expect(asked).toContain(SCRIPT);
  });
  expect(asked.at(-1)).toBe(SCRIPT);
  expect(await (await worker.opens('/reports/two')).text()).toMatch(/Two$/);
});

test('a later worker fetches the rest that the first one could not, and not what was removed', async () => {
  const site = aSite({ ...pages, [SCRIPT]: 'script()' });
  const phone = await aPhone(site);
  phone.timesFaster = 10_000;
  phone.network.says = (asked) => (asked.path === SCRIPT ? 'cut' : site.says(asked));
  await (await phone.start(site.list)).copyAll();
  phone.network.says = site.says;
  phone.askedPaths();
  const worker = await phone.start(site.list);
  await worker.hears({ type: 'remove', paths: ['/reports/one'] });
  await worker.isTold({ type: 'complete' });
  expect(phone.askedPaths()).toEqual([SCRIPT]);
  expect(await worker.hears(HOW_COMPLETE)).toBe('partly');
  await worker.isTold({ type: 'complete' });
  expect(phone.askedPaths()).toEqual([]);
});

test('whoever asks what is here while the rest comes is never told that something was removed', async () => {
  const site = aSite({ ...pages, [SCRIPT]: 'script()' });
  const seen = new Set<string>();
  for (let access = 1; access <= 12; access++) {
    const phone = await aPhone(site);
    phone.timesFaster = 10_000;
    phone.network.says = (asked) => (asked.path === SCRIPT ? 'cut' : site.says(asked));
    await (await phone.start(site.list)).copyAll();
    phone.network.says = site.says;
    const worker = await phone.start(site.list);
    // All that is left comes just before this access to the storage is answered.
    let left = access;
    phone.caches.answers = async () => {
      if (--left === 0) await worker.isTold({ type: 'complete' });
    };
    const { completeness, files } = (await worker.hears({ type: 'inventory' })) as Inventory;
    const absent = files.filter(({ bytes }) => bytes === null).length;
    expect(completeness === 'whole' ? absent : 0, `access ${access}`).toBe(0);
    expect(completeness, `access ${access}`).not.toBe('partly');
    seen.add(completeness);
  }
  expect([...seen].toSorted()).toEqual(['on-its-way', 'whole']);
});

test('a newer version is installed only with all that it shall have', async () => {
  const before = aSite({ ...pages, [SCRIPT]: 'script()' });
  const phone = await aPhone(before);
  phone.timesFaster = 10_000;
  const first = await phone.start(before.list);
  await first.copyAll();
  await first.activate();
  const after = aSite({ ...pages, '/_next/static/a.1e1e.js': 'newer()' }, { version: 'v2' });
  phone.network.says = (asked) => (asked.path.endsWith('.js') ? 'cut' : after.says(asked));
  await expect((await phone.start(after.list)).install()).rejects.toThrow();
  phone.network.says = after.says;
  const second = await phone.start(after.list);
  await second.install();
  expect(await second.hears(HOW_COMPLETE)).toBe('whole');
});

test('what is removed while a newer version is fetched is fetched again before it waits', async () => {
  const before = aSite(pages);
  const phone = await aPhone(before);
  phone.timesFaster = 1_000;
  const first = await phone.start(before.list);
  await first.copyAll();
  await first.activate();
  const after = aSite({ ...pages, '/': html('Hi'), '/reports/one': html('1') }, { version: 'v2' });
  const cache = await phone.caches.open('daypass-copy');
  const isStored = async () => (await cache.keys()).find(({ url }) => url.includes(revisionOf(after, '/')));
  let isTidied = false;
  phone.network.says = async (asked) => {
    if (asked.path === '/reports/one' && !isTidied) isTidied = await cache.delete(await vi.waitUntil(isStored));
    return after.says(asked);
  };
  const second = await phone.start(after.list);
  await second.install();
  expect(isTidied).toBe(true);
  expect(await second.hears(HOW_COMPLETE)).toBe('whole');
});

test('a version that is still in charge knows what was removed, while a newer one waits', async () => {
  const before = aSite(pages);
  const phone = await aPhone(before);
  const first = await phone.start(before.list);
  await first.copyAll();
  await first.activate();
  await first.hears({ type: 'remove', paths: ['/reports/one'] });
  const after = aSite({ ...pages, '/reports/one': html('1') }, { version: 'v2' });
  phone.network.says = after.says;
  await (await phone.start(after.list)).install();
  expect(await (await phone.start(before.list)).hears(HOW_COMPLETE)).toBe('partly');
});

const DESK_SCRIPT = '/_next/static/desk.2f2f.js';
const withDesk = (version = 'v1') =>
  aSite(
    { ...pages, '/desk': html('Desk'), [DESK_SCRIPT]: 'desk()' },
    { version, onDemand: { [DESK_SCRIPT]: '/desk' } },
  );

test.each<[string, (worker: Awaited<ReturnType<Awaited<ReturnType<typeof aPhone>>['start']>>) => Promise<unknown>]>([
  ['opened', (worker) => worker.opens('/desk', 'done')],
  ['turned to', (worker) => worker.fetches('/desk', { headers: { accept: 'text/html' } })!],
  ['open already', (worker) => worker.hears({ type: 'how-complete', page: '/desk' })],
])('scripts of the desk are copied once the desk is %s, and by each version from then on', async (_, open) => {
  const site = withDesk();
  const phone = await aPhone(site);
  const first = await phone.start(site.list);
  await first.copyAll();
  await first.activate();
  expect(await first.hears(HOW_COMPLETE)).toBe('whole');
  expect(phone.askedPaths()).not.toContain(DESK_SCRIPT);
  phone.network.says = () => 'cut';
  await open(first);
  await vi.waitFor(() => expect(phone.askedPaths()).toEqual([DESK_SCRIPT]));
  expect(await first.hears(HOW_COMPLETE)).toBe('whole');
  phone.network.says = site.says;
  await open(first);
  await vi.waitFor(() => expect(phone.askedPaths()).toEqual([DESK_SCRIPT]));
  await vi.waitFor(async () => expect(await phone.copied()).toContain('/.opened'));
  expect(await first.hears(HOW_COMPLETE)).toBe('whole');
  const next = withDesk('v2');
  await (await phone.caches.open('daypass-copy')).delete(`${phone.network.origin}${DESK_SCRIPT}`);
  phone.network.says = next.says;
  await (await phone.start(next.list)).install();
  expect(phone.askedPaths()).toEqual([DESK_SCRIPT]);
});

test('a newer version that is interrupted goes on by itself, also while one before it waits', async () => {
  const before = aSite(pages);
  const phone = await aPhone(before);
  phone.timesFaster = 10_000;
  const first = await phone.start(before.list);
  await first.copyAll();
  await first.activate();
  phone.registration.waiting = {};
  const after = aSite({ ...pages, '/': html('Hi') }, { version: 'v3' });
  let cuts = 0;
  phone.network.says = (asked) => (cuts++ < 2 ? 'cut' : after.says(asked));
  await (await phone.start(after.list)).install();
  expect(cuts).toBe(3);
});

test('the rest of a version that is about to go is not fetched', async () => {
  const site = aSite({ ...pages, [SCRIPT]: 'script()' });
  const phone = await aPhone(site);
  phone.timesFaster = 10_000;
  phone.network.says = (asked) => (asked.path === SCRIPT ? 'cut' : site.says(asked));
  const worker = await phone.start(site.list);
  await worker.copyAll();
  await worker.activate();
  phone.askedPaths();
  phone.registration.waiting = {};
  await worker.isTold({ type: 'complete' });
  expect(phone.askedPaths()).toEqual([]);
});
