import type { Page } from '@playwright/test';
import { type ChangedSite, changeCode, correctSentence, pressChanged } from '@/e2e/site/changed-site';
import { expectedOf, reportsOf } from '@/e2e/site/built-site';
import { expect, test } from '@/e2e/journey';
import { WITH_COPY } from '@/e2e/with-copy';
import { atFoot, blinkConnection, copyKeys, ONLINE, openUntilReady, pill, place, watchDocument } from '@/e2e/on-page';
import { NEW_VERSION, TAKEN_OVER } from '@/e2e/takes-longer';
import { NETWORK_GONE, statusAt } from '@/e2e/troubles';
import type { BadNetwork } from '@/e2e/site/bad-network';

test.use(WITH_COPY);

const KEYNOTE = '/reports/keynote';
const CORRECTED = 'This sentence was corrected this very morning';

let changed: ChangedSite | undefined;
test.afterEach(async () => {
  await changed?.remove();
  changed = undefined;
});

/** Reads the keynote, publishes a correction of it, and waits until the page offers that. */
async function untilCorrected(page: Page, badNetwork: BadNetwork): Promise<void> {
  await openUntilReady(page, `${badNetwork.origin}${KEYNOTE}`);
  changed = await pressChanged(async (exported) => {
    await correctSentence(exported, 'keynote', CORRECTED);
  });
  badNetwork.site = changed.site;
  await blinkConnection(page);
  await expect(pill(page)).toHaveText('New version', NEW_VERSION);
}

test('a corrected report is fetched quietly and alone, and shown when the reader opens a page', async ({
  page,
  badNetwork,
  troubles,
}) => {
  troubles.expect(NETWORK_GONE);
  await openUntilReady(page, `${badNetwork.origin}${KEYNOTE}`);
  const isSameDocument = await watchDocument(page);
  let before = '';
  changed = await pressChanged(async (exported) => {
    before = await correctSentence(exported, 'keynote', CORRECTED);
  });
  await expect(page.getByText(before)).toHaveCount(1);
  const oldKeys = (await copyKeys(page)).filter((key) => key.startsWith(KEYNOTE));
  expect(oldKeys).toHaveLength(1);

  badNetwork.requests.length = 0;
  badNetwork.site = changed.site;
  await blinkConnection(page);
  await expect(pill(page)).toHaveText('New version', NEW_VERSION);
  expect(await isSameDocument()).toBe(true);
  await expect(page.getByText(before)).toHaveCount(1);
  // The browser may also ask for the worker by itself.
  const fetched = new Set(badNetwork.requests.filter((path) => path !== '/version.json'));
  expect([...fetched].toSorted()).toEqual([KEYNOTE, '/sw.js']);
  expect(badNetwork.requests.filter((path) => path === KEYNOTE)).toHaveLength(1);

  await place(page, 'Reports').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Reports', TAKEN_OVER);
  await page.getByRole('main').locator(`a[href="${KEYNOTE}"]`).click();
  await expect(page.getByText(CORRECTED)).toHaveCount(1);
  await expect(page.getByText(before)).toHaveCount(0);
  await expect(pill(page)).toHaveText(ONLINE);
  // It leaves its pack a second after a page was opened, as that page comes first.
  const keys = async () => (await copyKeys(page)).filter((key) => key.startsWith(KEYNOTE));
  await expect.poll(async () => (await keys()).filter((key) => oldKeys.includes(key))).toEqual([]);
  expect(await keys()).toHaveLength(1);
});

test('a page that is loaded in full while a version waits is one of that version', async ({
  page,
  badNetwork,
  troubles,
}) => {
  troubles.expect(NETWORK_GONE);
  await untilCorrected(page, badNetwork);
  await page.goto(`${badNetwork.origin}${KEYNOTE}`);
  await expect(page.getByText(CORRECTED)).toHaveCount(1, TAKEN_OVER);
});

test('a tap on "New version" takes it at once, and then no page needs the network', async ({
  page,
  badNetwork,
  troubles,
}) => {
  troubles.expect(NETWORK_GONE);
  await untilCorrected(page, badNetwork);
  await pill(page).click();
  await expect(page.getByText(CORRECTED)).toHaveCount(1, TAKEN_OVER);
  await expect(page).toHaveURL(`${badNetwork.origin}${KEYNOTE}`);
  // Most of them lie in the pack of the version before.
  badNetwork.handling = () => 'never answered';
  for (const address of reportsOf(badNetwork.site)) {
    await page.goto(`${badNetwork.origin}${address}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(expectedOf(badNetwork.site, address).heading);
  }
  await page.goto(`${badNetwork.origin}${KEYNOTE}`);
  await expect(page.getByText(CORRECTED)).toHaveCount(1);
});

test('pages of the earlier version go on working beside those of a new one, with their scripts', async ({
  page,
  context,
  badNetwork,
  troubles,
}) => {
  // This network leads to pages alone: there is no API behind it.
  troubles.expect(NETWORK_GONE, statusAt(404, '/api/races/open/\\w+'));
  await openUntilReady(page, `${badNetwork.origin}${KEYNOTE}`);
  const old = await context.newPage();
  await old.goto(`${badNetwork.origin}/`);
  const build = await page.locator('html').getAttribute('data-build');
  let scripts = { before: '', after: '' };
  changed = await pressChanged(async (exported) => {
    scripts = await changeCode(exported);
  });
  badNetwork.site = changed.site;
  await page.bringToFront();
  await blinkConnection(page);
  await expect(pill(page)).toHaveText('New version', NEW_VERSION);

  await place(page, 'Reports').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Reports', TAKEN_OVER);
  await expect(page.locator('html')).not.toHaveAttribute('data-build', build!);
  const hasKey = async (name: string) => (await copyKeys(page)).some((key) => key.endsWith(name));
  expect(await hasKey(scripts.after)).toBe(true);
  // The other tab is as it was, and its scripts are still there for it.
  await expect(old.locator('html')).toHaveAttribute('data-build', build!);
  expect(await hasKey(scripts.before)).toBe(true);

  // It turns its page as always. That page is of the new version, so it is loaded with its own frame.
  await old.bringToFront();
  await atFoot(old, 'On this phone').click();
  await expect(old.getByRole('heading', { level: 1 })).toHaveText('On this phone');
  await expect(old.locator('html')).not.toHaveAttribute('data-build', build!);
  await expect(old.getByRole('main').getByRole('status').first()).toContainText('Everything is here');

  await old.close();
  await page.reload();
  await expect.poll(() => hasKey(scripts.before)).toBe(false);
});
