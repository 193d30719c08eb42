import { expectNoBarriers } from '@/e2e/barriers';
import { expect, test } from '@/e2e/journey';
import { WITH_COPY } from '@/e2e/with-copy';
import { blinkConnection, openUntilReady, overhang, untilAlive } from '@/e2e/on-page';
import { field, group, lit, openSearch } from '@/e2e/people/searcher';
import { sendFromGate } from '@/e2e/people/race';
import { NETWORK_GONE } from '@/e2e/troubles';

test.use(WITH_COPY);

const KEYNOTE = 'The keynote: test what you ship';
const SENTENCE = 'When it is red, there is a fault, in the product or in the test; a flaky test is red for both.';

test('with the server gone, a sentence is found from Today, opens lit, and Back shows the results as they were', async ({
  page,
  server,
  troubles,
}) => {
  await openUntilReady(page, `${server.origin}/`);
  await server.stop();
  troubles.expect(NETWORK_GONE);

  await openSearch(page);
  await page.keyboard.type('red fault');
  const hit = group(page, 'Reports').getByRole('link', { name: /Three promises/ });
  await expect(hit).toContainText('there is a fault');
  await expect(hit.locator('mark')).toHaveText(['red', 'fault', 'red']);
  await expect(page).toHaveURL(/\/search\?q=red%20fault$/);

  await hit.click();
  await expect(page).toHaveURL(/\/reports\/keynote#three-promises:lit=/);
  // The sentence runs through a term, which is a button with a text of its own.
  await expect.poll(() => lit(page)).toBe(SENTENCE.slice(0, -1));
  await expect(page.locator('mark.lit').first()).toBeInViewport();
  await expect(page.locator(':focus')).toContainText(SENTENCE);

  await page.goBack();
  await expect(field(page)).toHaveValue('red fault');
  await expect(hit).toBeFocused();
});

test('Back finds a long list of results where it was left', async ({ page }) => {
  test.slow();
  await openUntilReady(page, '/search?q=test');
  const showAll = group(page, 'Reports').getByRole('button', { name: /^Show all/ });
  await showAll.click();
  await expect(showAll).toHaveCount(0);
  const last = group(page, 'Reports').getByRole('link').last();
  await last.scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => scrollY);
  expect(before).toBeGreaterThan(100);
  await last.click();
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Search');
  await page.goBack();
  await expect(last).toBeFocused();
  await expect.poll(() => page.evaluate(() => scrollY)).toBeCloseTo(before, -1);
  await page.reload();
  await expect(field(page)).toHaveValue('test');
  await expect.poll(() => page.evaluate(() => scrollY)).toBeCloseTo(before, -1);
});

test('a typo, a phrase, a term, a person, a question, a race and a racer are found', async ({ page, server }) => {
  test.slow();
  await sendFromGate(server, 'Ravi Cornerwell', 9_244);
  await openUntilReady(page, `${server.origin}/leaderboard/open`);
  await expect(page.getByRole('region', { name: 'Board' }).getByText('Ravi Cornerwell').first()).toBeVisible();
  await openSearch(page);
  const typed = field(page);

  await typed.fill('promsies');
  await expect(group(page, 'Reports').getByRole('link', { name: /Three promises/ })).toBeVisible();
  await typed.fill('"nothing behind"');
  await expect(group(page, 'Reports').getByRole('link')).toHaveCount(1);
  await typed.fill('"behind nothing"');
  await expect(page.getByText('Nothing found for “"behind nothing"”.').first()).toBeVisible();
  await typed.fill('flakey');
  await expect(group(page, 'Glossary').getByRole('link', { name: /^Flaky test/ })).toBeVisible();
  await typed.fill('bo example');
  await expect(group(page, 'People').getByRole('link', { name: /Engineer, The ticket shop/ })).toBeVisible();
  await typed.fill('testival clock');
  await expect(group(page, 'Announced').getByRole('link', { name: /^Testival Clock/ })).toBeVisible();
  await typed.fill('robot');
  await expect(group(page, 'Races').getByRole('link').first()).toBeVisible();
  await typed.fill('cornerw');
  await group(page, 'Racers this phone knows')
    .getByRole('link', { name: /^Ravi Cornerwell/ })
    .click();
  await expect(page).toHaveURL(/\/leaderboard\/open\?racer=/);
});

