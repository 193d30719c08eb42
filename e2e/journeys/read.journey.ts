import { expect, test } from '@/e2e/journey';
import { place, said, untilAlive, watchDocument } from '@/e2e/on-page';

const KEYNOTE = '/reports/keynote';
const TICKETS = '/reports/ticket-shop';
const TITLE = 'Four tiers of a ticket shop';

const isPlaceRemembered = (slug: string) =>
  `Object.keys(JSON.parse(localStorage.getItem('daypass:reading') ?? '{}')).includes('${slug}')`;

test('a reader clicks from Today to the reports to a report without the page being loaded anew', async ({ page }) => {
  await page.goto('/');
  const isSameDocument = await watchDocument(page);
  await expect(place(page, 'Today')).toHaveAttribute('aria-current', 'page');

  await place(page, 'Reports').click();
  await expect(page).toHaveURL('/reports');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Reports');
  await expect(place(page, 'Reports')).toHaveAttribute('aria-current', 'page');
  await expect(place(page, 'Today')).not.toHaveAttribute('aria-current');
  await expect(page.getByRole('main')).toBeFocused();

  await page.getByRole('main').getByRole('link', { name: TITLE }).click();
  await expect(page).toHaveURL(TICKETS);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(TITLE);
  await expect(page).toHaveTitle(new RegExp(`^${TITLE}`));
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', new RegExp(`${TICKETS}$`));
  await expect(page.locator('title')).toHaveCount(1);
  await expect(page.getByRole('main')).toBeFocused();
  expect(await page.evaluate(() => scrollY)).toBe(0);
  expect(await isSameDocument()).toBe(true);
});

