import type { Page } from '@playwright/test';
import { expectNoBarriers } from '@/e2e/barriers';
import { expect, test } from '@/e2e/journey';
import { openDeskUntilCopied, openUntilCopied, overhang, untilAlive, untilIslandsLive } from '@/e2e/on-page';
import { DIST, expectedOf, pagesOf, readBuilt, readFile } from '@/e2e/site/built-site';
import { lateFirstScreens } from '@/press/first-screen';
import { siteFile } from '@/press/site-file';
import { NETWORK_GONE, SIGNED_OUT, statusAt } from '@/e2e/troubles';
import { WITH_COPY } from '@/e2e/with-copy';

// What has to hold for every page of the conference in content/, whichever that is, and in whatever language. Everything
// else is tried on a conference made up for journeys.
test.use({ dist: DIST, ...WITH_COPY });
const built = readBuilt(DIST);
const pages = pagesOf(built);
const UNKNOWN = '/no/such/page';

test('every page of this conference has a title of its own', () => {
  const titles = pages.map((address) => /<title>([^<]*)<\/title>/.exec(readFile(built, address).toString())?.[1]);
  expect(titles).not.toContain(undefined);
  expect(new Set(titles).size).toBe(titles.length);
});

test('the first words of every report come before a slow connection pauses', () => {
  const files = pages.map((address) => siteFile(built.files[address]!.file, readFile(built, address)));
  expect(lateFirstScreens(files)).toEqual([]);
});

// A visit costs a browser and a whole copy. One visitor therefore looks at several pages.
for (const group of inGroupsOf(6, [...pages, UNKNOWN]))
  test(`${group.join(', ')}: without barriers, and nothing scrolls sideways`, async ({ page, troubles }) => {
    test.slow();
    troubles.expect(SIGNED_OUT, statusAt(404, UNKNOWN));
    for (const address of group) await test.step(address, () => lookAt(page, address));
  });

async function lookAt(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await untilAlive(page);
  await untilIslandsLive(page);
  await expectNoBarriers(page, address);
  await page.setViewportSize({ width: 320, height: 640 });
  // It first looks what is on the phone.
  if (address === '/offline') await expect(page.locator('[data-island] .button.main:not([data-do])')).toBeVisible();
  expect(await overhang(page), `${address} at 320 px`).toBe(0);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.addStyleTag({ content: 'html { font-size: 200% }' });
  expect(await overhang(page), `${address} at 200 %`).toBe(0);
}

function inGroupsOf(size: number, addresses: readonly string[]): string[][] {
  return addresses.flatMap((_, index) => (index % size ? [] : [addresses.slice(index, index + size)]));
}

test('after one visit every page of this conference opens from a cold start with the server gone', async ({
  phone,
  server,
  troubles,
}) => {
  test.slow();
  troubles.expect(SIGNED_OUT, NETWORK_GONE);
  const first = await phone.turnOn(server.origin);
  await openUntilCopied(first, '/');
  if (pages.includes('/desk')) await openDeskUntilCopied(first);
  await phone.turnOff();
  await server.stop();

  const page = await phone.turnOn(server.origin);
  for (const address of pages) {
    const response = await page.goto(address);
    expect(response?.status(), address).toBe(200);
    const { heading, pictures } = expectedOf(built, address);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
    await expect(page.locator('main [role="img"], main img')).toHaveCount(pictures);
  }
});