test('of a quiz the questions are found, and nothing that answers them', async ({ page }) => {
  await openUntilReady(page, '/search');
  await field(page).fill('"how many promises did the keynote make"');
  await expect(group(page, 'Quiz').getByRole('link', { name: /^How many promises/ })).toBeVisible();
  // A choice, and what is said about a wrong one.
  for (const given of ['"a dozen of them"', '"it was not that"']) {
    await field(page).fill(given);
    await expect(page.getByText(`Nothing found for “${given}”.`).first()).toBeVisible();
  }
  // An explanation repeats what the report says, which may be found there.
  await field(page).fill('"more would not have fitted on the slide"');
  await expect(group(page, 'Reports').getByRole('link')).toHaveCount(1);
  await expect(group(page, 'Quiz')).toHaveCount(0);
});

test('a word that is nowhere has a nearest one, and what was looked for can be removed, one by one and all', async ({
  page,
}) => {
  test.slow();
  await openUntilReady(page, '/search');
  await field(page).fill('quieu');
  await page.getByRole('button', { name: 'queue', exact: true }).click();
  await expect(field(page)).toHaveValue('queue');
  for (const typed of ['queue', 'cache', 'region']) {
    await field(page).fill(typed);
    await group(page, 'Glossary').getByRole('link').first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Glossary');
    await page.goBack();
    // A field that is emptied before the page has come back would be filled from its address.
    await expect(group(page, 'Glossary').getByRole('link').first()).toBeVisible();
  }
  await field(page).fill('');
  const recent = group(page, 'Searched before');
  await expect(recent.getByRole('listitem')).toHaveText([/^region/, /^cache/, /^queue/]);
  await recent.getByRole('button', { name: 'Remove “cache”' }).click();
  await expect(recent.getByRole('listitem')).toHaveText([/^region/, /^queue/]);
  await recent.getByRole('button', { name: 'region', exact: true }).click();
  await expect(group(page, 'Glossary').getByRole('link', { name: /^Region/ })).toBeVisible();
  await field(page).fill('');
  await recent.getByRole('button', { name: 'Remove all' }).click();
  await expect(recent).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'For example' })).toBeVisible();
  await expect(recent).toHaveCount(0);
});

test('with the keyboard alone: / opens it, arrows go through what was found, Escape comes back, Ctrl-K selects', async ({
  page,
}) => {
  await openUntilReady(page, '/reports/ticket-shop');
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('zone');
  const links = page.getByRole('main').locator('[data-hit]');
  await expect(links.first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(links.nth(0)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(links.nth(1)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Control+k');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('smoke');
  await expect(field(page)).toHaveValue('smoke');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Search');
});

test('results that change under the focus leave it at what stands there now, or in the field', async ({ page }) => {
  await openUntilReady(page, '/search?q=zone');
  const links = page.getByRole('main').locator('[data-hit]');
  await expect(links.nth(1)).toBeVisible();
  /** As a fast hand does it: words, and an arrow before they are answered. */
  const typeAndGoDown = (words: string) =>
    page.evaluate((typed) => {
      const input = document.querySelector<HTMLInputElement>('[data-search-field]')!;
      input.value = typed;
      input.dispatchEvent(new Event('input', { bubbles: true }));
      document.querySelector<HTMLElement>('[data-hit]')!.focus();
    }, words);
  await typeAndGoDown('smoke');
  await expect(links.first()).toContainText(/smoke/i);
  await expect(links.first()).toBeFocused();
  await typeAndGoDown('xqzjv');
  await expect(links).toHaveCount(0);
  await expect(field(page)).toBeFocused();
});

test('what a keyboard of signs is still putting together is not looked for, and its Enter opens nothing', async ({
  page,
}) => {
  await openUntilReady(page, '/search');
  await field(page).focus();
  const session = await page.context().newCDPSession(page);
  await session.send('Input.imeSetComposition', { text: 'zone', selectionStart: 4, selectionEnd: 4 });
  await expect(field(page)).toHaveValue('zone');
  await field(page).evaluate((input) =>
    input.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true }),
    ),
  );
  await expect(page.locator('[data-hit]')).toHaveCount(0);
  await expect(page).toHaveURL('/search');
  await session.send('Input.insertText', { text: 'zone' });
  await expect(page.locator('[data-hit]').first()).toBeVisible();
});

