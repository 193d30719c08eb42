import type { Lap } from '@/domain/race/contract/lap';
import { DECISION, deskInCopy, problem, queue, RACER, STATE, test, countInOutbox, verify } from '@/e2e/people/desk';
import { expect } from '@/e2e/journey';
import { withCopy } from '@/e2e/with-copy';
import { escapeDialog, tap, pressKey, said, untilFresh } from '@/e2e/on-page';
import { ASKED_AGAIN } from '@/e2e/takes-longer';
import { NETWORK_GONE, statusAt } from '@/e2e/troubles';

const copyTest = withCopy(test);

copyTest('nobody signs out while a decision has not arrived, even one made a moment ago', async ({ day, troubles }) => {
  const lap = await day.lap('Grace', '9.9');
  const desk = await deskInCopy(day);
  await expect(verify(desk, '9.900')).toBeVisible();
  // The queue may be asked for as the session ends.
  troubles.expect(NETWORK_GONE, statusAt(401, '/queue'));
  await day.server.stop();
  await tap(verify(desk, '9.900'));
  await tap(desk.getByRole('button', { name: 'More', exact: true }));
  await tap(desk.getByRole('button', { name: 'Sign out Ada' }));
  const dialog = desk.getByRole('dialog', { name: 'Sign out Ada' });
  await expect(dialog.getByText('1 decision was not sent yet.')).toBeVisible();
  await day.server.start();
  // The decision may leave by itself before somebody has pressed.
  const signOut = dialog.getByRole('button', { name: 'Sign out' });
  const sendNow = dialog.getByRole('button', { name: 'Send now' });
  await expect(sendNow.or(signOut)).toBeVisible();
  await untilFresh(desk);
  if (await sendNow.isVisible()) await sendNow.click({ timeout: 2_000 }).catch(() => undefined);
  await tap(signOut);
  await expect(desk.getByLabel('One-time code')).toBeVisible();
  await expect(desk.getByText('Your session has ended.')).toHaveCount(0);
  expect((await day.lapNow(lap)).decision?.by).toBe('Ada');
});

test('strangers see nothing of the desk, and a wrong code gives nothing away', async ({ day, troubles }) => {
  troubles.expect(statusAt(401, '/api/desk/session'));
  const lap = await day.lap('Grace', '9.9');
  const stranger = await day.newPage();
  await stranger.goto('/desk');
  await expect(stranger.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/);
  await stranger.getByLabel('One-time code').fill('AAAA-AAAA-AAAA');
  await stranger.getByRole('button', { name: 'Sign in' }).click();
  await expect(problem(stranger, 'This code does not work')).toBeVisible();
  await expect(stranger.getByLabel('One-time code')).toBeFocused();
  await expect(stranger.getByText('Grace')).toHaveCount(0);
  const statuses = await stranger.evaluate(async (id) => {
    const decision = { verdict: 'verified', version: 1 };
    const asked = [
      fetch('/api/desk/races/open/queue'),
      fetch(`/api/desk/races/open/laps/${id}/decision`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(decision),
      }),
    ];
    return Promise.all(asked.map(async (answer) => (await answer).status));
  }, lap.id);
  expect(statuses).toEqual([401, 401]);
  expect((await day.lapNow(lap)).status).toBe('waiting');
  troubles.expect(statusAt(401, '/queue'), statusAt(401, '/names'), statusAt(401, DECISION));
});

