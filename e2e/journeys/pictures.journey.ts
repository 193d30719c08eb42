import type { Browser, Page } from '@playwright/test';
import sharp from 'sharp';
import { expect, test } from '@/e2e/journey';
import { withCopy } from '@/e2e/with-copy';
import { openUntilReady } from '@/e2e/on-page';
import { NETWORK_GONE, type Troubles } from '@/e2e/troubles';

const copyTest = withCopy(test);

const REPORT = '/reports/robot-final';
const photograph = (page: Page) => page.getByRole('img', { name: 'A stage with six coloured blocks' });

const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 3, isMobile: true, hasTouch: true };
const LAPTOP = { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 3 };

async function openOn(browser: Browser, device: object, troubles: Troubles): Promise<Page> {
  const context = await browser.newContext(device);
  troubles.watch(context);
  return context.newPage();
}

/** The address of the file that is shown, once it is drawn whole. */
async function shown(page: Page): Promise<string> {
  await photograph(page).scrollIntoViewIfNeeded();
  return photograph(page).evaluate(async (img: HTMLImageElement) => {
    await img.decode();
    return img.currentSrc;
  });
}

test('a photograph is asked for as small as a phone needs it, without what the camera wrote into it', async ({
  browser,
  site,
  troubles,
}) => {
  for (const [device, file, width, height] of [
    [PHONE, /-[0-9a-f]{12}\.avif$/, 800, 600],
    [LAPTOP, /-wide\.avif$/, 1600, 1200],
  ] as const) {
    const page = await openOn(browser, device, troubles);
    await page.goto(site.origin + REPORT);
    const address = await shown(page);
    expect(address).toMatch(file);
    const body = await (await page.request.get(address)).body();
    const { exif, xmp, icc, ...meta } = await sharp(body).metadata();
    expect({ exif, xmp, icc, width: meta.width, height: meta.height }).toEqual({ width, height });
    await page.context().close();
  }
});

test('a photograph keeps its place before it is there, and nothing moves when it comes', async ({
  browser,
  site,
  troubles,
}) => {
  const page = await openOn(browser, PHONE, troubles);
  let letGo = () => {};
  const gate = new Promise<void>((done) => (letGo = done));
  await page.route('**/generated/figures/**', (route) => gate.then(() => route.continue()));
  await page.goto(site.origin + REPORT);
  await photograph(page).scrollIntoViewIfNeeded();
  const before = await photograph(page).boundingBox();
  expect(before!.width / before!.height).toBeCloseTo(4 / 3, 1);
  letGo();
  await shown(page);
  expect(await photograph(page).boundingBox()).toEqual(before);
  await page.context().close();
});

copyTest(
  'offline a phone shows the photograph of its copy, and a wide screen the same in the place of a wide one',
  async ({ browser, server, troubles }) => {
    troubles.expect(NETWORK_GONE);
    const phone = await openOn(browser, PHONE, troubles);
    const laptop = await openOn(browser, LAPTOP, troubles);
    // Neither has seen the report: what they show comes from the copy.
    for (const page of [phone, laptop]) await openUntilReady(page, server.origin);
    await server.stop();
    for (const page of [phone, laptop]) {
      await page.goto(server.origin + REPORT);
      await shown(page);
      expect((await photograph(page).boundingBox())!.width).toBeGreaterThan(300);
    }
    expect(await shown(phone)).not.toContain('-wide');
    expect(await shown(laptop)).toContain('-wide');
    for (const page of [phone, laptop]) await page.context().close();
  },
);
