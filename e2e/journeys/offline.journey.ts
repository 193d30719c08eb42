import fc from 'fast-check';
import { expectedOf, pagesOf, readBuilt, reportsOf } from '@/e2e/site/built-site';
import { expect, test } from '@/e2e/journey';
import { WITH_COPY } from '@/e2e/with-copy';
import { atFoot, openDeskUntilCopied, openUntilReady, pill, place, READY, said, watchDocument } from '@/e2e/on-page';
import { WHOLE_COPY } from '@/e2e/takes-longer';
import { NETWORK_GONE, SIGNED_OUT, statusAt } from '@/e2e/troubles';
import type { Page } from '@playwright/test';

test.use(WITH_COPY);

const built = readBuilt();
const [firstReport] = reportsOf(built);

async function expectComplete(page: Page, address: string): Promise<void> {
  const { heading, pictures } = expectedOf(built, address);
  await expect(page).toHaveURL(address);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
  const shown = page.locator('main [role="img"], main img');
  await expect(shown).toHaveCount(pictures);
  for (const picture of await shown.all()) {
    // On a phone the rules of a race, with the track, are in a view that has to be opened.
    if (await picture.evaluate((element) => element.closest('[data-panel]') !== null)) continue;
    await picture.scrollIntoViewIfNeeded();
    const isDrawn = await picture.evaluate((element) => {
      const drawing = element.matches('img') ? element : element.querySelector('svg, img')!;
      const isLoaded = !(drawing instanceof HTMLImageElement) || drawing.decode().then(() => true);
      return isLoaded && drawing.getBoundingClientRect().height > 40;
    });
    expect(isDrawn, `a picture of ${address}`).toBe(true);
  }
}

test('"Ready to work offline" is said once, and not again on the next visit', async ({ page }) => {
  await openUntilReady(page, firstReport!);
  await page.addInitScript(() => {
    addEventListener('DOMContentLoaded', () => {
      const region = document.querySelector('[data-live-region]')!;
      const heard: string[] = [];
      Object.assign(window, { heard });
      new MutationObserver(() => heard.push(region.textContent)).observe(region, { childList: true });
    });
  });
  await page.reload();
  await expect(pill(page)).toHaveText('Online');
  // This promise resolves after the page's own registration, so what follows from that has happened by now.
  await page.evaluate(() => navigator.serviceWorker.register('/sw.js').then(() => undefined));
  expect(await page.evaluate('heard')).not.toContain(READY);
});

