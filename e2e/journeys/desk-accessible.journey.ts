import { expectNoBarriers } from '@/e2e/barriers';
import { DeskDay } from '@/e2e/people/desk-day';
import { expect, test } from '@/e2e/journey';
import { escapeDialog, tap, pressKey } from '@/e2e/on-page';
import { NETWORK_GONE } from '@/e2e/troubles';

test('axe finds nothing at the desk', async ({ browser, viewport, hasTouch, troubles }) => {
  test.slow();
  const day = await DeskDay.begin(browser, { viewport, hasTouch }, troubles);
  const desk = await day.newPage();
  await desk.goto('/desk');
  await expectNoBarriers(desk, 'signed out', { checksTargets: false });
  await day.desk('Ada', desk);
  await expect(desk.getByRole('heading', { name: 'No lap waits' })).toBeVisible();
  await expectNoBarriers(desk, 'an empty queue', { checksTargets: false });
  await day.lap('Grace', '0.99', { resets: 9 });
  await day.lap('Linus', '9.5');
  await expect(desk.getByText('Very fast.')).toBeVisible();
  await expectNoBarriers(desk, 'a lap with flags', { checksTargets: false });

  const dialogs = [
    ['Reject…', /^Reject 0\.990/],
    ['Correct…', /^Correct 0\.990/],
    ['Racer…', 'Grace'],
    ['Race: open', 'Open race'],
  ] as const;
  for (const [button, name] of dialogs) {
    await tap(desk.getByRole('button', { name: button }));
    await expect(desk.getByRole('dialog', { name })).toBeVisible();
    await expectNoBarriers(desk, `the dialog ${button}`, { checksTargets: false });
    await escapeDialog(desk);
  }
  for (const item of ['Find a racer', 'Decided lately', 'Reject many laps', 'Keys', 'Sign out Ada']) {
    await tap(desk.getByRole('button', { name: 'More', exact: true }));
    await tap(desk.getByRole('button', { name: item }));
    await expect(desk.getByRole('dialog', { name: item })).toBeVisible();
    await expectNoBarriers(desk, item, { checksTargets: false });
    await escapeDialog(desk);
  }
  troubles.expect(NETWORK_GONE);
  await day.server.stop();
  await pressKey(desk, 'v');
  await expect(desk.getByText('1 decision waits to be sent.')).toBeVisible();
  await expectNoBarriers(desk, 'without a connection', { checksTargets: false });
  await day.end();
});

test('the desk scrolls sideways neither at 320 px nor with text at 200 %, and its verdicts fit a thumb', async ({
  browser,
  viewport,
  hasTouch,
  troubles,
}) => {
  const day = await DeskDay.begin(browser, { viewport, hasTouch }, troubles);
  await day.lap('A racer with a name as long as it may be', '0.99', { resets: 9 });
  const desk = await day.desk('Ada');
  await expect(desk.getByText('Very fast.')).toBeVisible();
  const overhang = () =>
    desk.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  for (const name of [/^Verify/, 'Reject…'])
    expect((await desk.getByRole('button', { name }).boundingBox())!.height).toBeGreaterThanOrEqual(56);
  await desk.setViewportSize({ width: 320, height: 640 });
  expect(await overhang()).toBe(0);
  await desk.setViewportSize({ width: 390, height: 844 });
  await desk.addStyleTag({ content: 'html { font-size: 200% }' });
  expect(await overhang(), 'at 200 %').toBe(0);
  await expect(desk.getByRole('button', { name: /^Verify/ })).toBeInViewport({ ratio: 0.99 });
  await day.end();
});