test('the list of reports looks inside of them, says where, and Back and a reload keep its field', async ({
  page,
  server,
  troubles,
}) => {
  test.slow();
  await openUntilReady(page, `${server.origin}/reports`);
  await server.stop();
  troubles.expect(NETWORK_GONE);
  const filter = page.getByRole('search', { name: 'Filter the reports' });
  const words = filter.getByRole('searchbox', { name: 'Words' });
  const reports = page.getByRole('main').getByRole('heading', { level: 2 });
  await words.fill('walk round the block');
  await expect(reports).toHaveText([KEYNOTE]);
  await expect(filter.getByRole('status')).toHaveText('1 report');
  const sentence = page.getByRole('main').locator('.found-in');
  // Its pieces, marked or not, flow as one text.
  await expect(sentence).toHaveCSS('display', 'block');
  const inside = page.getByRole('main').getByRole('link', { name: /takes less time than a walk round the block/ });
  await inside.click();
  await expect.poll(() => lit(page)).toMatch(/a walk round the block$/);

  await page.goBack();
  await expect(words).toHaveValue('walk round the block');
  await expect(reports).toHaveText([KEYNOTE]);
  await filter.getByRole('radio', { name: 'Race' }).check();
  await expect(reports).toHaveCount(0);
  await expect(page.getByText('No report fits.')).toBeVisible();
  await expect.poll(() => page.evaluate(() => JSON.stringify(history.state))).toContain('"kind":"race"');
  await page.reload();
  await expect(words).toHaveValue('walk round the block');
  await expect(filter.getByRole('radio', { name: 'Race' })).toBeChecked();
  await expect(reports).toHaveCount(0);
});

test('the glossary has such a field, too, and forgives a typo', async ({ page }) => {
  await openUntilReady(page, '/glossary');
  const filter = page.getByRole('search', { name: 'Filter the terms' });
  await filter.getByRole('searchbox', { name: 'Words' }).fill('flakey');
  await expect(page.getByRole('term')).toHaveText(['Flaky test']);
  await expect(filter.getByRole('status')).toHaveText('1 term');
  await filter.getByRole('searchbox', { name: 'Words' }).fill('zzzz');
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(page.getByRole('term').first()).toBeVisible();
});

test('a sentence that is gone, or was translated, opens at its heading', async ({ page }) => {
  await page.goto('/reports/keynote#three-promises:lit=nobody-ever-wrote-this');
  await expect(page.getByRole('heading', { name: /^Three promises/ })).toBeInViewport();
  await expect(page.locator('mark.lit')).toHaveCount(0);
});

test('without a copy the pages are fetched; one that does not come is said, and follows when it can be had', async ({
  browser,
  server,
  troubles,
}) => {
  troubles.expect(NETWORK_GONE);
  const context = await browser.newContext({ serviceWorkers: 'block', baseURL: server.origin });
  const page = await context.newPage();
  await context.route('**/reports/keynote', (route) => route.abort());
  await page.goto('/search?q=handler');
  await expect(group(page, 'Reports').getByRole('link', { name: /A handler that runs/ })).toBeVisible();
  await expect(page.getByText(/^1 page is not on this phone/)).toBeVisible();
  await context.unroute('**/reports/keynote');
  await blinkConnection(page);
  await expect(page.getByText(/is not on this phone/)).toBeHidden();
  await field(page).fill('promises');
  await expect(group(page, 'Reports').getByRole('link', { name: /Three promises/ })).toBeVisible();
  await context.close();
});

test('axe finds nothing in the search: empty, with results, with none, at 200 %', async ({ page }) => {
  test.slow();
  await openUntilReady(page, '/search');
  await expectNoBarriers(page, 'the empty search');
  await field(page).fill('test');
  await expect(group(page, 'Reports')).toBeVisible();
  await expectNoBarriers(page, 'results');
  await field(page).fill('zzzzz');
  await expect(page.getByText(/^Nothing found for/).first()).toBeVisible();
  await expect(page.getByRole('heading', { name: 'For example' })).toBeVisible();
  await expectNoBarriers(page, 'no results');
  await field(page).fill('');
  await expect(page.getByRole('heading', { name: 'For example' })).toBeVisible();
  await field(page).fill('test');
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await overhang(page)).toBe(0);
  await page.addStyleTag({ content: 'html { font-size: 200% }' });
  expect(await overhang(page)).toBe(0);
});

test('the header has the magnifier on one line with the rest, on the narrowest phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/');
  await untilAlive(page);
  const header = page.getByRole('banner');
  const link = header.getByRole('link', { name: 'Search' });
  const { x, width, height } = (await link.boundingBox())!;
  expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
  expect(x + width).toBeLessThanOrEqual(320);
  expect((await header.boundingBox())!.height).toBeLessThan(60);
});
