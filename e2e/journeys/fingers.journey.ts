import type { Page } from '@playwright/test';
import type { Lap } from '@/domain/race/contract/lap';
import { queue, STATE, test, verify } from '@/e2e/people/desk';
import type { DeskDay } from '@/e2e/people/desk-day';
import { Fingers } from '@/e2e/people/fingers';
import { expect } from '@/e2e/journey';
import { tap, pressKey, untilFresh } from '@/e2e/on-page';
import { statusAt } from '@/e2e/troubles';
import { myLap, sendLap } from '@/e2e/people/race';

/** A desk with this many laps. The first lap is selected and ready to be decided. */
async function deskWith(day: DeskDay, count: number): Promise<{ desk: Page; laps: Lap[]; fingers: Fingers }> {
  const laps: Lap[] = [];
  for (let i = 0; i < count; i++) laps.push(await day.lap(`Racer ${i}`, `9.${10 + i}`));
  const desk = await day.desk('Ada');
  await expect(queue(desk)).toHaveCount(count);
  await untilFresh(desk);
  return { desk, laps, fingers: await Fingers.on(desk) };
}

const anyVerify = (desk: Page) => desk.getByRole('button', { name: /^Verify/ });
const decided = async (day: DeskDay, laps: readonly Lap[]) =>
  (await Promise.all(laps.map((lap) => day.lapNow(lap)))).filter(({ status }) => status !== 'waiting').length;

test('a double tap, taps in a burst and clicks of a screen reader decide one lap each', async ({ day }) => {
  const { desk, laps, fingers } = await deskWith(day, 7);
  let left = laps.length;
  const once = async (act: () => Promise<void>) => {
    await untilFresh(desk);
    await act();
    left--;
    await untilFresh(desk);
    await expect(queue(desk)).toHaveCount(left);
  };
  for (const apartMs of [60, 150, 250]) await once(() => fingers.tap(anyVerify(desk), { times: 2, apartMs }));
  await once(() => fingers.tap(anyVerify(desk), { times: 6, apartMs: 140 }));
  await once(() => fingers.click(anyVerify(desk), { times: 2, apartMs: 150 }));
  await once(async () => {
    for (let each = 0; each < 3; each++) await desk.keyboard.press('v');
  });
  await expect.poll(() => decided(day, laps)).toBe(6);
  // A press that is meant counts.
  await tap(anyVerify(desk));
  await expect(desk.getByRole('heading', { name: 'No lap waits' })).toBeFocused();
});

test('Enter held on Verify decides one lap, on Reject it opens the reasons and gives none', async ({ day }) => {
  const { desk, laps, fingers } = await deskWith(day, 10);
  await anyVerify(desk).focus();
  await fingers.holdEnter(30);
  await untilFresh(desk);
  await expect(queue(desk)).toHaveCount(9);
  await desk.getByRole('button', { name: 'Reject…' }).focus();
  await fingers.holdEnter(30);
  await expect(desk.getByRole('dialog', { name: /^Reject/ })).toBeVisible();
  await expect(queue(desk)).toHaveCount(9);
  await expect.poll(() => decided(day, laps)).toBe(1);
  expect(await decided(day, laps)).toBe(1);
});

test('a tap that was meant for one lap does not decide another that came in its place meanwhile', async ({ day }) => {
  const { desk: ada, laps, fingers } = await deskWith(day, 3);
  const bo = await day.desk('Bo');
  await tap(queue(bo).getByRole('button', { name: /Ada has it/ }));
  await tap(anyVerify(bo));
  await expect(ada.getByRole('button', { name: 'Next lap' })).toBeVisible();
  await untilFresh(ada);
  await fingers.tap(ada.getByRole('button', { name: 'Next lap' }), { times: 2, apartMs: 150 });
  await untilFresh(ada);
  await expect(anyVerify(ada)).toBeFocused();
  await expect.poll(() => decided(day, laps)).toBe(1);
  // A double tap on the button that opens the reasons takes no reason.
  await fingers.tap(ada.getByRole('button', { name: 'Reject…' }), { times: 2, apartMs: 150 });
  await expect(ada.getByRole('dialog', { name: /^Reject/ })).toBeVisible();
  await untilFresh(ada);
  expect(await decided(day, laps)).toBe(1);
});

