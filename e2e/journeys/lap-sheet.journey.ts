import type { Page } from '@playwright/test';
import { expect } from '@/e2e/journey';
import { withCopy } from '@/e2e/with-copy';
import { escapeDialog, openUntilReady, tap, said, untilFresh } from '@/e2e/on-page';
import { ASKED_AGAIN, SENT_AGAIN } from '@/e2e/takes-longer';
import { test } from '@/e2e/people/desk';
import { boardOf, enteredBy, myLap, openSheet, RACE, sendFromElsewhere, sendLap, sendSheet } from '@/e2e/people/race';
import { NETWORK_GONE } from '@/e2e/troubles';

const copyTest = withCopy(test);

const followed = (page: Page) => page.locator('.followed');
const step = (page: Page, name: string) => followed(page).getByRole('listitem').filter({ hasText: name });
const key = (page: Page, name: string) =>
  page.getByRole('group', { name: 'Keys for the time' }).getByRole('button', { name, exact: true });

/** Counts what a thumb presses from now on. */
async function countTaps(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    let taps = 0;
    addEventListener('pointerdown', ({ isTrusted }) => isTrusted && (taps += 1), { capture: true });
    Object.assign(globalThis, { tapsSoFar: () => taps });
  });
  return () => page.evaluate(() => (globalThis as unknown as { tapsSoFar: () => number }).tapsSoFar());
}

test('whoever has sent before sends a lap with seven taps of a thumb, and a double tap on Send is one', async ({
  day,
}) => {
  const page = await day.newPage();
  await page.goto(RACE);
  await sendLap(page, { name: 'Kim', time: '11.0' });
  await page.goto(RACE);
  await expect(page.getByRole('button', { name: '+ Lap' })).toBeVisible();
  await untilFresh(page);
  const taps = await countTaps(page);
  await page.getByRole('button', { name: '+ Lap' }).tap();
  await expect(page.getByRole('heading', { name: 'Lap of Kim' })).toBeVisible();
  for (const each of ['1', '0', '.', '2', '5']) await key(page, each).tap();
  const send = page.getByRole('button', { name: 'Send 10.250' });
  await untilFresh(page);
  await send.tap();
  expect(await taps()).toBe(7);
  await send.tap({ timeout: 300 }).catch(() => undefined);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(step(page, 'An official looks')).toHaveAttribute('data-state', 'now');
  expect(await enteredBy(day.server.origin, 'Kim')).toEqual([11_000, 10_250]);
  await expect(page.getByRole('button', { name: '+ Lap' })).toBeFocused();
});

test('the keys are large enough, Send is on the first screen, and no keyboard of the phone is asked for', async ({
  day,
}) => {
  const page = await day.newPage();
  for (const size of [
    { width: 390, height: 664 },
    { width: 320, height: 568 },
  ]) {
    await page.setViewportSize(size);
    await page.goto(`${RACE}?add`);
    const sheet = page.getByRole('dialog');
    await expect(sheet.getByLabel('Lap time')).toHaveAttribute('inputmode', 'none');
    await expect(sheet.getByRole('button', { name: 'Send', exact: true })).toBeInViewport({ ratio: 1 });
    await expect(sheet.getByLabel('Lap time')).toBeInViewport({ ratio: 1 });
    for (const button of await page.getByRole('group', { name: 'Keys for the time' }).getByRole('button').all()) {
      const { width, height } = (await button.boundingBox())!;
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
    }
  }
});

test('a tap on + Lap that comes before its script opens the sheet, and what is shown below it stays', async ({
  day,
}) => {
  const page = await day.newPage();
  let release!: () => void;
  const isReleased = new Promise<void>((done) => (release = done));
  await page.route(/\.js$/, async (route) => {
    await isReleased;
    await route.continue();
  });
  await page.goto(`${RACE}?view=mine`, { waitUntil: 'commit' });
  await page.getByRole('button', { name: '+ Lap' }).click();
  await expect(page).toHaveURL(`${RACE}?add=`);
  release();
  const sheet = page.getByRole('dialog');
  await sheet.getByLabel('Name on the board').fill('Ada');
  await sheet.getByLabel('Lap time').fill('9.5');
  await sendSheet(page);
  await expect(page).toHaveURL(`${RACE}?view=mine`);
  await expect(myLap(page, '9.500')).toContainText('Waiting for an official');
});

test('while a time is typed the sheet tells its place and the gap, and what is odd about it without haste', async ({
  day,
}) => {
  const page = await day.newPage();
  const desk = await day.desk('Ada');
  await day.lap('Hana Pitlane', '10.203');
  await tap(desk.getByRole('button', { name: /^Verify 10\.203/ }));
  await page.goto(RACE);
  await expect(page.getByRole('table').getByText('Hana Pitlane')).toBeVisible();
  const sheet = await openSheet(page);
  const time = sheet.getByLabel('Lap time');
  await time.pressSequentially('10.25');
  await expect(sheet.getByText('would be 2nd, 0.047 behind Hana Pitlane')).toBeVisible();
  await time.fill('1');
  await expect(sheet.getByText(/would|fast|not a lap time/)).toHaveCount(0);
  await time.fill('1.2');
  await expect(sheet.getByText('That is fast: an official will look twice.')).toBeVisible();
  await time.fill('10.2.');
  await expect(sheet.getByText(/is not a lap time/)).toBeVisible();
  // Hardware keys and the keys of the sheet type into the same place.
  await time.fill('9.1');
  await time.press('ArrowLeft');
  await key(page, '5').click();
  await expect(time).toHaveValue('9.51');
  await page.keyboard.type('0');
  await expect(time).toHaveValue('9.501');
});

