import type { Board } from '@/domain/race/contract/board';
import { expect } from '@/e2e/journey';
import { tap } from '@/e2e/on-page';
import { asOfficial, test, verify } from '@/e2e/people/desk';
import { myLap, RACE, sendLap } from '@/e2e/people/race';

test('a finger and the arrow keys tell the moments of a chart, chips light a line, and places are the other picture', async ({
  day,
}) => {
  const page = await day.newPage();
  const desk = await day.desk('Ada');
  for (const [name, time] of [
    ['Grace', '12.5'],
    ['Linus', '11.5'],
    ['Grace', '10.5'],
    ['Edsger', '50.0'],
  ] as const) {
    await day.lap(name, time);
    await tap(verify(desk, `${time.includes('.') ? time : `${time}.`}000`.slice(0, 6)));
  }
  await page.goto(`${RACE}?view=chart`);
  const chart = page.getByRole('slider', { name: 'Moment of the chart' });
  const chips = page.getByRole('list', { name: 'Racers of the chart' }).getByRole('button');
  await expect(chips).toHaveText([/1Grace10\.500/, /2Linus11\.500/, /3Edsger50\.000/]);
  // It is as wide as the page, and no name is cut.
  expect((await chart.boundingBox())!.width).toBeGreaterThan(350);
  for (const chip of await chips.all())
    expect(await chip.evaluate((each) => each.scrollWidth <= each.clientWidth)).toBe(true);

  await chart.focus();
  await page.keyboard.press('Home');
  await expect(chart).toHaveAttribute('aria-valuetext', /^\d\d:\d\d.*: 1\. Grace 12\.500$/);
  await expect(chips.first()).toHaveText(/1Grace12\.500/);
  await expect(chips.last()).toHaveText(/no lap yet/);
  await page.keyboard.press('ArrowRight');
  await expect(chips.first()).toHaveText(/1Linus11\.500/);
  await tap(page.getByRole('button', { name: 'Back to now' }));
  await expect(chart).toHaveAttribute('aria-valuetext', /^now: 1\. Grace 10\.500, 2\. Linus 11\.500/);

  const box = (await chart.boundingBox())!;
  await page.mouse.move(box.x + 36, box.y + 100);
  await expect(chips.first()).toHaveText(/1Grace12\.500/);
  await page.mouse.move(box.x + box.width - 12, box.y + 100);
  await expect(chips.first()).toHaveText(/1Grace10\.500/);

  await tap(chips.nth(1));
  await expect(chips.nth(1)).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('.chart-line[data-lit]')).toHaveCount(1);
  const times = await page.locator('.chart-line[data-lit] path').first().getAttribute('d');
  await page.getByRole('radio', { name: 'Places' }).check();
  await expect(page.getByText('The places of the fastest ten among themselves')).toBeVisible();
  expect(await page.locator('.chart-line[data-lit] path').first().getAttribute('d')).not.toBe(times);

  await page.getByText('The same as a table').click();
  await tap(page.getByRole('link', { name: 'Grace' }));
  const laps = page.getByRole('dialog').getByRole('slider', { name: /^Laps in the order/ });
  await laps.focus();
  await page.keyboard.press('Home');
  await expect(laps).toHaveAttribute('aria-valuetext', /^Lap 1 of 2: 12\.500, Verified/);
  await expect(page.getByRole('dialog').getByText(/^Lap 1 of 2/)).toBeVisible();
});

test('whoever is not among the leaders sees an own line beside theirs', async ({ day }) => {
  const page = await day.newPage();
  const desk = await day.desk('Ada');
  for (let nth = 0; nth < 10; nth += 1) {
    const lap = await day.lap(`Leader ${'ABCDEFGHIJ'[nth]}`, `9.${nth}`);
    await asOfficial(desk, `laps/${lap.id}/decision`, { verdict: 'verified', version: 1 });
  }
  await page.goto(RACE);
  await sendLap(page, { name: 'Grace', time: '10.5' });
  await expect(myLap(page, '10.500')).toContainText('Waiting for an official');
  const mine = await page.evaluate(async () => {
    const board = (await (await fetch('/api/races/open/board')).json()) as Board;
    return board.waiting[0]!.lapId;
  });
  await asOfficial(desk, `laps/${mine}/decision`, { verdict: 'verified', version: 1 });
  await page.goto(`${RACE}?view=chart`);
  const chips = page.getByRole('list', { name: 'Racers of the chart' }).getByRole('button');
  await expect(chips).toHaveCount(11);
  await expect(chips.last()).toHaveText(/–Grace10\.500/);
  await expect(page.locator('.chart-line')).toHaveCount(11);
  await expect(page.locator('.chart-line[data-mine]')).toHaveCount(1);
  // The places are those of the leaders among themselves.
  await page.getByRole('radio', { name: 'Places' }).check();
  await expect(page.locator('.chart-line')).toHaveCount(10);
});
