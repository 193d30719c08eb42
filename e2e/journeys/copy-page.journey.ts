import type { Page } from '@playwright/test';
import { expectedOf, pagesOf, readBuilt } from '@/e2e/site/built-site';
import { expect, test } from '@/e2e/journey';
import { WITH_COPY } from '@/e2e/with-copy';
import { ONLINE, openUntilReady, pill, READY, said } from '@/e2e/on-page';
import { WHOLE_COPY } from '@/e2e/takes-longer';
import { NETWORK_GONE, statusAt } from '@/e2e/troubles';

test.use(WITH_COPY);

const KEYNOTE = '/reports/keynote';
const title = expectedOf(readBuilt(), KEYNOTE).heading;

const items = (page: Page) => page.getByRole('list', { name: 'Items of the copy' }).getByRole('listitem');
const keynote = (page: Page) => items(page).filter({ hasText: title });
const verdict = (page: Page) => page.getByRole('status').filter({ hasText: /items/ }).last();

async function openCopy(page: Page, origin = ''): Promise<void> {
  await page.goto(`${origin}/offline`);
  await expect(page.getByText(/^Everything is here: \d+ items/)).toBeVisible(WHOLE_COPY);
}

test('while the copy is being made its progress is shown, then every item with its size', async ({
  page,
  badNetwork,
  troubles,
}) => {
  // The server is stopped while the page is still open.
  troubles.expect(NETWORK_GONE);
  let letGo = () => {};
  const gate = new Promise<void>((done) => (letGo = done));
  badNetwork.handling = (path) => (path.startsWith('/packs/') ? gate.then(() => 'answered' as const) : 'answered');
  await page.goto(`${badNetwork.origin}/offline`);
  await expect(page.getByRole('heading', { name: 'Copying to this phone' })).toBeVisible();
  await expect(page.getByRole('progressbar', { name: 'Copied' })).toBeVisible();
  await expect(pill(page)).toHaveText(/^Saving \d+ %$/);
  letGo();
  await expect(page.getByText(/^Everything is here: \d+ items, \d+(\.\d)? [KM]iB/)).toBeVisible(WHOLE_COPY);
  for (const item of await items(page).all())
    await expect(item).toContainText(/here, \d+(\.\d)? KiB|here, \d+(\.\d)? MiB/);
  const named = await items(page)
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
  expect(named.toSorted()).toEqual(pagesOf(readBuilt()).toSorted());
  await expect(page.getByRole('row', { name: 'Used by this site' })).toContainText(/of .* allowed/);
  await expect(page.getByRole('row', { name: 'Last tested' })).toContainText('Never');
});

test('the test finds every item sound, says when it was made, and remembers that', async ({ page }) => {
  await openCopy(page);
  const count = await items(page).count();
  await page.getByRole('button', { name: 'Test now' }).click();
  await expect(verdict(page)).toHaveText(`All ${count} items open from the copy.`);
  await expect(items(page).filter({ hasText: 'opens from the copy' })).toHaveCount(count);
  const lastTested = page.getByRole('row', { name: 'Last tested' });
  await expect(lastTested).not.toContainText('Never');
  await page.reload();
  await expect(lastTested).toBeVisible();
  await expect(lastTested).not.toContainText('Never');
});

test('the test finds a damaged item, and fetching it again heals it', async ({ page }) => {
  await openCopy(page);
  await page.evaluate(async (path) => {
    const cache = await caches.open('daypass-copy');
    for (const request of await cache.keys()) {
      const pack = (await cache.match(request))!;
      const [, rows = []] = JSON.parse(pack.headers.get('x-daypass-files') ?? '[]') as [
        unknown?,
        [string, 0, number][]?,
      ];
      const row = rows.find(([key]) => key.startsWith(`${path}?`));
      if (!row) continue;
      const bytes = new Uint8Array(await pack.arrayBuffer());
      bytes.set(new TextEncoder().encode('garbage'), row[2]);
      await cache.put(request, new Response(bytes, { headers: pack.headers }));
    }
  }, KEYNOTE);
  await page.getByRole('button', { name: 'Test now' }).click();
  await expect(verdict(page)).toHaveText(/^1 of \d+ items are damaged or missing/);
  await expect(keynote(page)).toContainText('damaged');
  await keynote(page)
    .getByRole('button', { name: `Fetch again: ${title}` })
    .click();
  await expect(keynote(page).getByRole('button', { name: `Remove ${title} from this phone` })).toBeEnabled();
  await page.getByRole('button', { name: 'Test now' }).click();
  await expect(verdict(page)).toHaveText(/^All \d+ items open from the copy\.$/);
});