test('a code works once, and an official who is removed is signed out', async ({ day, troubles }) => {
  troubles.expect(statusAt(401, '/api/desk/session'), statusAt(401, '/queue'), statusAt(401, '/names'));
  const code = await day.code('Ada');
  const [first, second] = [await day.newPage(), await day.newPage()];
  for (const page of [first, second]) {
    await page.goto('/desk');
    // The code as it is pasted from a message.
    await page.getByLabel('One-time code').fill(`  ${code.toLowerCase()} `);
    await page.getByRole('button', { name: 'Sign in' }).click();
    // The code has to be used up before somebody else tries it.
    if (page === first) await expect(page.getByLabel('One-time code')).toHaveCount(0);
  }
  await expect(first.getByRole('heading', { name: 'No lap waits' })).toBeVisible();
  await expect(first.locator('[data-work]')).toBeFocused();
  await expect(problem(second, 'This code does not work')).toBeVisible();
  await day.remove('Ada');
  await expect(first.getByText('Your session has ended.')).toBeVisible(ASKED_AGAIN);
});

copyTest('decisions made while the server is away outlive a reload, and arrive once', async ({ day, troubles }) => {
  const [lap, next] = [await day.lap('Grace', '9.9'), await day.lap('Linus', '8.8')];
  const desk = await deskInCopy(day);
  await expect(verify(desk, '9.900')).toBeVisible();
  troubles.expect(NETWORK_GONE);
  await day.server.stop();

  await tap(verify(desk, '9.900'));
  await expect(verify(desk, '8.800')).toBeVisible();
  await expect(desk.getByText('1 decision waits to be sent.')).toBeVisible();
  await desk.reload();
  await expect(desk.getByText('1 decision waits to be sent.')).toBeVisible();
  await expect(queue(desk)).toHaveCount(1);
  await day.server.start();
  // The decision may have left by itself already.
  await desk
    .getByRole('button', { name: 'Send now' })
    .click({ timeout: 5_000 })
    .catch(() => undefined);
  await expect(desk.getByText('1 decision waits to be sent.')).toHaveCount(0);
  await expect.poll(() => day.actions(lap.id)).toEqual(['submitted', 'verified']);
  await expect(verify(desk, '8.800')).toBeVisible();
  expect((await day.lapNow(next)).status).toBe('waiting');
});

test('with keys alone laps are verified, undone and rejected, and a key held down decides one lap', async ({ day }) => {
  const [first, second] = [await day.lap('Grace', '9.9'), await day.lap('Linus', '8.8')];
  const desk = await day.desk('Ada');
  await expect(verify(desk, '9.900')).toBeVisible();
  await untilFresh(desk);
  await desk.keyboard.down('v');
  await desk.keyboard.down('v');
  await desk.keyboard.up('v');
  await expect(said(desk, 'Verified: 9.900 of Grace. 1 lap waits.')).toHaveCount(1);
  await expect.poll(() => day.actions(first.id)).toEqual(['submitted', 'verified']);
  await pressKey(desk, 'u');
  await expect(said(desk, 'Taken back: 9.900 of Grace. 2 laps wait.')).toHaveCount(1);
  await expect(verify(desk, '9.900')).toBeVisible();
  await expect.poll(() => day.actions(first.id)).toEqual(['submitted', 'verified', 'reconsidered']);
  expect(await day.actions(second.id)).toEqual(['submitted']);

  await pressKey(desk, 'j');
  await expect(verify(desk, '8.800')).toBeVisible();
  await pressKey(desk, 'k');
  await pressKey(desk, 'r');
  await expect(desk.getByRole('dialog', { name: 'Reject 9.900 of Grace' })).toBeVisible();
  await desk.getByLabel('In your own words').fill('Cut the corner');
  await pressKey(desk, 'Enter');
  await expect.poll(async () => (await day.lapNow(first)).decision?.reason).toBe('Cut the corner');
  await pressKey(desk, '?');
  await untilFresh(desk);
  await desk.getByLabel('Use single keys').uncheck();
  await escapeDialog(desk);
  await pressKey(desk, 'v');
  await expect(verify(desk, '8.800')).toBeVisible();
});