test('what was typed outlives closing the sheet and loading the page, until it was sent', async ({ day }) => {
  const page = await day.newPage();
  await page.goto(RACE);
  let sheet = await openSheet(page);
  await sheet.getByLabel('Name on the board').fill('Kim');
  await sheet.getByLabel('Lap time').fill('10.2');
  await sheet.getByRole('button', { name: '0 resets' }).click();
  await sheet.getByRole('button', { name: 'One reset more' }).click();
  await escapeDialog(page);
  await expect(page.getByRole('button', { name: '+ Lap' })).toBeFocused();
  await page.goto(`${RACE}?add`);
  sheet = page.getByRole('dialog');
  await expect(sheet.getByLabel('Lap time')).toHaveValue('10.2');
  await page.reload();
  await expect(sheet.getByLabel('Name on the board')).toHaveValue('Kim');
  await expect(sheet.getByLabel('Lap time')).toHaveValue('10.2');
  await expect(sheet.getByRole('button', { name: '1 reset' })).toBeVisible();
  await tap(sheet.getByRole('button', { name: 'Send 10.200' }));
  await expect(sheet).toHaveCount(0);
  await expect(page).toHaveURL(new RegExp(`${RACE}$`));
  await openSheet(page);
  await expect(sheet.getByLabel('Lap time')).toHaveValue('');
  await expect(sheet.getByRole('button', { name: '0 resets' })).toBeVisible();
});

copyTest(
  'a lap sent without a connection ticks from step to step by itself, through a reload, until it is decided',
  async ({ day, troubles }) => {
    test.slow();
    troubles.expect(NETWORK_GONE);
    const page = await day.newPage();
    await openUntilReady(page, RACE);
    await day.server.stop();
    await expect(page.locator('[data-link="lost"]').first()).toBeVisible(ASKED_AGAIN);
    const sheet = await openSheet(page);
    await sheet.getByLabel('Name on the board').fill('Kim');
    await sheet.getByLabel('Lap time').fill('10.25');
    await expect(sheet.getByText('No connection: kept here, sent when there is one')).toBeVisible();
    await tap(sheet.getByRole('button', { name: 'Send 10.250' }));
    await expect(sheet).toHaveCount(0);
    await expect(step(page, 'Kept here')).toHaveAttribute('data-state', 'done');
    await expect(followed(page).locator('[data-state="now"]')).toHaveText(/Waits to be sent|Being sent/);
    await expect(said(page, 'Lap 10.250 is kept on this phone')).toHaveCount(1);
    await page.reload();
    await expect(followed(page).locator('[data-state="now"]')).toHaveText(/Waits to be sent|Being sent/);

    await day.server.start();
    await expect(step(page, 'At the server')).toHaveAttribute('data-state', 'done', SENT_AGAIN);
    await expect(step(page, 'An official looks')).toHaveAttribute('data-state', 'now');
    await expect(said(page, 'The server has lap 10.250.')).toHaveCount(1);
    await expect(said(page, 'is kept on this phone')).toHaveCount(0);
    const desk = await day.desk('Ada');
    await tap(desk.getByRole('button', { name: /^Verify 10\.250/ }));
    await expect(step(page, 'Verified')).toHaveAttribute('data-state', 'done', ASKED_AGAIN);
    await expect(followed(page).getByRole('button', { name: /^Take back/ })).toHaveCount(0);
    // My place, and the way to my row.
    await tap(page.getByRole('link', { name: /^1st · you · 10\.250/ }));
    await expect(page.getByRole('table').getByRole('link', { name: 'Kim' })).toBeFocused();
  },
);

test('a lap that is turned back says why, and one that is taken back goes no further', async ({ day }) => {
  const page = await day.newPage();
  const desk = await day.desk('Ada');
  await page.goto(RACE);
  await sendLap(page, { name: 'Kim', time: '10.25' });
  await page.getByRole('link', { name: 'Board', exact: true }).click();
  await tap(desk.getByRole('button', { name: 'Reject…' }));
  await tap(desk.getByRole('dialog').getByRole('button', { name: 'Not on the timekeeper’s sheet' }));
  await expect(step(page, 'Turned back')).toHaveAttribute('data-state', 'failed');
  await expect(followed(page)).toContainText('Not on the timekeeper’s sheet');
  await tap(followed(page).getByRole('button', { name: /^Hide/ }));
  await expect(followed(page)).toHaveCount(0);

  await sendLap(page, { name: 'Kim', time: '10.5' });
  await page.getByRole('link', { name: 'Board', exact: true }).click();
  await expect(step(page, 'An official looks')).toBeVisible();
  await tap(followed(page).getByRole('button', { name: 'Take back: lap 10.500' }));
  await expect(followed(page)).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
  await expect.poll(async () => (await boardOf(day.server.origin)).totals.waiting).toBe(0);
});

test('nothing that has the focus lies under the bar of a race', async ({ day }) => {
  for (let n = 0; n < 14; n++) await sendFromElsewhere(day.server.origin, `Racer ${n}`, 9_000 + n);
  const page = await day.newPage();
  await page.setViewportSize({ width: 390, height: 664 });
  await page.goto(RACE);
  await expect(page.getByText('14 racers, 14 laps')).toBeVisible();
  await page.getByRole('button', { name: 'Find', exact: true }).focus();
  for (let presses = 0; presses < 16; presses++) {
    await page.keyboard.press('Tab');
    const overlap = await page.evaluate(() => {
      const focused = document.activeElement!;
      const bar = document.querySelector('.lap-bar')!;
      if (bar.contains(focused) || focused.closest('.places, .foot')) return 0;
      return focused.getBoundingClientRect().bottom - bar.getBoundingClientRect().top;
    });
    expect(overlap).toBeLessThanOrEqual(0);
  }
});
