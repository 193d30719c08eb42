import { DECISION, LAP, problem, queue, RACER, test, verify } from '@/e2e/people/desk';
import { expect } from '@/e2e/journey';
import { press, said } from '@/e2e/on-page';
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

  await press(ada.getByRole('button', { name: 'Reject…' }));
  await press(ada.getByRole('dialog').getByRole('button', { name: 'Not on the timekeeper’s sheet' }));
  await expect(said(ada, 'Rejected: 10.500 of Grace. 1 lap waits.')).toHaveCount(1);
  await expect(mine.getByText('Rejected', { exact: true })).toBeVisible();
  await expect(mine.getByText(/Not on the timekeeper’s sheet/)).toBeVisible();

  // Bo has selected this very lap. The lap stays, with what became of it, and no other lap comes under the thumb.
  await expect(bo.getByText('Ada rejected it')).toBeVisible();
  await expect(queue(bo)).toHaveCount(1);
  await expect(bo.getByRole('button', { name: /^Verify/ })).toHaveCount(0);
  await press(bo.getByRole('button', { name: 'Next lap' }));
  await press(verify(bo, '9.250'));
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
  await expect(verify(bo, '9.900')).toBeVisible();
  // From now on Bo's desk learns nothing new, but can still send.
  await bo.route(/\/queue$/, (route) => route.abort());
  await press(verify(ada, '9.900'));
  await expect.poll(async () => (await day.lapNow(lap)).status).toBe('verified');

  await press(bo.getByRole('button', { name: 'Reject…' }));
  await press(bo.getByRole('dialog').getByRole('button', { name: 'The lap was not finished' }));
  await expect(problem(bo, 'Changed meanwhile.')).toContainText('Ada verified it');
  expect(await day.actions(lap.id)).toEqual(['submitted', 'verified']);
  // The problem stays until it was seen.
  await bo.reload();
  await expect(problem(bo, 'Changed meanwhile.')).toContainText('“Reject 9.900 of Grace” was not done.');
  await press(problem(bo, 'Changed meanwhile.').getByRole('button', { name: 'Seen' }));
  await expect(problem(bo, 'Changed meanwhile.')).toHaveCount(0);
});

test('a correction keeps what somebody else corrected while it was typed', async ({ day, troubles }) => {
  troubles.expect(statusAt(409, LAP));
  const lap = await day.lap('Grace', '9.9');
  const [ada, bo] = [await day.desk('Ada'), await day.desk('Bo')];
  for (const desk of [ada, bo]) await press(desk.getByRole('button', { name: 'Correct…' }));
  await bo.getByLabel('Resets').fill('2');
  await bo.getByLabel(/^Reason/).fill('Seen from the track');
  await press(bo.getByRole('button', { name: 'Correct', exact: true }));
  await expect(bo.getByRole('dialog')).toHaveCount(0);

  await ada.getByLabel('Time').fill('10.9');
  await ada.getByLabel(/^Reason/).fill('A digit was missing');
  await press(ada.getByRole('button', { name: 'Correct', exact: true }));
  await press(ada.getByRole('button', { name: 'Correct it as it is now' }));
  await expect(ada.getByRole('dialog')).toHaveCount(0);
  expect(await day.lapNow(lap)).toMatchObject({ timeMs: 10_900, resets: 2, name: 'Grace' });
});
