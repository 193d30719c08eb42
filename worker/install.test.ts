import { describe, expect, test, vi } from 'vitest';
import type { Says } from '@/storage/testing/network';
import { aPhone } from '@/worker/testing/a-phone';
import { aSite } from '@/worker/testing/a-site';

const html = (words: string) => `<html lang="en">${words}`;
const pages = { '/': html('Home'), '/reports/one': html('One'), '/reports/two': html('Two') };
const SCRIPT = '/_next/static/a.0f0f.js';
const ELSEWHERE = '/portal.js';
const HOW_COMPLETE = { type: 'how-complete', page: '/' };
const keysOf = (site: ReturnType<typeof aSite>) =>
  site.list.files.map(([path, revision]) => (revision ? `${path}?__WB_REVISION__=${revision}` : path)).toSorted();

test('the first visit fetches pages in packs and scripts singly, each once, and has the whole site then', async () => {
  const packs = [['/', '/reports/one', '/reports/two']];
  const site = aSite({ ...pages, [SCRIPT]: 'script()' }, { packs });
  const phone = await aPhone(site);
  const worker = await phone.start(site.list);
  await worker.copyAll();
  expect(phone.askedPaths().toSorted()).toEqual([SCRIPT, site.list.packs[0]![0]]);
  expect(await phone.copied()).toEqual(keysOf(site));
  expect(await (await worker.opens('/reports/two')).text()).toMatch(/Two$/);
  expect(await (await worker.fetches(SCRIPT))!.text()).toBe('script()');
});

test('pages tell how far it is, in bytes on the wire, from nothing to all', async () => {
  const site = aSite({ ...pages, [SCRIPT]: 'script()' }, { packs: [Object.keys(pages)] });
  const phone = await aPhone(site);
  await (await phone.start(site.list)).copyAll();
  const totalBytes = site.list.packs[0]![1] + 'script()'.length;
  await vi.waitFor(() => expect(phone.told.at(-1)).toEqual({ type: 'whole', version: 'v1' }));
  const filling = phone.told.filter((news) => news.type === 'filling');
  expect(filling.every((news) => news.totalBytes === totalBytes)).toBe(true);
  const done = filling.map(({ doneBytes }) => doneBytes);
  expect([done[0], done.at(-1)]).toEqual([0, totalBytes]);
  expect(done).toEqual(done.toSorted((one, other) => one - other));
});

test('a page that begins to listen while nothing comes hears how far it is all the same', async () => {
  const site = aSite(pages, { packs: [Object.keys(pages)] });
  const phone = await aPhone(site);
  const { says } = phone.network;
  let answers = (): void => undefined;
  const held = new Promise<void>((done) => (answers = done));
  phone.network.says = async (asked) => {
    await held;
    return says(asked);
  };
  const copying = (await phone.start(site.list)).copyAll();
  await vi.waitFor(() => expect(phone.told).toHaveLength(1));
  phone.told.length = 0;
  await vi.waitFor(() => expect(phone.told[0]).toMatchObject({ type: 'filling', doneBytes: 0 }), { timeout: 3_000 });
  answers();
  await copying;
  await vi.waitFor(() => expect(phone.told.at(-1)).toMatchObject({ type: 'whole' }));
  phone.told.length = 0;
  await new Promise((done) => setTimeout(done, 1_200));
  expect(phone.told).toEqual([]);
});

test('an update fetches the one page that has changed, and not its pack', async () => {
  const packs = [Object.keys(pages)];
  const before = aSite({ ...pages, [SCRIPT]: 'script()' }, { packs });
  const phone = await aPhone(before);
  await (await phone.start(before.list)).copyAll();
  phone.askedPaths();
  const after = aSite({ ...pages, '/': html('Hi'), [SCRIPT]: 'script()' }, { packs, version: 'v2' });
  phone.network.says = after.says;
  await (await phone.start(after.list)).copyAll();
  expect(phone.askedPaths()).toEqual(['/']);
  // The files of the version before are still there, as its worker still answers.
  expect(await phone.copied()).toEqual([...new Set([...keysOf(before), ...keysOf(after)])].toSorted());
});

test('files come side by side, six at a time at most', async () => {
  const site = aSite(Object.fromEntries(Array.from({ length: 15 }, (_, i) => [`/page-${i}`, html(`Page ${i}`)])));
  const phone = await aPhone(site);
  let [running, answers] = [0, (): void => undefined];
  const held = new Promise<void>((done) => (answers = done));
  phone.network.says = async (asked) => {
    if (asked.path === '/is-that-all') return { status: 204 };
    running += 1;
    await held;
    return site.says(asked);
  };
  const installed = (await phone.start(site.list)).copyAll();
  await vi.waitFor(() => expect(running).toBe(6));
  // Any other request of the worker would have arrived before this one.
  await fetch('/is-that-all');
  expect(running).toBe(6);
  answers();
  await installed;
  expect(await phone.copied()).toHaveLength(15);
});

