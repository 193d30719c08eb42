import { pagesOf, readBuilt } from '@/e2e/site/built-site';
import { expect, test } from '@/e2e/journey';
import { place } from '@/e2e/on-page';

const TITLE = 'Four tiers of a ticket shop';

const built = readBuilt();
test.use({ javaScriptEnabled: false });

test('with scripts off a report is read whole: contents, definitions and sources', async ({ page }) => {
  await page.goto('/');
  await place(page, 'Reports').click();
  await page.getByRole('main').getByRole('link', { name: TITLE }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(TITLE);

  await page.getByRole('button', { name: 'Contents' }).click();
  await page.getByRole('navigation', { name: 'Contents' }).getByRole('link', { name: 'What has changed' }).click();
  await expect(page).toHaveURL('/reports/ticket-shop#what-has-changed');
  await page.keyboard.press('Escape');

  await page.getByRole('main').getByRole('button', { name: 'Smoke test' }).first().click();
  await expect(page.getByRole('dialog', { name: 'Smoke test' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: 'Sources' })).toBeVisible();
  await page
    .getByRole('main')
    .getByRole('link', { name: /^\[1\] Source/ })
    .first()
    .click();
  await expect(page).toHaveURL(/#source-\w+$/);
  await expect(page.locator('.sources li').first()).toBeInViewport();
  await expect(page.getByRole('main').getByRole('img').first()).toBeVisible();
});

test('with scripts off every page has its words, and shows no control that could do nothing', async ({ page }) => {
  for (const address of pagesOf(built)) {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    for (const name of ['Share', 'Print', 'Copy', 'Colours and type', 'Test now', 'Look again'])
      await expect(page.getByRole('button', { name, exact: true }), `${name} on ${address}`).toHaveCount(0);
    await expect(page.getByRole('search')).toHaveCount(0);
    await expect(page.getByRole('link', { name: 'Connection and what is on this phone' })).toHaveCount(0);
  }
});

test('with scripts off the page about the copy says that nothing can be kept', async ({ page }) => {
  await page.goto('/offline');
  // Found by its element: Playwright never reads the words in noscript.
  await expect(page.locator('main noscript > p')).toBeVisible();
  await expect(page.getByText('Looking at what is here')).toBeHidden();
});
