import type { Page } from '@playwright/test';
import { countInOutbox, DECISION, LAP, problem, queue, RACER, test, verify } from '@/e2e/people/desk';
import { expect } from '@/e2e/journey';
import { tap, said, untilFresh } from '@/e2e/on-page';
import { sendLap } from '@/e2e/people/race';
import { NETWORK_GONE, statusAt } from '@/e2e/troubles';

test('what one official decides leaves the desk of the other, and the racer reads who, and why', async ({
  day,
  troubles,
}) => {
  // A racer whose only lap is rejected is on no board. Bo's desk may ask for that racer a moment before it knows.
  troubles.expect(statusAt(404, RACER));
  const racer = await day.newPage();
  await racer.goto('/leaderboard/open?view=mine');
  await sendLap(racer, { name: 'Grace', time: '10.5' });
  const mine = racer.getByRole('region', { name: 'My laps' });
  await expect(mine.getByText('Waiting for an official')).toBeVisible();
  const other = await day.lap('Linus', '9.25', { resets: 1 });
  const [ada, bo] = [await day.desk('Ada'), await day.desk('Bo')];
  await expect(queue(ada)).toHaveCount(2);
  await expect(queue(bo)).toHaveCount(2);
  await expect(verify(ada, '10.500')).toBeVisible();
  await expect(verify(bo, '9.250')).toBeVisible();

  await tap(ada.getByRole('button', { name: 'Reject…' }));
  await tap(ada.getByRole('dialog').getByRole('button', { name: 'Not on the timekeeper’s sheet' }));
  await expect(said(ada, 'Rejected: 10.500 of Grace. 1 lap waits.')).toHaveCount(1);
  await expect(mine.getByText('Rejected', { exact: true })).toBeVisible();
  await expect(mine.getByText(/Not on the timekeeper’s sheet/)).toBeVisible();

  // Bo has another lap in hand from the start.
  await expect(queue(bo)).toHaveCount(1);
  await tap(verify(bo, '9.250'));
  await expect(bo.getByRole('heading', { name: 'No lap waits' })).toBeVisible();
  await expect.poll(async () => (await day.lapNow(other)).decision?.by).toBe('Bo');
  expect(await day.actions(other.id)).toEqual(['submitted', 'verified']);
});

test('two officials on the same lap: the second learns what the first decided, and overwrites nothing', async ({
  day,
  troubles,
}) => {
  troubles.expect(NETWORK_GONE, statusAt(409, DECISION));
  const lap = await day.lap('Grace', '9.9');
  const [ada, bo] = [await day.desk('Ada'), await day.desk('Bo')];
  // Ada has the lap in hand. Bo takes it all the same.
  await expect(bo.getByRole('heading', { name: 'Other desks have the laps that wait in hand' })).toBeVisible();
  await tap(queue(bo).getByRole('button', { name: /Ada has it/ }));
  await expect(bo.getByText('Ada has this lap in hand, too.')).toBeVisible();
  await expect(verify(bo, '9.900')).toBeVisible();
  // From now on Bo's desk learns nothing new, but can still send.
  await bo.route(/\/queue$/, (route) => route.abort());
  await tap(verify(ada, '9.900'));
  await expect.poll(async () => (await day.lapNow(lap)).status).toBe('verified');

  await tap(bo.getByRole('button', { name: 'Reject…' }));
  await tap(bo.getByRole('dialog').getByRole('button', { name: 'The lap was not finished' }));
  await expect(problem(bo, 'Changed meanwhile.')).toContainText('Ada verified it');
  expect(await day.actions(lap.id)).toEqual(['submitted', 'verified']);
  // The problem stays until it was seen.
  await bo.reload();
  await expect(problem(bo, 'Changed meanwhile.')).toContainText('“Reject 9.900 of Grace” was not done.');
  await tap(problem(bo, 'Changed meanwhile.').getByRole('button', { name: 'Seen' }));
  await expect(problem(bo, 'Changed meanwhile.')).toHaveCount(0);
});

test('a correction keeps what somebody else corrected while it was typed', async ({ day, troubles }) => {
  troubles.expect(statusAt(409, LAP));
  const lap = await day.lap('Grace', '9.9');
  const [ada, bo] = [await day.desk('Ada'), await day.desk('Bo')];
  await tap(queue(bo).getByRole('button', { name: /Ada has it/ }));
  for (const desk of [ada, bo]) await tap(desk.getByRole('button', { name: 'Correct…' }));
  await bo.getByLabel('Resets').fill('2');
  await bo.getByLabel(/^Reason/).fill('Seen from the track');
  await tap(bo.getByRole('button', { name: 'Correct', exact: true }));
  await expect(bo.getByRole('dialog')).toHaveCount(0);

  await ada.getByLabel('Time').fill('10.9');
  await ada.getByLabel(/^Reason/).fill('A digit was missing');
  await tap(ada.getByRole('button', { name: 'Correct', exact: true }));
  await tap(ada.getByRole('button', { name: 'Correct it as it is now' }));
  await expect(ada.getByRole('dialog')).toHaveCount(0);
  expect(await day.lapNow(lap)).toMatchObject({ timeMs: 10_900, resets: 2, name: 'Grace' });
});

