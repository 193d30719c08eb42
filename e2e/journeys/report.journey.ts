import type { Page } from '@playwright/test';
import { expect, test } from '@/e2e/journey';
import { withCopy } from '@/e2e/with-copy';
import { openUntilReady, place, said, untilAlive } from '@/e2e/on-page';
import { NETWORK_GONE } from '@/e2e/troubles';

const copyTest = withCopy(test);

const KEYNOTE = '/reports/keynote';
const TICKETS = '/reports/ticket-shop';

const canonical = (page: Page) => page.locator('link[rel=canonical]').getAttribute('href');
const share = (page: Page) => page.getByRole('button', { name: 'Share', exact: true }).click();

/** How much of the bar at the top is filled, from 0 to 1, as it is drawn. Its dashes are uncovered from the left. */
const filledPart = (page: Page) =>
  page.locator('[data-progress]').evaluate((bar) => {
    const covered = /^inset\(0px ([\d.]+)% 0px 0px\)$/.exec(getComputedStyle(bar, '::before').clipPath);
    return covered ? 1 - Number(covered[1]) / 100 : NaN;
  });

test('a report is shared by what the phone has for it, with its title and its address for good', async ({ page }) => {
  await page.addInitScript(() => {
    const shared: unknown[] = [];
    Object.assign(window, { shared });
    Object.defineProperty(navigator, 'share', { value: (what: unknown) => Promise.resolve(void shared.push(what)) });
  });
  await page.goto(`${TICKETS}?from=a-colleague`);
  await untilAlive(page);
  await share(page);
  const url = await canonical(page);
  expect(new URL(url!).pathname).toBe(TICKETS);
  expect(await page.evaluate('shared')).toEqual([{ title: await page.title(), url }]);
});

test('where nothing can share, the address is copied and that is said', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.addInitScript(() => Object.defineProperty(navigator, 'share', { value: undefined }));
  await page.goto(TICKETS);
  await untilAlive(page);
  await share(page);
  await expect(said(page, 'Address copied.')).toHaveCount(1);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await canonical(page));
});

test('code that no page may copy is selected, ready to be copied by hand', async ({ page }) => {
  await page.addInitScript(() => {
    document.execCommand = () => false;
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await page.goto(TICKETS);
  await untilAlive(page);
  await page.getByRole('button', { name: 'Copy' }).first().click();
  await expect(said(page, /The code is selected/)).toHaveCount(1);
  expect(await page.evaluate(() => getSelection()?.toString())).toContain('export function handler({ seats }');
});

test('a report is printed whole, without what only a screen can use', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => (document.documentElement.dataset.printed = 'yes');
  });
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(TICKETS);
  await untilAlive(page);
  await page.getByRole('button', { name: 'Print', exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('data-printed', 'yes');

  await page.emulateMedia({ media: 'print' });
  const main = page.getByRole('main');
  for (const only of [page.getByRole('navigation', { name: 'Places' }), page.getByRole('banner')])
    await expect(only).toBeHidden();
  await expect(main.getByRole('button', { name: /^(Share|Print|Copy|Contents)$/ })).toHaveCount(0);
  for (const name of ['A handler that runs', 'Sources', 'Corrections'])
    await expect(main.getByRole('heading', { name })).toBeVisible();
  expect(
    await main
      .locator('pre')
      .first()
      .evaluate((code) => getComputedStyle(code).colorScheme),
  ).toBe('light');
  const outside = main.locator('.sources a').first();
  const href = await outside.getAttribute('href');
  expect(await outside.evaluate((link) => getComputedStyle(link, '::after').content)).toContain(href);
  // The pages as a printer gets them: more than one, so nothing is cut off after one screen.
  const pdf = (await page.pdf()).toString('latin1');
  expect(pdf.match(/\/Type \/Page\b/g)!.length).toBeGreaterThan(2);
});

test('the bar at the top fills as one reads, and the contents mark the section one is in', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(KEYNOTE);
  await untilAlive(page);
  expect(await filledPart(page)).toBeLessThan(0.05);
  await expect.poll(() => page.locator('[data-contents] [aria-current]').count()).toBe(0);

  const heading = page.getByRole('heading', { name: 'Guests on stage' });
  await heading.evaluate((element) => element.scrollIntoView({ block: 'start' }));
  await expect.poll(() => filledPart(page)).toBeGreaterThan(0.3);
  expect(await filledPart(page)).toBeLessThan(0.97);
  await expect(page.locator('[data-contents] [aria-current]')).toHaveText('Guests on stage');

  await page.getByRole('heading', { name: 'Sources' }).evaluate((element) => element.scrollIntoView());
  await expect.poll(() => filledPart(page)).toBeCloseTo(1, 2);
});

test('every heading of a report has a link to itself, which leads there', async ({ page }) => {
  await page.goto(KEYNOTE);
  await untilAlive(page);
  const headings = page.locator('.prose :is(h2, h3, h4, h5, h6), .after h2');
  const targets = await headings.evaluateAll((all) =>
    all.map(({ id }) => [`#${id}`, document.getElementById(id)?.querySelector('a')?.getAttribute('href')]),
  );
  expect(targets.length).toBeGreaterThan(8);
  for (const [own, href] of targets) expect(href).toBe(own);

  const timeOrigin = await page.evaluate(() => performance.timeOrigin);
  for (const name of ['Guests on stage', 'Corrections']) {
    const heading = page.getByRole('heading', { name });
    await heading.getByRole('link', { name, exact: true }).click();
    await expect(page).toHaveURL(`${KEYNOTE}#${await heading.getAttribute('id')}`);
    await expect(heading).toBeInViewport();
  }
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'Guests on stage' })).toBeInViewport();
  expect(await page.evaluate(() => performance.timeOrigin)).toBe(timeOrigin);
});

