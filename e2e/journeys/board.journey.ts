import type { Page } from '@playwright/test';
import { expect, test as base } from '@/e2e/journey';
import { overhang, tap } from '@/e2e/on-page';
import { RACE } from '@/e2e/people/race';
import { RaceDay } from '@/e2e/people/race-day';

const NAMES = ['Ada', 'Grace', 'Linus', 'Barbara', 'Edsger', 'Margaret', 'Ken', 'Radia', 'Donald', 'Frances'];
/** Two of each name, the fastest first, and two whose names need more than a line. */
const FIELD = [
  ...NAMES.map((name, index) => [`${name} Quickstep`, (9 + index * 0.1).toFixed(1)] as const),
  ['Wilhelmina Constantinopolitanskaja', '10.3'] as const,
  ['Maximiliane Überlandstraßenbahnfahrt', '10.4'] as const,
  ...NAMES.map((name, index) => [`${name} Slowcoach`, (11 + index * 0.1).toFixed(1)] as const),
];

/** A race with a full board, on what a phone's browser leaves of its screen. */
const test = base.extend<{ day: RaceDay }>({
  viewport: { width: 390, height: 664 },
  day: async ({ server }, use) => {
    const day = new RaceDay(server);
    await day.countingLaps(FIELD);
    await use(day);
  },
});

const open = async (page: Page, day: RaceDay, path = '') => {
  await page.goto(`${day.server.origin}${RACE}${path}`);
  await expect(page.getByText('Live', { exact: true })).toBeVisible();
};
const rows = (page: Page) => page.locator('.tower-rows .row');
const row = (page: Page, name: string) => rows(page).filter({ hasText: name });
const tab = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Parts of this page' }).getByRole('link', { name });
const lineHeight = (page: Page) => page.locator('.race-line').evaluate((line) => line.getBoundingClientRect().height);

/** How many rows are seen whole between what stays at the head and at the foot. */
const rowsSeen = (page: Page) =>
  page.evaluate(() => {
    const topOf = (selector: string) => document.querySelector(selector)?.getBoundingClientRect().top ?? innerHeight;
    const foot = Math.min(topOf('.places'), topOf('.my-row'));
    const head = document.querySelector('.race-bar')!.getBoundingClientRect().bottom;
    const boxes = [...document.querySelectorAll('.tower-rows .row')].map((each) => each.getBoundingClientRect());
    return boxes.filter(({ top, bottom }) => top >= head && bottom <= foot).length;
  });

test('on arrival at least six rows are seen, and the head is one line once one scrolls and on every other tab', async ({
  page,
  day,
}) => {
  await open(page, day);
  await expect(row(page, 'Margaret Quickstep')).toBeVisible();
  expect(await rowsSeen(page)).toBeGreaterThanOrEqual(6);
  const heightPx = await lineHeight(page);
  expect(heightPx).toBeLessThanOrEqual(50);

  await page.mouse.wheel(0, 500);
  await expect(row(page, 'Frances Slowcoach')).toBeVisible();
  await expect(page.locator('.race-head')).not.toBeInViewport();
  await expect(page.locator('.race-line')).toContainText('9.000');
  const bar = (await page.locator('.race-bar').boundingBox())!;
  expect(bar.y).toBe(0);
  expect(bar.height).toBeLessThanOrEqual(100);
  for (const name of ['My laps', 'Chart', 'Log', 'Rules']) {
    await tab(page, name).click();
    await expect(page.locator('.race-head')).toHaveCount(0);
    expect(await lineHeight(page)).toBe(heightPx);
  }
});

test('what happens is told in one line, a new leader has a moment, and arrows stay for ten minutes', async ({
  page,
  day,
}) => {
  await standStill(page, day);
  const ticker = page.locator('.ticker');
  await expect(ticker).toContainText('Frances Slowcoach is 22nd with 11.900.');
  await day.countingLaps([['Ken Slowcoach', '10.35']]);
  await inTime(page, () => expect(ticker).toContainText('Ken Slowcoach is now 12th with 10.350.', AT_ONCE));
  await inTime(page, () =>
    expect(row(page, 'Ken Slowcoach')).toContainText(/▲7\s*up 7 in the last ten minutes/, AT_ONCE),
  );

  await day.countingLaps([['Radia Quickstep', '8.5']]);
  await expect(page.locator('.race-leader')).toContainText('8.500');
  await page.clock.runFor(40);
  await expect(page.locator('.race-moment')).toHaveText(/New leader\s*Radia Quickstep/);
  await page.clock.runFor(1_000);
  await expect(page.locator('.race-moment')).toHaveCount(0);
  await inTime(page, () => expect(ticker).toContainText('Radia Quickstep is now 1st with 8.500.', AT_ONCE));
  await expect(row(page, 'Radia Quickstep')).toContainText('best lap of the day');
  await expect(row(page, 'Ada Quickstep')).not.toContainText('best lap of the day');

  await page.clock.fastForward('10:30');
  await inTime(page, () => expect(rows(page).getByText('in the last ten minutes')).toHaveCount(0, AT_ONCE));
});

