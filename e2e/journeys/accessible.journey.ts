import { expectNoBarriers } from '@/e2e/barriers';
import { expect, test } from '@/e2e/journey';
import { withCopy } from '@/e2e/with-copy';
import { openUntilReady, untilAlive } from '@/e2e/on-page';

const copyTest = withCopy(test);

const TICKETS = '/reports/ticket-shop';

copyTest(
  'axe finds nothing in an open definition, in the contents, in the settings and in a full copy',
  async ({ page }) => {
    await openUntilReady(page, TICKETS);
    await page.getByRole('main').getByRole('button', { name: 'Smoke test' }).first().click();
    await expect(page.getByRole('dialog', { name: 'Smoke test' })).toBeVisible();
    await expectNoBarriers(page, 'a definition', { checksTargets: false });
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Contents' }).click();
    await expectNoBarriers(page, 'the contents', { checksTargets: false });
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Colours and type' }).click();
    await expectNoBarriers(page, 'the settings', { checksTargets: false });
    await page.goto('/offline');
    await page.getByRole('button', { name: 'Test now' }).click();
    await expect(page.getByRole('status').filter({ hasText: /^All \d+ items/ })).toBeVisible();
    await expectNoBarriers(page, 'the full copy');
  },
);

test('on a wide screen axe finds nothing on a report and its contents', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(TICKETS);
  await untilAlive(page);
  await expectNoBarriers(page, 'a report on a wide screen');
});

test('tables, headings and an open source of a report have names of their own', async ({ page }) => {
  test.slow();
  const alsoRules = ['td-has-header', 'empty-table-header', 'landmark-unique', 'scope-attr-valid'];
  for (const report of ['keynote', 'ticket-shop', 'robot-final']) {
    await page.goto(`/reports/${report}`);
    await untilAlive(page);
    await expectNoBarriers(page, report, { alsoRules });
  }
  await page.goto('/reports/keynote');
  await untilAlive(page);
  await expect(page.getByRole('region', { name: 'Table: What the hall asked' })).toHaveCount(1);
  await page.locator('.prose a.cite').first().click();
  await expect(page.getByRole('dialog', { name: /^Source \[\d\]$/ })).toBeVisible();
  await expectNoBarriers(page, 'a source', {
    ...{ within: 'article', checksTargets: false },
  });
});

test('at 200 % the words of the bar and the header stay on the screen', async ({ page }) => {
  await page.goto('/');
  await page.addStyleTag({ content: 'html { font-size: 200% }' });
  const bar = page.getByRole('navigation', { name: 'Places' }).getByRole('link');
  for (const control of [...(await bar.all()), page.getByRole('button', { name: 'Colours and type' })]) {
    const { x, width } = (await control.boundingBox())!;
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThanOrEqual(390);
    expect(await control.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0);
  }
});

test('every link of an open sheet is large enough for a finger', async ({ page }) => {
  await page.goto(TICKETS);
  await page.getByRole('button', { name: 'Contents' }).click();
  for (const link of await page.getByRole('navigation', { name: 'Contents' }).getByRole('link').all())
    expect((await link.boundingBox())!.height).toBeGreaterThanOrEqual(24);
});

test('every control of a report is large enough for a thumb', async ({ page }) => {
  await page.goto(TICKETS);
  const controls = [
    ...(await page.getByRole('navigation', { name: 'Places' }).getByRole('link').all()),
    ...['Contents', 'Share', 'Print', 'Colours and type'].map((name) =>
      page.getByRole('button', { name, exact: true }),
    ),
  ];
  for (const control of controls) {
    const { width, height } = (await control.boundingBox())!;
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
  }
});

test('nothing moves by itself for whoever asked for less motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(TICKETS);
  await untilAlive(page);
  await page.getByRole('button', { name: 'Share' }).click();
  await page.getByRole('button', { name: 'Contents' }).click();
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  const durations = await page.evaluate(
    () =>
      [...document.querySelectorAll('*')].filter((element) => {
        const { transitionDuration, transitionProperty, animationName } = getComputedStyle(element);
        return (transitionProperty !== 'none' && parseFloat(transitionDuration) > 0) || animationName !== 'none';
      }).length,
  );
  expect(durations).toBe(0);
});