test('the report after and the report before are one click away', async ({ page }) => {
  await page.goto('/reports');
  const titles = await page.getByRole('main').getByRole('heading', { level: 2 }).allTextContents();
  await page.getByRole('main').getByRole('link', { name: titles[0] }).click();
  const neighbours = page.getByRole('navigation', { name: 'Previous and next report' });
  await expect(neighbours.getByRole('link')).toHaveCount(1);
  for (const title of titles.slice(1)) {
    await neighbours.getByRole('link', { name: 'Next' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  }
  await neighbours.getByRole('link', { name: 'Previous' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(titles.at(-2)!);
});

/** Every element of the page's main part with its depth, and all words. */
const outline = `(main) => [main.textContent, ...Array.from(main.querySelectorAll('*'), (each) => {
  let depth = 0;
  for (let up = each; up !== main; up = up.parentElement) depth += 1;
  return depth + each.localName + each.id;
})]`;

test('a report that was turned to is the one that the server sends, from its first words to its sources', async ({
  page,
}) => {
  await page.goto('/reports');
  const isSameDocument = await watchDocument(page);
  const links = page.getByRole('main').locator('[data-report] a');
  const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')!));
  expect(addresses.length).toBeGreaterThan(2);
  for (const address of addresses) {
    await page.getByRole('main').locator(`[data-report] a[href="${address}"]`).click();
    const whole = await page.evaluate<string[]>(
      `fetch('${address}').then((answer) => answer.text()).then((html) =>
        (${outline})(new DOMParser().parseFromString(html, 'text/html').querySelector('main')))`,
    );
    expect(whole.length).toBeGreaterThan(100);
    await expect
      .poll(() => page.evaluate<string[]>(`(${outline})(document.querySelector('main'))`), { message: address })
      .toEqual(whole);
    await expect(page.getByRole('contentinfo')).toBeAttached();
    expect(await page.evaluate(() => document.documentElement.dataset.first)).toBeUndefined();
    await page.goBack();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Reports');
  }
  expect(await isSameDocument()).toBe(true);
});

test('a link to a section of another report leads there', async ({ page }) => {
  await page.goto('/reports');
  const isSameDocument = await watchDocument(page);
  await page.evaluate((address) => {
    const link = Object.assign(document.createElement('a'), { href: address, textContent: 'The way to a section' });
    document.querySelector('main')!.prepend(link);
  }, `${KEYNOTE}#sources`);
  await page.getByRole('link', { name: 'The way to a section' }).click();
  await expect(page.locator('#sources')).toBeInViewport();
  expect(await isSameDocument()).toBe(true);
});

test('back and forward bring the page and its place back', async ({ page }) => {
  await page.goto('/glossary');
  const isSameDocument = await watchDocument(page);
  const term = page.getByRole('term').filter({ hasText: 'Standby database' }).first();
  await term.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
  await expect(term).toBeInViewport();
  await place(page, 'Reports').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Reports');
  await page.evaluate(() => scrollTo(0, 120));

  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Glossary');
  await expect(page).toHaveTitle(/^Glossary/);
  // Not to the pixel: entries that were never on the screen do not have their real height yet.
  await expect(term).toBeInViewport();

  await page.goForward();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Reports');
  await expect.poll(() => page.evaluate(() => Math.round(scrollY))).toBe(120);
  expect(await isSameDocument()).toBe(true);
});

test('the contents lead to a section and get out of the way', async ({ page }) => {
  await page.goto(TICKETS);
  await untilAlive(page);
  await page.getByRole('button', { name: 'Contents' }).click();
  const contents = page.getByRole('navigation', { name: 'Contents' });
  await contents.getByRole('link', { name: 'What has changed' }).click();
  await expect(page).toHaveURL(`${TICKETS}#what-has-changed`);
  await expect(page.getByRole('heading', { name: 'What has changed' })).toBeInViewport();
  await expect(contents).toBeHidden();
});

test('beside the text the contents mark the section one is in', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(TICKETS);
  const contents = page.getByRole('navigation', { name: 'Contents' });
  await contents.getByRole('link', { name: 'What has changed' }).click();
  await expect(contents.getByRole('link', { name: 'What has changed' })).toHaveAttribute('aria-current', 'true');
  await expect(contents.locator('[aria-current]')).toHaveCount(1);
});

test('a definition opens by click and by keyboard, and closes with Escape', async ({ page }) => {
  await page.goto(TICKETS);
  const term = page.getByRole('main').getByRole('button', { name: 'Smoke test' }).first();
  const definition = page.getByRole('dialog', { name: 'Smoke test' });
  await term.click();
  await expect(definition).toBeVisible();
  await expect(definition.getByRole('link', { name: 'In the glossary' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(definition).toBeHidden();

  await term.focus();
  await page.keyboard.press('Enter');
  await expect(definition).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(definition).toBeHidden();
  await expect(term).toBeFocused();
});

test('code is copied with its button', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(TICKETS);
  await untilAlive(page);
  await page.getByRole('button', { name: 'Copy' }).first().click();
  await expect(said(page, 'Code copied.')).toHaveCount(1);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('export function handler({ seats }');
});

test('a report opens again where it was left, also when it is reached by a click', async ({ page }) => {
  await page.goto(KEYNOTE);
  await untilAlive(page);
  const heading = page.getByRole('heading', { name: 'Guests on stage' });
  await heading.evaluate((element) => element.scrollIntoView({ block: 'start' }));
  await expect.poll(() => page.evaluate(isPlaceRemembered('keynote'))).toBe(true);

  await place(page, 'Reports').click();
  const entry = page.getByRole('main').getByRole('listitem').filter({ hasText: '% read' });
  await expect(entry).toHaveCount(1);
  await entry.getByRole('link').click();
  await expect(page).toHaveURL(KEYNOTE);
  await expect(heading).toBeInViewport();
  await expect(said(page, 'Back where you stopped reading.')).toHaveCount(1);

  await page.goto('/');
  await page.goto(KEYNOTE);
  await expect(heading).toBeInViewport();
});

test('Today offers to go on with a report that was begun, and the list marks one that was read', async ({ page }) => {
  await page.goto('/');
  // The event is over.
  await expect(page.getByRole('link', { name: 'Read what was said' })).toBeVisible();
  await page.goto(TICKETS);
  await untilAlive(page);
  await page.getByRole('heading', { name: 'A handler that runs' }).evaluate((element) => element.scrollIntoView());
  await expect.poll(() => page.evaluate(isPlaceRemembered('ticket-shop'))).toBe(true);
  await place(page, 'Today').click();
  await expect(
    page.getByRole('link', { name: new RegExp(`Continue reading ${TITLE} 1 min left \\d+ % · A handler that runs`) }),
  ).toHaveAttribute('href', TICKETS);

  await page.getByRole('link', { name: 'Continue reading' }).click();
  await page.getByRole('heading', { name: 'Sources' }).evaluate((element) => element.scrollIntoView());
  await expect.poll(() => page.evaluate(`localStorage.getItem('daypass:reading')`)).toContain('"isRead":true');
  await place(page, 'Reports').click();
  const entry = page.getByRole('main').getByRole('listitem').filter({ hasText: TITLE });
  await expect(entry.getByText('Read', { exact: true })).toBeVisible();
});