test('a new leader has a moment where nothing is to move, too', async ({ page, day }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await standStill(page, day);
  await day.countingLaps([['Linus Quickstep', '8.9']]);
  await expect(page.locator('.race-leader')).toContainText('8.900');
  await page.clock.runFor(40);
  await expect(page.locator('.race-moment')).toHaveText(/New leader\s*Linus Quickstep/);
  await page.clock.runFor(1_000);
  await expect(page.locator('.race-moment')).toHaveCount(0);
});

const AT_ONCE = { timeout: 250 };

/** Opens the board on a page whose clock moves only when it is told to. What comes from the server comes all the same. */
async function standStill(page: Page, day: RaceDay): Promise<void> {
  await page.clock.install();
  await open(page, day);
  await page.clock.pauseAt(Date.now() + 5_000);
}

/** Lets time pass, half a second at once, until something is so. */
const inTime = (page: Page, isSo: () => Promise<void>) =>
  expect(async () => {
    await page.clock.runFor(500);
    await isSo();
  }).toPass({ timeout: 15_000 });

test('on paper there are all rows, dark on white, with date and rules, and nothing to press', async ({ page, day }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await open(page, day);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(rows(page)).toHaveCount(FIELD.length);
  for (const [name] of [FIELD[0]!, FIELD.at(-1)!]) await expect(row(page, name)).toBeVisible();
  await expect(page.getByText(/^Results of .+ 20\d\d at \d\d:\d\d/)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Rules' })).toBeVisible();
  await expect(page.getByRole('button').or(page.getByRole('searchbox')).or(page.getByRole('checkbox'))).toHaveCount(0);
  await expect(tab(page, 'Chart')).toBeHidden();
  for (const dark of [page.getByRole('heading', { level: 1 }), rows(page).nth(1).locator('.row-result')])
    await expect(dark).toHaveCSS('color', /rgb\((\d|[1-9]\d), (\d|[1-9]\d), (\d|[1-9]\d)\)/);
  await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  // Rows stand one below the other, none over another.
  expect(await overlaps(page)).toEqual([]);
  await page.emulateMedia({ media: 'screen' });
  await expect(rows(page).first()).toHaveCSS('position', 'absolute');
});

const SPACED = '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }';
for (const [what, widthPx, css] of [
  ['at 200 %', 390, 'html { font-size: 200% }'],
  ['with wide spacing', 390, SPACED],
  ['on 320 pixels with wide spacing', 320, SPACED],
] as const)
  test(`${what} names are read whole, and a row takes the lines it needs`, async ({ page, day }) => {
    await page.setViewportSize({ width: widthPx, height: 664 });
    await open(page, day);
    await page.addStyleTag({ content: css });
    const longest = row(page, 'Überlandstraßenbahnfahrt');
    await longest.scrollIntoViewIfNeeded();
    await expect.poll(() => overlaps(page)).toEqual([]);
    expect(await overhang(page)).toBeLessThanOrEqual(0);
    const cut = await rows(page).evaluateAll((all) =>
      all.flatMap((each) =>
        [...each.querySelectorAll('a, .row-result, .row-gap')]
          .filter((part) => {
            const [inner, outer] = [part.getBoundingClientRect(), each.getBoundingClientRect()];
            const isOut = inner.right > outer.right + 1 || inner.bottom > outer.bottom + 1 || inner.top < outer.top - 1;
            return isOut || part.scrollWidth > Math.max(part.clientWidth, inner.width) + 1;
          })
          .map((part) => part.textContent),
      ),
    );
    expect(cut).toEqual([]);
    // The name of the race, too.
    const head = page.locator('.race-line h1');
    expect(await head.evaluate((name) => name.scrollWidth - name.clientWidth)).toBeLessThanOrEqual(0);
  });

/** The racers whose rows begin before the row above them has ended. */
const overlaps = (page: Page) =>
  rows(page).evaluateAll((all) => {
    const boxes = all
      .map((each) => ({ name: each.textContent, ...(each.getBoundingClientRect().toJSON() as DOMRect) }))
      .sort((a, b) => a.top - b.top);
    return boxes.filter(({ top }, index) => index > 0 && top < boxes[index - 1]!.bottom - 1).map(({ name }) => name);
  });

test('a search marks what it found, and where nobody is found there is no table', async ({ page, day }) => {
  await open(page, day);
  await tap(page.getByRole('button', { name: 'Find', exact: true }));
  const field = page.getByRole('searchbox', { name: 'Find a racer' });
  await expect(field).toBeFocused();
  await field.fill('uberland');
  await expect(page.locator('mark')).toHaveText('Überland');
  await field.fill('zoe');
  await expect(page.getByRole('table')).toHaveCount(0);
  await tap(page.getByRole('button', { name: 'Show everybody' }));
  await expect(row(page, 'Ada Quickstep')).toBeVisible();
});