test('what has arrived stays when the line breaks, and the next try asks for the rest alone', async () => {
  const site = aSite(pages);
  const phone = await aPhone(site);
  phone.timesFaster = 50;
  const cut = new Set(['/reports/one', '/reports/two']);
  phone.network.says = (asked) => (cut.delete(asked.path) ? 'cut' : site.says(asked));
  await (await phone.start(site.list)).copyAll();
  const paths = phone.askedPaths();
  expect(paths.toSorted()).toEqual(['/', '/reports/one', '/reports/one', '/reports/two', '/reports/two']);
  expect(await phone.copied()).toEqual(keysOf(site));
  expect(phone.told).toContainEqual(expect.objectContaining({ type: 'stopped', reason: 'interrupted' }));
});

test('a worker that gave up, or was stopped, leaves what it has to the next one', async () => {
  const site = aSite(pages);
  const phone = await aPhone(site);
  phone.timesFaster = 1_000;
  phone.network.says = (asked) => (asked.path === '/reports/two' ? 'cut' : site.says(asked));
  await expect((await phone.start(site.list)).install()).rejects.toThrow();
  expect(phone.askedPaths().filter((path) => path === '/reports/two')).toHaveLength(4);
  phone.network.says = site.says;
  await (await phone.start(site.list)).copyAll();
  expect(phone.askedPaths()).toEqual(['/reports/two']);
});

test('a phone that is full is told so once, and not asked again', async () => {
  const site = aSite(pages);
  const phone = await aPhone(site);
  phone.caches.roomBytes = 30;
  await expect((await phone.start(site.list)).install()).rejects.toMatchObject({ name: 'QuotaExceededError' });
  await vi.waitFor(() => expect(phone.told).toContainEqual(expect.objectContaining({ reason: 'no-room' })));
  expect(phone.told.filter(({ type }) => type === 'stopped')).toHaveLength(1);
  expect((await phone.copied()).length).toBeLessThan(3);
});

const ofAnotherVersion: Says = ({ path }) => ({ status: 200, body: html(`Newer ${path}`) });
const halfOfIt =
  (says: ReturnType<typeof aSite>['says']): Says =>
  (asked) => ({ ...says(asked), breaks: { afterBytes: 9, line: 'cut' } });
test.each<[string, (says: ReturnType<typeof aSite>['says']) => Says]>([
  ['of another version', () => ofAnotherVersion],
  ['cut off', halfOfIt],
  ['shorter than it should be', (says) => (asked) => ({ ...says(asked), body: '<html lang="en">' })],
  ['not found', () => () => ({ status: 404 })],
  ['moved', () => () => ({ status: 302, headers: { location: '/sign-in' } })],
])('a page that is %s is not stored, and the copy does not count as whole', async (_, says) => {
  const site = aSite(pages);
  const phone = await aPhone(site);
  phone.timesFaster = 10_000;
  phone.network.says = says(site.says);
  const worker = await phone.start(site.list);
  await expect(worker.install()).rejects.toThrow();
  expect(await phone.copied()).toEqual([]);
  expect(await worker.hears({ type: 'is-complete' })).toBe(false);
});

test.each<[string, string, Says]>([
  ['redirects', 'redirected', () => ({ status: 302, headers: { location: '/reports/one/' } })],
  ['lacks', 'lacking', () => ({ status: 404 })],
  ['has removed', 'lacking', () => ({ status: 410 })],
])('a file that the host %s is named', async (_, reason, says) => {
  const site = aSite(pages);
  const phone = await aPhone(site);
  phone.timesFaster = 10_000;
  phone.network.says = (asked) => (asked.path === '/reports/one' ? says(asked) : site.says(asked));
  await expect((await phone.start(site.list)).install()).rejects.toThrow();
  expect(phone.told).toContainEqual(expect.objectContaining({ type: 'stopped', reason, path: '/reports/one' }));
});

test.each<[string, (pack: Uint8Array) => Uint8Array | string]>([
  ['too short', (pack) => pack.subarray(0, -1)],
  ['the sign-in page of a wifi', () => html('Sign in')],
  ['empty', () => ''],
])('nothing of a pack that is %s is stored', async (_, becomes) => {
  const site = aSite(pages, { packs: [Object.keys(pages)] });
  const phone = await aPhone(site);
  phone.timesFaster = 10_000;
  phone.network.says = (asked) => {
    const said = site.says(asked);
    return { ...said, body: becomes(said.body as Uint8Array) };
  };
  await expect((await phone.start(site.list)).install()).rejects.toThrow();
  expect(await phone.copied()).toEqual([]);
});

