import { copyListOf } from '@/e2e/site/built-site';
import { expect, test } from '@/e2e/journey';
import { WITH_COPY } from '@/e2e/with-copy';
import { copyKeys, openUntilReady, pill, READY, said, tap } from '@/e2e/on-page';
import { WHOLE_COPY } from '@/e2e/takes-longer';
import { NETWORK_GONE } from '@/e2e/troubles';
import type { BadNetwork } from '@/e2e/site/bad-network';

test.use(WITH_COPY);

const isPack = (path: string) => path.startsWith('/packs/');
/** All scripts but the reader script, which the page itself also asks for at every visit without a worker. */
const isScript = (path: string) => /^\/generated\/(?!reader-)[\w-]+\.js$/.test(path);
const timesAsked = (badNetwork: BadNetwork, path: string) => badNetwork.requests.filter((each) => each === path).length;

/** What everybody copies: the packs, and the scripts in those of large ones. The rest waits until the desk is opened. */
function copiedOf({ site }: BadNetwork): {
  words: string;
  packs: string[];
  largePacks: string[];
  largeScripts: string[];
} {
  const { files, packs } = copyListOf(site);
  const everybodys = files.filter(([, , , , stage]) => stage < 3);
  const used = packs.filter((_, index) => everybodys.some(([, , , pack]) => pack === index));
  const large = used.filter(([, , isLarge]) => isLarge);
  const largeScripts = everybodys.filter(([, , , pack]) => packs[pack]?.[2]).map(([path]) => path);
  // What is claimed of every script would also hold for none.
  expect(largeScripts).not.toEqual([]);
  const words = packs[files.find(([path]) => path === '/reports/keynote')![3]]![0];
  const pathOf = ([path]: (typeof packs)[number]) => path;
  return { words, packs: used.map(pathOf), largePacks: large.map(pathOf), largeScripts };
}

test('a copy that was cut off goes on by itself, and fetches nothing twice that had arrived', async ({
  page,
  badNetwork,
  troubles,
}) => {
  troubles.expect(NETWORK_GONE);
  badNetwork.forbidsCaching = true;
  const { words, packs, largePacks, largeScripts } = copiedOf(badNetwork);
  const toCut = new Set([words, ...largePacks]);
  badNetwork.handling = (path) => (toCut.delete(path) ? { cutAfterBytes: 20_000 } : 'answered');
  await openUntilReady(page, `${badNetwork.origin}/reports/keynote`);

  for (const pack of packs)
    expect(timesAsked(badNetwork, pack), pack).toBe(pack === words || largePacks.includes(pack) ? 2 : 1);
  for (const script of largeScripts) expect(timesAsked(badNetwork, script), script).toBe(0);
});

test('news of the copy does not push away the answer to a tap', async ({ page, badNetwork, troubles }) => {
  troubles.expect(NETWORK_GONE);
  let release!: () => void;
  const held = new Promise<void>((done) => (release = done));
  badNetwork.handling = (path) => (isPack(path) ? held.then(() => 'answered') : 'answered');
  await page.addInitScript(() => {
    const heard: { words: string; at: number }[] = [];
    Object.assign(window, { heard });
    addEventListener('DOMContentLoaded', () => {
      const region = document.querySelector('[data-live-region]')!;
      const note = () => heard.push({ words: region.textContent, at: performance.now() });
      new MutationObserver(note).observe(region, { childList: true });
    });
  });
  await page.goto(`${badNetwork.origin}/reports/ticket-shop`);
  await expect(pill(page)).toHaveText(/^Saving \d+ %$/);
  await page.getByRole('button', { name: 'Copy' }).first().click();
  await expect(said(page, 'Code copied.')).toHaveCount(1);
  release();
  await expect(said(page, READY)).toHaveCount(1, WHOLE_COPY);

  const heard = await page.evaluate<{ words: string; at: number }[]>('heard');
  expect(heard.map(({ words }) => words)).toEqual(['Code copied.', READY]);
  expect(heard[1]!.at - heard[0]!.at).toBeGreaterThan(2_000);
});

test('the copy does not wait for the script of the page', async ({ page, badNetwork, troubles }) => {
  troubles.expect(NETWORK_GONE);
  let release!: () => void;
  const held = new Promise<void>((done) => (release = done));
  badNetwork.handling = (path) => (path.startsWith('/generated/reader-') ? held.then(() => 'answered') : 'answered');
  await page.goto(`${badNetwork.origin}/reports/keynote`, { waitUntil: 'commit' });
  const isCopied = async () => (await copyKeys(page)).some((key) => key.startsWith('/reports/ticket-shop?'));
  await expect.poll(isCopied, WHOLE_COPY).toBe(true);
  release();
  await expect(said(page, READY)).toHaveCount(1, WHOLE_COPY);
});

test('a copy that was interrupted by closing the browser goes on at the next visit', async ({
  phone,
  badNetwork,
  troubles,
}) => {
  troubles.expect(NETWORK_GONE);
  badNetwork.forbidsCaching = true;
  // The first pack has all that can be read.
  let packs = 0;
  badNetwork.handling = (path) => (isPack(path) && packs++ > 0 ? 'never answered' : 'answered');
  const page = await phone.turnOn(badNetwork.origin);
  // This page fetches large scripts itself, so the copy takes each singly.
  await page.goto('/tiers');
  await expect(pill(page)).toHaveText(/^Readable, \d+ %$/);
  const { packs: all, largePacks, largeScripts } = copiedOf(badNetwork);
  await expect.poll(() => copyKeys(page)).toEqual(expect.arrayContaining(largeScripts));
  await expect(said(page, READY)).toHaveCount(0);
  await phone.turnOff();

  badNetwork.handling = () => 'answered';
  badNetwork.requests.length = 0;
  await openUntilReady(await phone.turnOn(badNetwork.origin), '/reports/keynote');
  expect(badNetwork.requests.filter(isScript)).toEqual([]);
  expect(badNetwork.requests.filter(isPack)).toHaveLength(all.length - largePacks.length - 1);
});

test('an answer of another version is never stored among the files of this one', async ({
  page,
  badNetwork,
  troubles,
}) => {
  // The first pack is cut off. What is asked for instead has meanwhile changed on the server.
  troubles.expect(NETWORK_GONE);
  let packs = 0;
  badNetwork.handling = (path) => (isPack(path) && packs++ < 1 ? { cutAfterBytes: 1_000 } : 'answered');
  await openUntilReady(page, `${badNetwork.origin}/reports/keynote`);
  const key = (await copyKeys(page)).find((each) => each.startsWith('/reports/keynote?'))!;
  await page.goto(`${badNetwork.origin}/offline`);
  const item = page.getByRole('list', { name: 'Items of the copy' }).locator('[data-item="/reports/keynote"]');
  await item.getByRole('button', { name: /^Remove / }).click();
  await expect.poll(() => copyKeys(page)).not.toContain(key);

  const { files } = badNetwork.site;
  badNetwork.site = { ...badNetwork.site, files: { ...files, '/reports/keynote': files['/reports/ticket-shop']! } };
  await tap(item.getByRole('button', { name: /^Fetch again: / }));
  await expect(page.getByRole('main').getByRole('alert')).toContainText('could not be fetched');
  expect(await copyKeys(page)).not.toContain(key);
});
