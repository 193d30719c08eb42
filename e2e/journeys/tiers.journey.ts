import { expect, test } from '@/e2e/journey';
import { openUntilReady } from '@/e2e/on-page';
import { dial, explorer, openAlive, picture, stop, tabTo } from '@/e2e/on-tiers';
import { content, drawnIn, expectTier, tiers } from '@/e2e/site/tier-content';
import { NETWORK_GONE } from '@/e2e/troubles';

test('by keyboard alone, each tier shows what tiers.yaml says, and what stays stays in place', async ({ page }) => {
  await openAlive(page, '/tiers');
  await tabTo(page, 'input[type=range]');
  const places = new Map<string, string>();
  for (const [index, { fromUsers, title }] of tiers.entries()) {
    if (index > 0) await page.keyboard.press('PageUp');
    await expect(dial(page)).toHaveAttribute(
      'aria-valuetext',
      new RegExp(`^${fromUsers.toLocaleString('en')} users?, tier ${index + 1} of ${tiers.length}: ${title}$`),
    );
    for (const { id, place } of await expectTier(picture(page), index)) {
      expect(place, id).toBe(places.get(id) ?? place);
      places.set(id, place);
    }
  }
  await page.keyboard.press('End');
  await expect(dial(page)).toHaveAttribute('aria-valuetext', new RegExp(`tier ${tiers.length} of`));
  await page.keyboard.press('PageDown');
  await expect(dial(page)).toHaveAttribute(
    'aria-valuetext',
    new RegExp(`^${tiers.at(-1)!.fromUsers.toLocaleString('en')} `),
  );
  await page.keyboard.press('ArrowLeft');
  await expectTier(picture(page), tiers.length - 2);
  await page.keyboard.press('Home');
  await expect(dial(page)).toHaveAttribute('aria-valuetext', /^1 user, /);
});

test('every stop of the slider can be reached and left with the arrow keys', async ({ page }) => {
  await openAlive(page, '/tiers');
  await dial(page).focus();
  const last = Number(await dial(page).getAttribute('max'));
  const seen: string[] = [];
  for (let place = 0; place < last; place += 1) {
    await page.keyboard.press('ArrowRight');
    await expect(dial(page)).toHaveValue(String(place + 1));
    seen.push((await dial(page).getAttribute('aria-valuetext'))!);
  }
  expect(new Set(seen).size).toBe(last);
});

test('a part opens its definition and its section of the report, by keyboard, and the way back is kept', async ({
  page,
}) => {
  await openAlive(page, '/tiers?users=1000');
  await expectTier(picture(page), 1);
  await tabTo(page, 'a[data-part="standby-database"]');
  await page.keyboard.press('Enter');
  const sheet = page.getByRole('dialog', { name: 'Standby database' });
  await expect(sheet).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator('a[data-part="standby-database"]:focus')).toHaveCount(1);

  await page.keyboard.press('Enter');
  await tabTo(page, '#part-standby-database a[href^="/glossary"]');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/glossary#standby');
  await expect(page.locator('#standby')).toBeInViewport();
  await page.goBack();
  await expect(page).toHaveURL('/tiers?users=1000');
  await expectTier(picture(page), 1);

  await picture(page).locator('a[data-part="standby-database"]').click();
  await sheet.getByRole('link', { name: 'In the report: Where the copies are' }).click();
  await expect(page.getByRole('heading', { name: 'Where the copies are' })).toBeInViewport();
});

test('the address says what is shown, and back and forward follow it', async ({ page }) => {
  await openAlive(page, '/tiers?users=1000');
  await expectTier(picture(page), 1);
  await stop(page, 2).click();
  await expect(page).toHaveURL('/tiers?users=10000');
  await expectTier(picture(page), 2);
  await dial(page).press('PageUp');
  await expect(page).toHaveURL('/tiers?users=500000');
  await page.goBack();
  await expectTier(picture(page), 2);
  await page.goBack();
  await expectTier(picture(page), 1);
  await page.goForward();
  await expectTier(picture(page), 2);
  await page.reload();
  await expectTier(picture(page), 2);
});

test('a drag of the slider is one step back, however many numbers it passed', async ({ page }) => {
  await openAlive(page, '/tiers');
  // All at once: a pause between two numbers would count as letting go.
  await dial(page).evaluate((input) => {
    for (let place = 1; place <= 12; place += 1) {
      // Set as the browser does it. Set on the input itself, React would take the number for one of its own.
      Reflect.set(HTMLInputElement.prototype, 'value', String(place), input);
      input.dispatchEvent(new Event('input', { bubbles: true }));
    }
  });
  await expect(page).toHaveURL(/users=/);
  await page.goBack();
  await expect(page).toHaveURL('/tiers');
  await expectTier(picture(page), 0);
});