test('a lap that somebody else decides while it is in hand stays, with what became of it', async ({ day }) => {
  await day.lap('Grace', '10.5');
  await day.lap('Linus', '9.25');
  const [ada, bo] = [await day.desk('Ada'), await day.desk('Bo')];
  await tap(queue(bo).getByRole('button', { name: /Ada has it/ }));
  await tap(verify(ada, '10.500'));
  await expect(bo.getByText('Ada verified it')).toBeVisible();
  await expect(bo.getByRole('button', { name: /^Verify/ })).toHaveCount(0);
  // No other lap comes under the thumb, and the one that is left is in hand at the other desk.
  await tap(bo.getByRole('button', { name: 'Next lap' }));
  await expect(bo.getByRole('heading', { name: 'Other desks have the laps that wait in hand' })).toBeVisible();
});

test('two officials share a queue: each tap decides a lap, none is decided twice, none is refused', async ({ day }) => {
  test.slow();
  for (let lap = 0; lap < 37; lap++) await day.lap(`Racer ${lap}`, `9.${100 + lap}`);
  const desks = [await day.desk('Ada'), await day.desk('Bo')];
  for (const desk of desks) await expect(queue(desk)).toHaveCount(37);
  let taps = 0;
  const work = async (desk: Page) => {
    const decides = desk.locator('[data-decides]');
    const isOver = () => desk.locator('[data-nothing]').isVisible();
    for (;;) {
      await untilFresh(desk);
      // Where the lap in hand was the last one, there is both: what became of it, and that none waits.
      await expect(decides.or(desk.locator('[data-nothing]')).first()).toBeVisible();
      if (await isOver()) return;
      const before = await decides.textContent();
      await decides.click();
      taps++;
      // A press that comes as another desk takes the lap does not count: it is made again, and counted again.
      await decides
        .filter({ hasNotText: before! })
        .or(desk.locator('[data-nothing]'))
        .waitFor({ timeout: 1_000 })
        .catch(() => undefined);
    }
  };
  await Promise.all(desks.map(work));
  for (const desk of desks) await expect(desk.getByRole('alert')).toHaveCount(0);
  await expect.poll(() => day.waiting()).toBe(0);
  // A lap that both had in hand costs a tap on "Next lap".
  expect(taps).toBeLessThan(40);
});

test('the same verdict of two officials is settled quietly', async ({ day, troubles }) => {
  troubles.expect(NETWORK_GONE);
  const lap = await day.lap('Grace', '9.9');
  const [ada, bo] = [await day.desk('Ada'), await day.desk('Bo')];
  await tap(queue(bo).getByRole('button', { name: /Ada has it/ }));
  await bo.route(/\/queue$/, (route) => route.abort());
  await tap(verify(ada, '9.900'));
  await expect.poll(async () => (await day.lapNow(lap)).status).toBe('verified');
  await tap(verify(bo, '9.900'));
  await expect(said(bo, 'Verified: 9.900 of Grace. No lap waits.')).toHaveCount(1);
  await expect.poll(() => countInOutbox(bo)).toBe(0);
  await expect(bo.getByRole('alert')).toHaveCount(0);
  expect(await day.actions(lap.id)).toEqual(['submitted', 'verified']);
});

test('one’s own correction is nobody else’s, and after scrolling the next lap is in sight', async ({ day }) => {
  for (let lap = 0; lap < 20; lap++) await day.lap(`Racer ${lap}`, `9.${100 + lap}`);
  const desk = await day.desk('Ada');
  await tap(desk.getByRole('button', { name: 'Correct…' }));
  await desk.getByLabel('Time').fill('12');
  await desk.getByLabel('Time').fill('12.000');
  await desk.getByLabel(/^Reason/).fill('A digit was missing');
  await tap(desk.getByRole('button', { name: 'Correct', exact: true }));
  await expect(verify(desk, '12.000')).toBeVisible();
  await expect(desk.getByText('Changed meanwhile.')).toHaveCount(0);
  await queue(desk).last().scrollIntoViewIfNeeded();
  await expect(desk.getByRole('heading', { name: '12.000' })).not.toBeInViewport();
  await tap(verify(desk, '12.000'));
  await expect(desk.getByRole('heading', { name: '9.101' })).toBeInViewport({ ratio: 1 });
  await expect(verify(desk, '9.101')).toBeFocused();
});
