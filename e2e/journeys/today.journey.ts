import type { Locator, Page } from '@playwright/test';
import { expectNoBarriers } from '@/e2e/barriers';
import { expect } from '@/e2e/journey';
import { withCopy } from '@/e2e/with-copy';
import { openUntilReady, overhang, tap, untilAlive, untilIslandsLive } from '@/e2e/on-page';
import { asOfficial, test } from '@/e2e/people/desk';
import type { RaceDay } from '@/e2e/people/race-day';
import { RACE, sendLap } from '@/e2e/people/race';
import { NETWORK_GONE } from '@/e2e/troubles';

const copyTest = withCopy(test);

const FIRST_SCREEN = { width: 390, height: 664 };
const BEFORE = '2025-05-01T12:00:00-07:00';
const DURING = '2025-05-06T12:00:00-07:00';
const AFTER = '2025-06-01T12:00:00-07:00';

const hero = (page: Page) => page.locator('[data-hero]');
const strip = (page: Page) => page.getByRole('region', { name: 'Open race, live' });
const reports = (page: Page) => page.locator('[data-report]:visible');

/** Counts what moves by itself from the first frame on, as browsers measure it. */
async function watchShifts(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    Object.assign(window, { shifted: 0 });
    new PerformanceObserver((list) => {
      for (const each of list.getEntries() as (PerformanceEntry & { value: number })[])
        (window as unknown as { shifted: number }).shifted += each.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return () => page.evaluate(() => (window as unknown as { shifted: number }).shifted);
}

async function openAt(page: Page, moment: string, origin = ''): Promise<void> {
  await page.clock.setFixedTime(new Date(moment));
  await page.goto(`${origin}/`);
  await untilAlive(page);
  await untilIslandsLive(page);
}

/** Somebody was at a section of this report, some minutes ago. */
const begin = (page: Page, slug: string, progress: number, heading: string) =>
  page.addInitScript(([key, place]) => localStorage.setItem('daypass:reading', JSON.stringify({ [key]: place })), [
    slug,
    { block: 3, within: 0, progress, isRead: false, title: slug, heading, at: 1 },
  ] as const);

async function verified(day: RaceDay, desk: Page, name: string, time: string): Promise<void> {
  await asOfficial(desk, `laps/${(await day.lap(name, time)).id}/decision`, { verdict: 'verified', version: 1 });
}

for (const [when, moment, words, label] of [
  ['before', BEFORE, 'In 4 days · 5–7 May · Nowhere invented', 'Read before it starts'],
  ['during', DURING, 'DAY 2 · Tuesday 6 May 2025', 'Start here'],
  ['after', AFTER, 'DAY 2 was Tuesday 6 May 2025', 'Read what was said'],
] as const)
  test(`${when} the event Today says so, has one thing to do, and nothing moves or bars the way`, async ({ page }) => {
    await page.setViewportSize(FIRST_SCREEN);
    const shifted = await watchShifts(page);
    await openAt(page, moment);
    await expect(strip(page)).toContainText('Live');
    expect(spaced(await page.locator('[data-day]').innerText())).toBe(words);
    await expect(hero(page)).toContainText(label, { ignoreCase: true });
    await expect(hero(page)).toContainText('The keynote: test what you ship');
    await expectFirstScreen(page);
    expect(await shifted()).toBeLessThan(0.02);
    await expectNoBarriers(page, `Today ${when} the event`, { checksTargets: false });
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await overhang(page)).toBe(0);
  });

/** Intl puts other spaces and hyphens between days in some languages. */
const spaced = (words: string) =>
  words
    .replace(/[\u2009\u202f\u00a0]/g, ' ')
    .replace(/ – /g, '–')
    .replace(/,/g, '');

async function expectFirstScreen(page: Page): Promise<void> {
  const bar = (await page.getByRole('navigation', { name: 'Places' }).boundingBox())!.y;
  for (const part of [hero(page), strip(page), reports(page).first()]) {
    const { y, height } = (await part.boundingBox())!;
    expect(y).toBeGreaterThanOrEqual(0);
    expect(y + height).toBeLessThanOrEqual(bar);
  }
}

test('the strips of two races, and a report below them, are on the first screen', async ({ page }) => {
  await page.setViewportSize(FIRST_SCREEN);
  await openAt(page, DURING);
  await expect(strip(page)).toContainText('Live');
  // The made-up conference has one race; another one has a strip like it.
  await strip(page).evaluate((first) => first.after(first.cloneNode(true)));
  await expect(strip(page)).toHaveCount(2);
  const bar = (await page.getByRole('navigation', { name: 'Places' }).boundingBox())!.y;
  for (const part of [hero(page), strip(page).nth(0), strip(page).nth(1), reports(page).first()]) {
    const { y, height } = (await part.boundingBox())!;
    expect(y + height).toBeLessThanOrEqual(bar);
  }
  for (const each of await strip(page).all()) {
    const send = (await each.getByRole('link', { name: 'Send a lap' }).boundingBox())!;
    expect(Math.min(send.width, send.height)).toBeGreaterThanOrEqual(44);
    await expect(each.getByRole('link', { name: 'Board' })).toBeHidden();
  }
});

test('nothing is listed twice on Today, whoever comes', async ({ page }) => {
  const addresses = () =>
    page
      .getByRole('main')
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
  const expectOnce = async () => {
    // A strip leads to its race by its name and by its buttons.
    const listed = (await addresses()).filter((address) => address !== RACE);
    expect(listed.toSorted()).toEqual([...new Set(listed)].toSorted());
    expect(listed.filter((address) => address.startsWith('/reports/'))).toHaveLength(3);
  };
  await openAt(page, DURING);
  await expectOnce();
  await begin(page, 'ticket-shop', 0.42, 'A handler that runs');
  await openAt(page, DURING);
  await expect(hero(page)).toContainText('Four tiers of a ticket shop');
  await expectOnce();
});

test('whoever has begun a report goes on at its heading, and sees how much is left', async ({ page }) => {
  await page.setViewportSize(FIRST_SCREEN);
  const shifted = await watchShifts(page);
  await begin(page, 'keynote', 0.6, 'What the hall asked');
  await openAt(page, DURING);
  await expect(hero(page)).toContainText('Continue reading', { ignoreCase: true });
  await expect(hero(page)).toContainText('1 min left');
  await expect(hero(page)).toContainText('60 % · What the hall asked');
  await expect(hero(page)).toHaveAttribute('href', '/reports/keynote');
  await expect(strip(page)).toContainText('Live');
  await expectFirstScreen(page);
  expect(await shifted()).toBeLessThan(0.02);
  await expectNoBarriers(page, 'Today with a report that was begun', { checksTargets: false });
});

test('the drawing of a report is there once, as its hero or in its line', async ({ page }) => {
  const drawings = (where: Locator) => where.locator('svg').count();
  await begin(page, 'ticket-shop', 0.3, 'A handler that runs');
  await openAt(page, DURING);
  await expect(hero(page)).toContainText('Four tiers');
  expect(await drawings(hero(page))).toBe(1);
  for (const line of await reports(page).all()) expect(await drawings(line)).toBe(1);
  await expect(reports(page).first()).toContainText('The keynote');
});

test('a strip tells who leads, what happened last and where I am, and changes while it is watched', async ({ day }) => {
  test.slow();
  const desk = await day.desk('Ada');
  await verified(day, desk, 'Grace', '9.5');
  const page = await day.newPage();
  await page.goto('/');
  await expect(strip(page)).toContainText('Grace leads');
  await expect(strip(page)).toContainText('9.500');
  await expect(strip(page)).toContainText('Grace is now 1st with 9.500');
  await expect(strip(page).getByRole('link', { name: 'Send a lap' })).toHaveAttribute('href', `${RACE}?add`);

  await verified(day, desk, 'Linus', '8.25');
  await expect(strip(page)).toContainText('Linus leads');
  await expect(strip(page)).toContainText('8.250');

  await page.goto(RACE);
  await sendLap(page, { name: 'Margaret', time: '8.9' });
  await page.goto('/');
  await expect(strip(page)).toContainText('Your lap of 8.900 waits for an official');
  await expect(strip(page).getByRole('link', { name: '+ Lap' })).toBeVisible();
  const [mine] = await waitingLaps(day);
  await asOfficial(desk, `laps/${mine}/decision`, { verdict: 'verified', version: 1 });
  await expect(strip(page)).toContainText('You are 2nd, 0.650 behind 1st');
  await expectNoBarriers(page, 'Today with my place', { checksTargets: false });

  await asOfficial(desk, 'state', { state: 'closed', reason: 'The day is over' });
  await expect(strip(page).getByRole('link', { name: 'My laps' })).toBeVisible();
  await asOfficial(desk, 'state', { state: 'final', reason: 'The result stands' });
  await expect(strip(page)).toContainText('Won by Linus');
  await expect(strip(page)).toContainText('2nd: Margaret, 8.900');
  await expect(strip(page)).toContainText('3rd: Grace, 9.500');
});

async function waitingLaps(day: RaceDay): Promise<string[]> {
  const board = (await (await fetch(`${day.server.origin}/api/races/open/board`)).json()) as {
    waiting: { lapId: string }[];
  };
  return board.waiting.map(({ lapId }) => lapId);
}

test('with the server gone Today shows the last board of this phone, and how old it is', async ({
  day,
  phone,
  troubles,
}) => {
  test.slow();
  troubles.expect(NETWORK_GONE);
  await verified(day, await day.desk('Ada'), 'Grace', '9.5');
  await openUntilReady(await phone.turnOn(day.server.origin), '/');
  await phone.turnOff();
  await day.server.stop();

  const page = await phone.turnOn(day.server.origin);
  await page.goto('/');
  await expect(strip(page)).toContainText('Grace leads');
  await expect(strip(page)).toContainText(/As of \d\d:\d\d/);
  await expect(strip(page)).not.toContainText('Live');
  await expect(page.locator('[data-copy-line]')).toHaveText('Everything is on this phone, also without a network');
  await expectNoBarriers(page, 'Today without a network', { checksTargets: false });
});

test('the app is offered on the third visit, never before, and a no is kept', async ({ phone, server, troubles }) => {
  test.slow();
  troubles.expect(NETWORK_GONE);
  const offer = (page: Page) => page.getByRole('region', { name: 'Put Testival on your home screen' });
  for (const visit of [1, 2, 3, 4]) {
    const page = await phone.turnOn(server.origin);
    await page.goto('/');
    await untilIslandsLive(page);
    await expect.poll(() => page.evaluate(() => localStorage.getItem('daypass:visits'))).toContain(`"count":${visit}`);
    // Whoever goes on reading is on the same visit.
    await page.goto('/reports');
    await page.goto('/');
    await untilIslandsLive(page);
    if (visit === 3) {
      await expect(offer(page)).toBeVisible();
      await expectNoBarriers(page, 'Today with the offer', { checksTargets: false });
      await tap(offer(page).getByRole('button', { name: 'No, thanks' }));
    }
    await expect(offer(page)).toBeHidden();
    await phone.turnOff();
  }
});

copyTest('the page about the copy always has the steps for installing', async ({ page }) => {
  await page.goto('/offline');
  const steps = page.getByRole('region', { name: 'Put Testival on your home screen' });
  await expect(steps).toContainText('Add to Home Screen');
  await expect(steps).toContainText('Firefox on a phone');
  // This browser has not asked, so that there is nothing to press.
  await expect(steps.getByRole('button', { name: 'Install' })).toBeHidden();
});
