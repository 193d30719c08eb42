import { expect, test } from '@/e2e/journey';
import { atFoot, untilAlive } from '@/e2e/on-page';
import { withCopy } from '@/e2e/with-copy';

const copyTest = withCopy(test);

test('the list is filtered after it was reached by a click, can be reset, and Enter does not send it anywhere', async ({
  page,
}) => {
  await page.goto('/');
  await untilAlive(page);
  await page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: 'Reports' }).click();
  const filter = page.getByRole('search', { name: 'Filter the reports' });
  const words = filter.getByRole('searchbox', { name: 'Words' });
  const reports = page.getByRole('main').getByRole('heading', { level: 2 });
  await words.fill('winner robot');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/reports');
  await expect(reports).toHaveText([/^The robot final/]);
  await expect(filter.getByRole('status')).toHaveText('1 report');

  await filter.getByRole('radio', { name: 'Race' }).check();
  await words.fill('ticket');
  await expect(reports).toHaveCount(0);
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(page.getByText('No report fits.')).toBeHidden();
  await words.fill('TICKET handler');
  await expect(reports).toHaveText(['Four tiers of a ticket shop']);
});

test('a chosen theme holds on the next visit, before anything is painted', async ({ page }) => {
  // Stores the theme at the moment when the body appears. Nothing can have been painted before.
  await page.addInitScript(() => {
    const observer = new MutationObserver(() => {
      if (!document.body) return;
      observer.disconnect();
      Object.assign(window, { themeAtFirst: document.documentElement.dataset.theme ?? 'none' });
    });
    observer.observe(document, { childList: true, subtree: true });
  });
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/reports/keynote');
  await untilAlive(page);
  const light = await paper();

  await page.getByRole('button', { name: 'Colours and type' }).click();
  await page.getByRole('radio', { name: 'Night' }).check();
  await page.getByRole('radio', { name: 'Sans' }).check();
  await expect.poll(paper).not.toBe(light);
  const dark = await paper();

  await page.reload();
  expect(await page.evaluate('themeAtFirst')).toBe('dark');
  expect(await paper()).toBe(dark);
  await expect(page.locator('html')).toHaveAttribute('data-face', 'sans');
  await page.getByRole('button', { name: 'Colours and type' }).click();
  await expect(page.getByRole('radio', { name: 'Night' })).toBeChecked();
  await expect(page.getByRole('radio', { name: 'Sans' })).toBeChecked();
});

test('without a choice the theme is that of the phone, and follows it', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/');
  const light = await page.evaluate(() => getComputedStyle(document.body).color);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(() => page.evaluate(() => getComputedStyle(document.body).color)).not.toBe(light);
});

test('another tab shows a newly chosen theme at once', async ({ page, context }) => {
  await page.goto('/');
  await untilAlive(page);
  const other = await context.newPage();
  await other.goto('/reports');
  await page.getByRole('button', { name: 'Colours and type' }).click();
  await page.getByRole('radio', { name: 'Night' }).check();
  await expect(other.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('the settings work after turning to an interactive page and back', async ({ page }) => {
  await page.goto('/');
  await untilAlive(page);
  const places = page.getByRole('navigation', { name: 'Places' });
  await atFoot(page, 'On this phone').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('On this phone');
  await places.getByRole('link', { name: 'Reports' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Reports');
  await page.getByRole('button', { name: 'Colours and type' }).click();
  await page.getByRole('radio', { name: 'Night' }).check();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

copyTest('a text size that was chosen reaches all pages, and is there from the first frame', async ({ page }) => {
  await page.addInitScript(() => {
    const observer = new MutationObserver(() => {
      if (!document.body) return;
      observer.disconnect();
      Object.assign(window, { sizeAtFirst: getComputedStyle(document.documentElement).fontSize });
    });
    observer.observe(document, { childList: true, subtree: true });
  });
  await page.goto('/reports/keynote');
  await untilAlive(page);
  await page.getByRole('button', { name: 'Colours and type' }).click();
  const sizes = page.getByRole('group', { name: 'Text size' }).getByRole('radio');
  await expect(sizes).toHaveCount(5);
  await expect(page.getByRole('radio', { name: 'Normal' })).toBeChecked();
  await page.getByRole('radio', { name: 'Largest' }).check();
  const words = page.locator('.prose > p').first();
  await expect(words).toHaveCSS('font-size', '27px');

  await page.reload();
  expect(await page.evaluate('sizeAtFirst')).toBe('24px');
  await expect(words).toHaveCSS('font-size', '27px');
  for (const address of ['/', '/quiz', '/tiers', '/offline']) {
    await page.goto(address);
    expect(await page.evaluate('sizeAtFirst'), address).toBe('24px');
  }
  await page.getByRole('button', { name: 'Colours and type' }).click();
  await page.getByRole('radio', { name: 'Small' }).check();
  await expect(page.locator('html')).toHaveCSS('font-size', '14.4px');
});