test.each([
  ['a page', { body: html('Sign in'), headers: { 'content-type': 'text/html' } }],
  ['JSON', { body: '{"captive":true}', headers: { 'content-type': 'application/captive+json' } }],
  ['a word', { body: 'ok', headers: { 'content-type': 'text/plain' } }],
  ['nothing', { body: '', headers: { 'content-type': 'text/javascript' } }],
  ['an error as a script', { status: 503, body: 'no()', headers: { 'content-type': 'text/javascript' } }],
  ['a way to another script', { status: 302, headers: { location: ELSEWHERE } }],
])('a script in whose place a wifi answers %s is not stored for good', async (_, said) => {
  const site = aSite({ ...pages, [SCRIPT]: 'script()' });
  const phone = await aPhone(site);
  phone.timesFaster = 1_000;
  phone.network.says = (asked) => {
    if (asked.path === ELSEWHERE) return { status: 200, headers: { 'content-type': 'text/javascript' }, body: 'no()' };
    return asked.path === SCRIPT ? { status: 200, ...said } : site.says(asked);
  };
  const first = await phone.start(site.list);
  await first.copyAll();
  expect(await first.hears(HOW_COMPLETE)).toBe('on-its-way');
  phone.network.says = site.says;
  const worker = await phone.start(site.list);
  await worker.copyAll();
  expect(await worker.hears(HOW_COMPLETE)).toBe('whole');
  expect(await (await worker.fetches(SCRIPT))!.text()).toBe('script()');
});

test('a picture with a hash in its address is copied as well', async () => {
  const picture = '/_next/static/track.2b2b.webp';
  const site = aSite({ ...pages, [picture]: 'a picture' });
  const phone = await aPhone(site);
  phone.network.says = (asked) =>
    asked.path === picture
      ? { status: 200, headers: { 'content-type': 'image/webp' }, body: 'a picture' }
      : site.says(asked);
  await (await phone.start(site.list)).copyAll();
  expect(await phone.copied()).toContain(picture);
});

test('a file is stored with the headers that protect it, its length, and no others', async () => {
  const site = aSite(pages);
  const phone = await aPhone(site);
  const worker = await phone.start(site.list);
  await worker.copyAll();
  const page = (await worker.fetches('/reports/one'))!;
  const headers: Record<string, string> = {};
  page.headers.forEach((value, name) => (headers[name] = value));
  expect(headers).toEqual({
    'content-length': `${pages['/reports/one'].length}`,
    'content-security-policy': "default-src 'self'",
    'content-type': 'text/html; charset=utf-8',
  });
});

describe('large scripts', () => {
  const [QUIZ, RACE] = ['/_next/static/quiz.1a1a.js', '/_next/static/race.2b2b.js'];
  const files = { ...pages, [QUIZ]: 'quiz()', [RACE]: 'race()' };
  const site = aSite(files, { packs: [Object.keys(pages), [QUIZ, RACE]], large: [1], scripted: ['/reports/two'] });
  const [words, scripts] = site.list.packs.map(([path]) => path);

  test('come in their pack, and each is answered out of it', async () => {
    const phone = await aPhone(site);
    phone.shows = '/reports/one';
    const worker = await phone.start(site.list);
    await worker.copyAll();
    expect(phone.askedPaths()).toEqual([words, scripts]);
    expect(await (await worker.fetches(RACE))!.text()).toBe('race()');
    expect(await worker.hears(HOW_COMPLETE)).toBe('whole');
  });

  test.each(['/reports/two', '/reports/two?a=1#b', '/reports/two.html'])(
    'come singly while a page is open that has fetched some of them (%s)',
    async (shows) => {
      const phone = await aPhone(site);
      phone.shows = shows;
      const worker = await phone.start(site.list);
      await worker.copyAll();
      expect(phone.askedPaths().toSorted()).toEqual([QUIZ, RACE, words!].toSorted());
      expect(await (await worker.fetches(RACE))!.text()).toBe('race()');
      await vi.waitFor(() => expect(phone.told.at(-1)).toMatchObject({ type: 'whole' }));
      const { doneBytes, totalBytes } = phone.told.findLast((news) => news.type === 'filling')!;
      expect([doneBytes, totalBytes]).toEqual([site.list.packs[0]![1] + 12, site.list.packs[0]![1] + 12]);
    },
  );
});