test('after one visit every page opens from a cold start with the server gone', async ({ phone, server, troubles }) => {
  await openUntilReady(await phone.turnOn(server.origin), firstReport!);
  await phone.turnOff();
  await server.stop();
  troubles.expect(NETWORK_GONE);

  const page = await phone.turnOn(server.origin);
  for (const address of pagesOf(built)) {
    const response = await page.goto(address);
    expect(response?.status(), address).toBe(200);
    await expectComplete(page, address);
  }
  await page.goto(`${firstReport}?from=a-colleague`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(expectedOf(built, firstReport!).heading);
});

test('after one visit every page opens by clicking with the server gone', async ({ phone, server, troubles }) => {
  test.slow();
  await openUntilReady(await phone.turnOn(server.origin), firstReport!);
  await phone.turnOff();
  await server.stop();
  troubles.expect(NETWORK_GONE);

  const page = await phone.turnOn(server.origin);
  await page.goto('/');
  const isSameDocument = await watchDocument(page);
  for (const address of reportsOf(built)) {
    await place(page, 'Reports').click();
    await expectComplete(page, '/reports');
    await page.getByRole('main').locator(`a[href="${address}"]`).click();
    await expectComplete(page, address);
  }
  await atFoot(page, 'Glossary').click();
  await expectComplete(page, '/glossary');
  await place(page, 'Today').click();
  await expectComplete(page, '/');

  await atFoot(page, 'On this phone').click();
  await expectComplete(page, '/offline');
  await expect(page.getByRole('main').getByRole('status').first()).toContainText('Everything is here');
  for (const address of reportsOf(built)) {
    await page.getByRole('main').locator(`a[href="${address}"]`).click();
    await expectComplete(page, address);
    await expect(place(page, 'Reports')).toHaveAttribute('aria-current', 'page');
    await expect(page).toHaveTitle(new RegExp(`^${expectedOf(built, address).heading}`));
    await atFoot(page, 'On this phone').click();
    await expect(page.getByRole('main').getByRole('status').first()).toContainText('Everything is here');
  }
  await page.getByRole('main').locator('a[href="/unavailable"]').click();
  await expectComplete(page, '/unavailable');
  expect(await isSameDocument()).toBe(true);
});

const allPages = pagesOf(built);
const orders = fc.sample(fc.shuffledSubarray(allPages, { minLength: allPages.length }), { numRuns: 3, seed: 2018 });

test('every page opens by clicking with the server gone, in any order', async ({ phone, server, troubles }) => {
  test.slow();
  troubles.expect(SIGNED_OUT, NETWORK_GONE);
  const first = await phone.turnOn(server.origin);
  await openUntilReady(first, firstReport!);
  await openDeskUntilCopied(first);
  await phone.turnOff();
  await server.stop();

  const page = await phone.turnOn(server.origin);
  for (const order of orders) {
    await page.goto(order[0]!);
    await expectComplete(page, order[0]!);
    const isSameDocument = await watchDocument(page);
    for (const address of order.slice(1)) {
      await clickThrough(page, address);
      await expectComplete(page, address);
    }
    expect(await isSameDocument(), `in the order ${order.join(' ')}`).toBe(true);
  }
});

/** Clicks a link of the open page where it has one. Otherwise it goes through the list of everything on /offline. */
async function clickThrough(page: Page, address: string): Promise<void> {
  const here = page.locator(`a[href="${address}"]:visible`);
  if ((await here.count()) === 0) {
    await atFoot(page, 'On this phone').click();
    await expectComplete(page, '/offline');
    await expect(page.getByRole('main').getByRole('status').first()).toContainText('Everything is here');
  }
  await here.first().click();
}

test('an interactive page opened first turns to reports and back, also with the arrows of the browser', async ({
  phone,
  server,
  troubles,
}) => {
  await openUntilReady(await phone.turnOn(server.origin), '/');
  await phone.turnOff();
  await server.stop();
  troubles.expect(NETWORK_GONE);

  const page = await phone.turnOn(server.origin);
  await page.goto('/offline');
  const isSameDocument = await watchDocument(page);
  await page.getByRole('main').locator(`a[href="${firstReport}"]`).click();
  await expectComplete(page, firstReport!);
  await page.goBack();
  await expectComplete(page, '/offline');
  await page.goForward();
  await expectComplete(page, firstReport!);
  expect(await isSameDocument()).toBe(true);
  await expect(pill(page)).toHaveText('Offline, ready');
});

test('an address that is not on the phone gets a page that lists what is', async ({ page, server, troubles }) => {
  await openUntilReady(page, `${server.origin}/`);
  await server.stop();
  troubles.expect(NETWORK_GONE, statusAt(503, '/no/such/page'));
  const response = await page.goto(`${server.origin}/no/such/page`);
  expect(response?.status()).toBe(503);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Not on this phone');
  const listed = await page
    .getByRole('main')
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
  // The list names these pages by what they list. The desk is for officials, who find it on /offline.
  const left = ['/reports', '/leaderboard', '/quiz', '/desk', '/unavailable'];
  expect(listed.toSorted()).toEqual(allPages.filter((address) => !left.includes(address)).toSorted());
  await page.getByRole('main').locator(`a[href="${firstReport}"]`).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(expectedOf(built, firstReport!).heading);
});

test('with a connection an unknown address gets the page that says that it does not exist', async ({
  page,
  troubles,
}) => {
  troubles.expect(statusAt(404, '/no/such/page'));
  const response = await page.goto('/no/such/page');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no page here');
  await expect(said(page, READY)).toHaveCount(1, WHOLE_COPY);
});