test('the picture is on the first screen of a phone, and changes in sight while the dial moves', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 664 });
  await openAlive(page, '/tiers');
  await expect(page.getByRole('navigation', { name: 'Places' }).locator('[aria-current]')).toHaveText('Tiers');
  for (const [index] of tiers.entries()) {
    if (index > 0) await dial(page).press('PageUp');
    await expectTier(picture(page), index);
    const bar = (await page.getByRole('navigation', { name: 'Places' }).boundingBox())!;
    const below = (await page.locator('.tier-dial').boundingBox())!;
    for (const part of await picture(page).locator('[data-mark] > rect').all()) {
      const { y, height } = (await part.boundingBox())!;
      expect(y).toBeGreaterThanOrEqual(below.y + below.height);
      expect(y + height).toBeLessThanOrEqual(bar.y);
    }
    expect(await page.evaluate(() => scrollY)).toBe(0);
  }
});

test('an address that makes no sense shows the first tier', async ({ page }) => {
  await openAlive(page, '/tiers?users=many&compare=-1');
  await expectTier(picture(page), 0);
});

test('two tiers are compared side by side, and the address keeps both', async ({ page }) => {
  await openAlive(page, '/tiers?users=10000');
  await explorer(page).getByLabel('Compare with').selectOption(tiers[0]!.usersLabel);
  await expect(page).toHaveURL('/tiers?users=10000&compare=1');
  await page.reload();
  const [earlier, later] = [picture(page).first(), picture(page).last()];
  await expect(picture(page)).toHaveCount(2);
  const marksIn = async (which: typeof earlier) =>
    (await drawnIn(which)).flatMap(({ id, mark }) => (mark ? [`${id}: ${mark}`] : [])).toSorted();
  expect(await marksIn(earlier)).toEqual(['sql-database: leaves', 'web-server: leaves']);
  expect(await marksIn(later)).toEqual(
    ['load-balancer', 'standby-database', 'second-zone', 'read-replicas', 'cdn', 'object-store', 'cache']
      .map((id) => `${id}: new`)
      .concat('primary-database: instead', 'web-servers: instead')
      .toSorted(),
  );
  await expect(explorer(page).getByRole('listitem').filter({ hasText: 'Instead of: SQL database.' })).toBeVisible();
  await page.goBack();
  await expect(picture(page)).toHaveCount(1);
});

test('the explorer works from a cold start with the server gone, and so do the links of its parts', async ({
  phone,
  server,
  troubles,
}) => {
  await openUntilReady(await phone.turnOn(server.origin), '/');
  await phone.turnOff();
  await server.stop();
  troubles.expect(NETWORK_GONE);

  const page = await phone.turnOn(server.origin);
  await openAlive(page, '/tiers?users=20000');
  await expectTier(picture(page), 2);
  await stop(page, 3).click();
  await expectTier(picture(page), 3);
  await picture(page).locator('a[data-part="second-region"]').click();
  const sheet = page.getByRole('dialog', { name: 'Second region' });
  await sheet.getByRole('link', { name: 'In the glossary' }).click();
  await expect(page.locator('#region')).toBeInViewport();
  await page.goBack();
  await picture(page).locator('a[data-part="second-region"]').click();
  await sheet.getByRole('link', { name: /^In the report/ }).click();
  await expect(page.getByRole('heading', { name: 'More than 500,000 users' })).toBeInViewport();
});

test('with scripts off all tiers are there with their pictures', async ({ browser, site }) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(`${site.origin}/tiers`);
  await expect(page.getByRole('slider')).toHaveCount(0);
  for (const [index, { usersLabel }] of tiers.entries())
    await expectTier(page.locator(`svg[aria-label="The architecture: ${usersLabel}"]:visible`), index);
  await page.getByRole('table').getByRole('button', { name: 'Copies at the edge' }).click();
  await expect(page.getByRole('dialog', { name: 'Copies at the edge' })).toBeVisible();
  await page.close();
});

test('the tables say the same as the pictures', async ({ page }) => {
  await page.goto('/tiers');
  const [byTier, byPart] = [page.getByRole('table').first(), page.getByRole('table').last()];
  await expect(byTier.getByRole('rowheader')).toHaveText(tiers.map(({ usersLabel }) => usersLabel));
  await expect(byPart.getByRole('rowheader')).toHaveText(content.components.map(({ name }) => name));
});

test('a report draws a tier without a script of its own, and its parts lead to the glossary', async ({ page }) => {
  await page.goto('/reports/ticket-shop');
  const drawing = page.locator('svg[aria-label="The architecture at more than 500,000 users"]');
  await expectTier(drawing, 3);
  await expect(page.locator('[data-island], link[rel=modulepreload]')).toHaveCount(0);
  await drawing.locator('a[data-part="queue"]').click();
  await expect(page).toHaveURL('/glossary#queue');
});