test('a removed item is gone without a connection, and can be fetched again with one', async ({
  page,
  server,
  troubles,
}) => {
  await openCopy(page, server.origin);
  await keynote(page)
    .getByRole('button', { name: `Remove ${title} from this phone` })
    .click();
  await expect(keynote(page)).toContainText(/not here, \d+(\.\d)? KiB to fetch/);
  await expect(page.getByText('Some items are not on this phone.')).toBeVisible();

  await server.stop();
  troubles.expect(NETWORK_GONE, statusAt(503, KEYNOTE));
  await page.goto(`${server.origin}${KEYNOTE}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Not on this phone');
  await page.goto(`${server.origin}/offline`);
  await keynote(page)
    .getByRole('button', { name: `Fetch again: ${title}` })
    .click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText(`“${title}” could not be fetched.`);

  await server.start();
  await expect(pill(page)).toHaveText(ONLINE);
  await keynote(page)
    .getByRole('button', { name: `Fetch again: ${title}` })
    .click();
  await expect(page.getByText(/^Everything is here: /)).toBeVisible();
  await server.stop();
  await page.goto(`${server.origin}${KEYNOTE}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
});

test('the browser is asked not to remove the copy, and its answer is shown', async ({ page }) => {
  await openCopy(page);
  await page.getByRole('button', { name: 'Ask the browser to keep it' }).click();
  await expect(page.getByRole('row', { name: 'Kept for good' })).toContainText(/Yes: the browser promised|declined/);
});

test('where service workers are missing the page says so, and reports are read all the same', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
  });
  await page.goto('/offline');
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Offline does not work here');
  await expect(page.getByRole('main').getByRole('alert')).toContainText('This browser does not let pages be kept');
  await page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: 'Reports' }).click();
  await page.getByRole('main').getByRole('link', { name: title }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
});

test('where storage is blocked the page says so, and the settings still work', async ({ page }) => {
  await page.addInitScript(() => {
    const refuse = () => Promise.reject(new DOMException('An attempt was made to break through…', 'SecurityError'));
    for (const name of ['keys', 'open', 'has', 'match'] as const) CacheStorage.prototype[name] = refuse;
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('Access is denied for this document.', 'SecurityError');
      },
    });
    ServiceWorkerContainer.prototype.register = refuse;
  });
  await page.goto('/offline');
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Storage is blocked for this site');
  await page.getByRole('button', { name: 'Colours and type' }).click();
  await page.getByRole('radio', { name: 'Night' }).check();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('a host that lacks what is copied is said with the address, and the copy goes on once it has it', async ({
  page,
  badNetwork,
  troubles,
}) => {
  troubles.expect(statusAt(404, '/packs/.*'), statusAt(404, '/api/.*'));
  const { site } = badNetwork;
  const withoutPacks = Object.entries(site.files).filter(([path]) => !path.startsWith('/packs/'));
  badNetwork.site = { ...site, files: Object.fromEntries(withoutPacks) };
  await page.goto(`${badNetwork.origin}/offline`);
  await expect(page.getByText(/The server does not have \/packs\/\w+\.pack\./)).toBeVisible();
  badNetwork.site = site;
  await expect(said(page, READY)).toHaveCount(1, WHOLE_COPY);
});

test('a copy that is ready stays what it is on the next visit', async ({ page }) => {
  await openUntilReady(page, '/');
  await openCopy(page);
  await expect(page.getByRole('heading', { name: 'Copying to this phone' })).toHaveCount(0);
});
