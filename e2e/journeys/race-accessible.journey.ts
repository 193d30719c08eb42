import { expectNoBarriers } from '@/e2e/barriers';
import { escapeDialog, tap } from '@/e2e/on-page';
import { asOfficial } from '@/e2e/people/desk';
import { DeskDay } from '@/e2e/people/desk-day';
import { expect, test } from '@/e2e/journey';
import { ASKED_AGAIN } from '@/e2e/takes-longer';
import { myLap, openSheet, RACE, sendLap } from '@/e2e/people/race';
import { NETWORK_GONE } from '@/e2e/troubles';

test('axe finds nothing in any state of a race', async ({ browser, viewport, hasTouch, troubles }) => {
  test.slow();
  const day = await DeskDay.begin(browser, { viewport, hasTouch }, troubles);
  const page = await day.newPage();
  await page.goto(RACE);
  await expect(page.getByText('Live', { exact: false }).first()).toBeVisible();
  await expectNoBarriers(page, 'an empty board', { checksTargets: false });

  const desk = await day.desk('Ada');
  for (const [name, time] of [
    ['Grace', '9.5'],
    ['Linus', '8.25'],
    ['Edsger', '10.75'],
    ['Barbara', '8.25'],
  ] as const)
    await asOfficial(desk, `laps/${(await day.lap(name, time)).id}/decision`, { verdict: 'verified', version: 1 });
  await day.lap('Ken', '7.9');
  await expect(page.getByRole('table').getByText('Barbara')).toBeVisible();
  await expectNoBarriers(page, 'a board with equal results, and a lap that waits', { checksTargets: false });
  await tap(page.getByRole('button', { name: '1 waits' }));
  await expectNoBarriers(page, 'the laps that wait', { checksTargets: false });
  await tap(page.getByRole('button', { name: 'Find', exact: true }));
  await page.getByRole('searchbox', { name: 'Find a racer' }).fill('grace');
  await expect(page.locator('mark')).toHaveText('Grace');
  await expectNoBarriers(page, 'a racer who was looked for', { checksTargets: false });
  await page.getByRole('searchbox', { name: 'Find a racer' }).fill('zoe');
  await expect(page.getByText('Nobody on this board')).toBeVisible();
  await expectNoBarriers(page, 'nobody found', { checksTargets: false });
  await tap(page.getByRole('button', { name: 'Find', exact: true }));

  const sheet = await openSheet(page);
  await expectNoBarriers(page, 'the sheet for a first lap', { checksTargets: false });
  await tap(sheet.getByRole('button', { name: 'Send', exact: true }));
  await sheet.getByRole('button', { name: '0 resets' }).click();
  await sheet.getByRole('button', { name: 'Driven just now' }).click();
  await expectNoBarriers(page, 'the sheet with problems, and with everything unfolded', { checksTargets: false });
  await sheet.getByLabel('Lap time').fill('8.9');
  await expect(sheet.getByText('would be 3rd')).toBeVisible();
  await expectNoBarriers(page, 'the sheet with the place of a lap', { checksTargets: false });
  await escapeDialog(page);

  await sendLap(page, { name: 'Margaret', time: '8.9' });
  await openSheet(page);
  await expectNoBarriers(page, 'the sheet of a racer who is known', { checksTargets: false });
  await escapeDialog(page);
  await expect(myLap(page, '8.900')).toContainText('Waiting for an official');
  await expectNoBarriers(page, 'my lap waits for an official', { checksTargets: false });
  await page.getByRole('link', { name: 'Board', exact: true }).click();
  await expect(page.locator('.followed')).toContainText('An official looks');
  await expectNoBarriers(page, 'the steps of a lap above the bar', { checksTargets: false });
  for (const part of ['Chart', 'Log', 'Rules', 'Board']) {
    await page.getByRole('navigation', { name: 'Parts of this page' }).getByRole('link', { name: part }).click();
    await expect(page.getByText('Fetching')).toHaveCount(0);
    await expectNoBarriers(page, `the part ${part}`, { checksTargets: false });
    if (part !== 'Chart') continue;
    await page.getByRole('radio', { name: 'Places' }).check();
    await page.getByRole('slider').press('Home');
    await expectNoBarriers(page, 'places over time, at a moment', { checksTargets: false });
  }
  await page.getByRole('table').getByRole('link', { name: 'Barbara' }).click();
  await expect(page.getByRole('dialog')).toContainText('8.250');
  await expectNoBarriers(page, 'the dialog of a racer', { checksTargets: false });
  await page.keyboard.press('Escape');

  await asOfficial(desk, 'state', { state: 'closed', reason: 'The day is over' });
  await expect(page.getByText('Closed', { exact: false }).first()).toBeVisible();
  await expectNoBarriers(page, 'a closed race', { checksTargets: false });
  await asOfficial(desk, 'state', { state: 'final', reason: 'The result stands' });
  await expect(page.getByText('Final', { exact: false }).first()).toBeVisible();
  await expectNoBarriers(page, 'a final race', { checksTargets: false });

  troubles.expect(NETWORK_GONE);
  await day.server.stop();
  await expect(page.getByText(/^As of/).first()).toBeVisible(ASKED_AGAIN);
  await expectNoBarriers(page, 'without a connection', { checksTargets: false });
  await day.end();
});