test('the places are a bar at the bottom of a phone, and a rail at the side of a wide screen', async ({ page }) => {
  await page.goto(KEYNOTE);
  const places = page.getByRole('navigation', { name: 'Places' });
  const boxOf = async () => (await places.boundingBox())!;
  const bar = await boxOf();
  expect([bar.x, bar.width, Math.round(bar.y + bar.height)]).toEqual([0, 390, 844]);

  await page.setViewportSize({ width: 1280, height: 800 });
  const rail = await boxOf();
  expect([rail.x, rail.y, rail.height]).toEqual([0, 0, 800]);
  expect(rail.width).toBeLessThan(300);
  const main = (await page.getByRole('main').boundingBox())!;
  expect(main.x).toBeGreaterThanOrEqual(rail.width);
  await place(page, 'Tiers').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tier explorer');
  await expect(place(page, 'Tiers')).toHaveAttribute('aria-current', 'page');
});

test('while a page is on its way over the network a line says so, and no longer', async ({
  page,
  badNetwork,
  troubles,
}) => {
  troubles.expect(NETWORK_GONE, /^An unknown error occurred when fetching the script/);
  let letGo = () => {};
  const gate = new Promise<void>((done) => (letGo = done));
  badNetwork.handling = (path) => {
    if (path === '/sw.js') return 'never answered';
    return path === TICKETS ? gate.then(() => 'answered' as const) : 'answered';
  };
  await page.goto(`${badNetwork.origin}${KEYNOTE}`);
  await untilAlive(page);
  const isBusy = () => page.locator('html').evaluate((root) => 'busy' in root.dataset);
  expect(await isBusy()).toBe(false);
  await page.getByRole('main').locator(`a[href="${TICKETS}"]`).first().tap();
  await expect.poll(isBusy).toBe(true);
  letGo();
  await expect(page).toHaveURL(badNetwork.origin + TICKETS);
  await expect.poll(isBusy).toBe(false);
});

test('the first words of a report are on the first screen of a phone, and its speakers are one line that opens', async ({
  page,
}) => {
  for (const size of [
    { width: 390, height: 664 },
    { width: 320, height: 640 },
  ]) {
    await page.setViewportSize(size);
    for (const report of [KEYNOTE, TICKETS, '/reports/robot-final']) {
      await page.goto(report);
      const bar = (await page.getByRole('navigation', { name: 'Places' }).boundingBox())!;
      const words = (await page.locator('.prose > :first-child').boundingBox())!;
      expect(words.y, `${report} at ${size.width}`).toBeLessThan(bar.y - 48);
    }
  }
  await page.goto(KEYNOTE);
  const line = page.locator('main header summary');
  expect((await line.boundingBox())!.height).toBeLessThanOrEqual(48);
  const role = page.locator('main header li').first();
  await expect(role).toBeHidden();
  await line.click();
  await expect(role).toBeVisible();
});

test('who wrote a report, and when, stands behind its text', async ({ page }) => {
  await page.goto(KEYNOTE);
  await expect(page.locator('.after')).toContainText(/By .+, \d+ \w+ \d{4}/);
  await expect(page.locator('main header')).not.toContainText('By ');
});

copyTest(
  'a source opens on the spot, also with the server gone; Escape leads back to its number',
  async ({ page, server, troubles }) => {
    await openUntilReady(page, `${server.origin}${KEYNOTE}`);
    await server.stop();
    troubles.expect(NETWORK_GONE);
    const cite = page
      .getByRole('main')
      .locator('.prose')
      .getByRole('link', { name: /^\[1\]/ })
      .first();
    await cite.click();
    const sheet = page.getByRole('dialog', { name: 'Source [1]' });
    await expect(sheet).toBeVisible();
    const listed = await page.locator('.sources li').first().innerText();
    await expect(sheet).toContainText(listed);
    await expect(page).toHaveURL(new RegExp(`${KEYNOTE}$`));
    await page.keyboard.press('Escape');
    await expect(sheet).toBeHidden();
    await expect(cite).toBeFocused();

    await cite.press('Enter');
    await sheet.getByRole('link', { name: 'All sources' }).click();
    await expect(sheet).toBeHidden();
    await expect(page.getByRole('heading', { name: 'Sources' })).toBeInViewport();
  },
);

test('the sign beside a heading is drawn only where a pointer or the focus is', async ({ page }) => {
  await page.goto(KEYNOTE);
  await untilAlive(page);
  const link = page.getByRole('link', { name: 'Guests on stage', exact: true }).last();
  const sign = () => link.evaluate((element) => getComputedStyle(element, '::after').content);
  expect(await sign()).toBe('none');
  await link.focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await expect(link).toBeFocused();
  expect(await sign()).toContain('#');
});