test('Undo takes back all decisions since the last pause, one after the other, and ends with the race', async ({
  day,
  troubles,
}) => {
  troubles.expect(statusAt(409, STATE));
  const { desk, laps, fingers } = await deskWith(day, 4);
  for (const time of ['9.100', '9.110', '9.120']) await tap(verify(desk, time));
  await expect(desk.getByText('Verified: 9.120 of Racer 2, and 2 before it')).toBeVisible();
  const undo = desk.getByRole('button', { name: /^Undo/ });
  await untilFresh(desk);
  // A double tap undoes one decision.
  await fingers.tap(undo, { times: 2, apartMs: 150 });
  await untilFresh(desk);
  await expect(desk.getByText('Verified: 9.110 of Racer 1, and 1 before it')).toBeVisible();
  await tap(undo);
  await expect(desk.locator('.desk-undo')).toContainText('Verified: 9.100 of Racer 0');
  await pressKey(desk, 'u');
  await expect(undo).toHaveCount(0);
  await expect(verify(desk, '9.100 Racer 0')).toBeFocused();
  await expect(queue(desk)).toHaveCount(4);
  await expect.poll(() => decided(day, laps)).toBe(0);

  await tap(verify(desk, '9.100'));
  await expect(undo).toBeVisible();
  for (const [race, change] of [
    ['open', 'Close the race'],
    ['closed', 'Make the result final'],
  ] as const) {
    await tap(desk.getByRole('button', { name: `Race: ${race}` }));
    await tap(desk.getByRole('button', { name: change }));
    if (race === 'closed') await tap(desk.getByRole('button', { name: 'Make it final without these 3 laps' }));
    await expect(desk.getByRole('dialog')).toHaveCount(0);
  }
  await expect(desk.getByText('The result is final: nothing can be decided')).toBeVisible();
  await expect(undo).toHaveCount(0);
});

test('the focus of the desk is never dropped, and never lies under the bar', async ({ day }) => {
  for (let i = 0; i < 12; i++) await day.lap(`Racer ${i}`, `9.${10 + i}`);
  const desk = await day.newPage();
  await desk.goto('/desk');
  await desk.getByLabel('One-time code').fill(await day.code('Ada'));
  await desk.getByLabel('One-time code').press('Enter');
  await expect(desk.getByRole('group', { name: 'Open race' })).toBeFocused();
  await expect(queue(desk)).toHaveCount(12);
  await tap(anyVerify(desk));
  await expect(anyVerify(desk)).toBeFocused();
  await desk.getByRole('button', { name: /^Undo/ }).focus();
  await pressKey(desk, 'Enter');
  await expect(anyVerify(desk)).toBeFocused();

  for (const row of await queue(desk).getByRole('button').all()) {
    await desk.evaluate(() => scrollTo(0, 0));
    await row.focus();
    expect(await hiddenUnder(desk, '.desk-decide')).toBe(false);
  }
});

/** Whether any part of what has the focus lies under this bar. */
const hiddenUnder = (page: Page, bar: string) =>
  page.evaluate((selector) => {
    const focused = document.activeElement!.getBoundingClientRect();
    const over = document.querySelector(selector)!.getBoundingClientRect();
    return focused.bottom > over.top && focused.top < over.bottom;
  }, bar);

test('a lap that was taken back can be given back as long as the focus is there, and a double tap does nothing else', async ({
  day,
}) => {
  const phone = await day.newPage();
  await phone.goto('/leaderboard/open?view=mine');
  for (const time of ['10.5', '10.6']) await sendLap(phone, { name: 'Grace', time });
  const takeBack = phone.getByRole('button', { name: /^Take back/ });
  await expect(takeBack).toHaveCount(2);
  await untilFresh(phone);
  const fingers = await Fingers.on(phone);
  await takeBack.first().focus();
  await phone.keyboard.press('Enter');
  const undo = phone.getByRole('button', { name: 'Undo' });
  // The lap that was taken back has the focus, and Undo follows it.
  await expect(myLap(phone, '10.600')).toBeFocused();
  await phone.keyboard.press('Tab');
  await expect(undo).toBeFocused();
  // Longer than the toast stays by itself.
  await phone.waitForTimeout(9_000);
  await expect(undo).toBeFocused();
  await pressKey(phone, 'Enter');
  await expect(myLap(phone, '10.600').filter({ has: takeBack })).toBeFocused();
  await expect(takeBack).toHaveCount(2);
  await untilFresh(phone);
  await fingers.tap(takeBack.first(), { times: 2, apartMs: 150 });
  await untilFresh(phone);
  await expect(takeBack).toHaveCount(1);
  await expect(undo).toBeVisible();
});