test('a decision taken back at whatever moment of its way waits again, at the desk and at the server', async ({
  day,
}) => {
  test.slow();
  const laps: Lap[] = [];
  for (let i = 0; i < 12; i++) laps.push(await day.lap('Grace', `9.${10 + i}`));
  const desk = await day.desk('Ada');
  await expect(queue(desk)).toHaveCount(12);
  await pressKey(desk, 'v');
  await expect.poll(() => day.actions(laps[0]!.id)).toEqual(['submitted', 'verified']);
  await pressKey(desk, 'u');
  await expect(said(desk, '12 laps wait.')).toHaveCount(1);
  let heldUpMs = 0;
  await desk.route(new RegExp(DECISION), async (route) => {
    await new Promise((done) => setTimeout(done, heldUpMs));
    await route.continue();
  });
  for (let i = 0; i < 12; i++) {
    // When a press counts again, the first decision is under way, has arrived, or is answered. That differs from lap to
    // lap.
    heldUpMs = 340 + i * 20;
    await pressKey(desk, 'v');
    await expect(said(desk, '11 laps wait.')).toHaveCount(1);
    await pressKey(desk, 'u');
    await expect(said(desk, '12 laps wait.')).toHaveCount(1);
    await pressKey(desk, 'j');
  }
  await expect.poll(() => countInOutbox(desk)).toBe(0);
  await expect(queue(desk)).toHaveCount(12);
  for (const lap of laps) expect((await day.lapNow(lap)).status).toBe('waiting');
  await expect(desk.getByRole('alert')).toHaveCount(0);
  await expect(desk.getByText('Ada verified it')).toHaveCount(0);
});

test('a time is corrected, a racer renamed and merged, and the race closed and made final', async ({
  day,
  troubles,
}) => {
  // A merged racer no longer exists, but may be asked for a moment longer.
  troubles.expect(statusAt(404, RACER));
  const typo = await day.lap('Grace', '0.99');
  await day.lap('Grace', '9.5');
  await day.lap('Grase', '9.4');
  const desk = await day.desk('Ada');
  await expect(desk.getByText('Very fast.')).toBeVisible();
  await tap(desk.getByRole('button', { name: 'Correct…' }));
  await desk.getByLabel('Time').fill('9,9');
  await expect(desk.getByText('= 9.900')).toBeVisible();
  await desk.getByLabel(/^Reason/).fill('A digit was missing');
  await tap(desk.getByRole('button', { name: 'Correct', exact: true }));
  await expect(verify(desk, '9.900')).toBeVisible();
  expect(await day.actions(typo.id)).toEqual(['submitted', 'corrected']);

  await tap(queue(desk).filter({ hasText: 'Grase' }).getByRole('button'));
  await tap(desk.getByRole('button', { name: 'Racer…' }));
  await tap(desk.getByText('Merge with another racer'));
  await desk.getByLabel('The same person as').fill('gra');
  await tap(desk.getByRole('dialog').getByRole('button', { name: /^Grace/ }));
  await desk
    .getByLabel(/^Reason/)
    .last()
    .fill('Two spellings');
  await tap(desk.getByRole('button', { name: 'Merge', exact: true }));
  await expect(queue(desk).filter({ hasText: 'Grace' })).toHaveCount(3);

  await tap(desk.getByRole('button', { name: 'Race: open' }));
  await expect(desk.getByText(/3 laps still wait: you can go on deciding/)).toBeVisible();
  await tap(desk.getByRole('button', { name: 'Close the race' }));
  await tap(desk.getByRole('button', { name: 'Race: closed' }));
  await expect(desk.getByText(/3 laps still wait and will not count/)).toBeVisible();
  troubles.expect(statusAt(409, STATE));
  await tap(desk.getByRole('button', { name: 'Make the result final' }));
  await expect(problem(desk, '3 laps wait for a decision and will not count.')).toBeVisible();
  await tap(desk.getByRole('button', { name: 'Make it final without these 3 laps' }));
  await expect(desk.getByText('The result is final: nothing can be decided')).toBeVisible();
  await expect(desk.getByRole('button', { name: /^Verify/ })).toHaveCount(0);
});
