import { expectNoBarriers } from '@/e2e/barriers';
import { expect, test } from '@/e2e/journey';
import { openAlive, picture, stop } from '@/e2e/on-tiers';
import { expectTier, tiers } from '@/e2e/site/tier-content';

test('on a phone all text of the picture is legible and stays in its box', async ({ page }) => {
  for (const [index, { fromUsers }] of tiers.entries()) {
    await openAlive(page, `/tiers?users=${fromUsers}`);
    await expectTier(picture(page), index);
    await page.evaluate(() =>
      Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => undefined))),
    );
    const faults = await picture(page).evaluate((svg: SVGSVGElement) => {
      const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
      const texts = [...svg.querySelectorAll('text')];
      const small = texts.filter((text) => parseFloat(getComputedStyle(text).fontSize) * scale < 12);
      const outside = [...svg.querySelectorAll('[data-part]')].filter((part) => {
        const box = part.querySelector('rect')!.getBoundingClientRect();
        return [...part.querySelectorAll('text')].some((text) => {
          const { left, right, top, bottom } = text.getBoundingClientRect();
          return left < box.left || right > box.right || top < box.top - 1 || bottom > box.bottom + 1;
        });
      });
      return [...small, ...outside].map(({ textContent }) => textContent);
    });
    expect(faults, `at ${fromUsers}`).toEqual([]);
  }
});

test('what can be pressed in a table is large enough for a finger', async ({ page }) => {
  for (const address of ['/tiers', '/reports/keynote', '/reports/ticket-shop', '/reports/robot-final']) {
    await page.goto(address);
    for (const control of await page.locator('.scroller').locator('a, button').all()) {
      const { width, height } = (await control.boundingBox())!;
      expect(Math.min(width, height), `${await control.innerText()} on ${address}`).toBeGreaterThanOrEqual(24);
    }
  }
});

test('nothing in the explorer moves for whoever asked for less motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openAlive(page, '/tiers');
  await stop(page, 3).click();
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});

test('the picture is printed on white, also when the screen is dark', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await openAlive(page, '/tiers?users=10000');
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const fill = await page
    .locator('.tiers svg[role="group"]')
    .locator('[data-part] rect')
    .first()
    .evaluate((box) => getComputedStyle(box).fill);
  expect(
    Math.min(
      ...fill
        .match(/[\d.]+/g)!
        .slice(0, 3)
        .map(Number),
    ),
  ).toBeGreaterThan(200);
});

test('axe finds nothing in any state of the explorer', async ({ page }) => {
  test.slow();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const look = (what: string, hasSheet = false) =>
    expectNoBarriers(page, what, {
      ...{ within: 'main', checksTargets: !hasSheet },
    });
  await openAlive(page, '/tiers');
  for (const [index, { usersLabel }] of tiers.entries()) {
    await stop(page, index).click();
    await expectTier(picture(page), index);
    await look(usersLabel);
  }
  await openAlive(page, '/tiers?users=500000&compare=1');
  await expect(picture(page)).toHaveCount(2);
  await look('two tiers');
  await picture(page).last().locator('a[data-part="search-index"]').click();
  await look('a part', true);
  await page.setViewportSize({ width: 1280, height: 800 });
  await openAlive(page, '/tiers?users=10000&compare=1000');
  await expect(picture(page)).toHaveCount(2);
  await look('two tiers on a wide screen');
});
