import type { Page } from '@playwright/test';
import { changeCode, pressChanged } from '@/e2e/site/changed-site';
import { test, verify } from '@/e2e/people/desk';
import { expect } from '@/e2e/journey';
import { withCopy } from '@/e2e/with-copy';
import { blinkConnection, ONLINE, openUntilReady, pill, tap, said, untilIslandsLive } from '@/e2e/on-page';
import { ASKED_AGAIN, NEW_VERSION, SENT_AGAIN, WHOLE_COPY } from '@/e2e/takes-longer';
import { QuizPlayer } from '@/e2e/people/quiz-player';
import { seedOfAllKinds } from '@/e2e/site/quiz-seed';
import { boardOf, myLap, openSheet, RACE, sendFromElsewhere, sendLap, sendSheet } from '@/e2e/people/race';
import { dial } from '@/e2e/on-tiers';
import { translate } from '@/e2e/people/translator';
import { NETWORK_GONE, RACER_UNKNOWN } from '@/e2e/troubles';

const copyTest = withCopy(test);

/** What somebody reads in a place, as one line. */
const words = (page: Page, selector: string) =>
  page.locator(selector).evaluate((place) => place.textContent.replace(/\s+/g, ' ').trim());

/** Expects that no part of the page had to be drawn anew. */
const expectUntouched = (page: Page) => expect(page.locator('[data-drawn-anew]')).toHaveCount(0);

for (const does of ['replace', 'move'] as const)
  test(`texts that a translator ${does}s: a lap is typed, corrected, sent, decided and taken back`, async ({
    day,
    troubles,
  }) => {
    test.slow();
    troubles.expect(RACER_UNKNOWN);
    const page = await day.newPage();
    await translate(page.context(), { does, says: 'upper' });
    await page.goto(`${RACE}?view=mine`);
    const form = page.locator('.lap-sheet');
    const send = () => tap(form.locator('.lap-send'));
    await openSheet(page);
    await form.getByLabel('Name on the board').fill('Ada Ü');
    await form.getByLabel('Lap time').fill('abc');
    await expect(form).toContainText('IS NOT A LAP TIME');
    await send();
    await expect(form).toContainText('FOR EXAMPLE 9.123');
    await form.getByLabel('Lap time').fill('9.5');
    await expect(form.getByText(/^WOULD BE THE FIRST ON THE BOARD$/)).toBeVisible();
    await send();
    await expect(form).toHaveCount(0);
    for (const time of ['9.4', '9.3']) {
      await openSheet(page);
      await expect(form.getByText(/^LAP OF Ada Ü$/)).toBeVisible();
      await form.getByLabel('Lap time').fill(time);
      await send();
      await expect(form).toHaveCount(0);
    }
    for (const time of ['9.500', '9.400', '9.300'])
      await expect(myLap(page, time)).toContainText('WAITING FOR AN OFFICIAL');

    await tap(myLap(page, '9.300').getByRole('button', { name: 'Take back' }));
    await expect(page.locator('.undo')).toContainText('LAP 9.300 IS TAKEN BACK.');
    await tap(page.getByRole('button', { name: 'Undo' }));
    // The lap was sent once more, and stands beside the one that was taken back.
    const again = myLap(page, '9.300').filter({ has: page.getByRole('button') });
    await expect(again).toContainText('WAITING FOR AN OFFICIAL');
    await tap(again.getByRole('button', { name: 'Take back' }));
    await expect(myLap(page, '9.300').filter({ hasText: 'TAKEN BACK' })).toHaveCount(2);

    const desk = await day.desk('Bea');
    await tap(verify(desk, '9.500'));
    await expect(myLap(page, '9.500')).toContainText('BY Bea,');
    await tap(desk.getByRole('button', { name: 'Reject…' }));
    await tap(desk.getByRole('dialog').getByRole('button', { name: 'The lap was not finished' }));
    await expect(myLap(page, '9.400')).toContainText('THE LAP WAS NOT FINISHED');

    await page.getByRole('link', { name: /^board$/i }).click();
    await expect(page.locator('.race-leader')).toHaveText(/^\s*Ada Ü LEADS\s*9\.500$/);
    await page.getByRole('row').getByRole('link', { name: 'Ada Ü' }).click();
    await expect(page.getByRole('dialog').locator('dl')).toHaveText(/PLACE\s*1\s*RESULT\s*9\.500\s*GAP\s*LEADER/);
    await expect(page.getByRole('dialog')).toContainText('9.400');
    await tap(page.getByRole('button', { name: 'Close' }));
    await page.getByRole('link', { name: /^log$/i }).click();
    await expect(page.locator('.log li').first()).toContainText("Bea REJECTED Ada Ü'S LAP 00:09.400: THE LAP WAS");
    await expectUntouched(page);
  });

copyTest(
  'a translated board goes on: leader, counts, places, who waits, who is looked for',
  async ({ page, server, troubles }) => {
    test.slow();
    troubles.expect(NETWORK_GONE, RACER_UNKNOWN);
    await translate(page.context(), { says: 'upper' });
    await openUntilReady(page, `${server.origin}${RACE}`);
    const waiting = page.locator('[data-tool=waiting]');
    const count = page.locator('.board-count');
    for (const [index, name] of ['Ann', 'Bob', 'Cleo'].entries()) {
      await sendFromElsewhere(server.origin, name, 9_500 - index);
      await expect(waiting).toHaveText(new RegExp(`^${index + 1} WAITS? FOR AN OFFICIAL$`));
      await expect(count).toHaveText(new RegExp(`${index + 1} LAPS?$`));
    }
    await waiting.click();
    await expect(page.locator('.waiting-racers')).toContainText('Cleo');
    await page.locator('[data-tool=find]').click();
    await page.getByRole('searchbox', { name: 'Find a racer' }).fill('bo');
    await expect(page.locator('.find [role=status]')).toHaveText('1 RACER FOUND');
    await expect(page.getByRole('row')).toHaveText([/RACER/, /Bob/]);
    await page.getByRole('searchbox', { name: 'Find a racer' }).fill('');

    await server.stop();
    await expect(page.locator('.fresh')).toContainText('NEXT TRY IN');
    await sendLap(page, { name: 'Dan', time: '9.1' });
    await expect(myLap(page, '9.100')).toContainText('WAITING TO BE SENT');
    await expect(pill(page)).toHaveText('1 TO SEND');
    await server.start();
    await expect(myLap(page, '9.100')).toContainText('WAITING FOR AN OFFICIAL', SENT_AGAIN);
    await page.getByRole('link', { name: /^board$/i }).click();
    // The board's own line is tried again after a pause, which has grown meanwhile.
    await expect(waiting).toHaveText(/4 WAIT/, ASKED_AGAIN);
    await expect(count).toHaveText('4 RACERS, 4 LAPS');
    expect((await boardOf(server.origin)).totals.laps).toBe(4);
    await expectUntouched(page);
  },
);

test('an official whose translator heeds nothing decides on the lap that the card shows', async ({ day, troubles }) => {
  troubles.expect(RACER_UNKNOWN);
  for (const [index, name] of ['Ann', 'Bob', 'Cleo', 'Dan', 'Eve'].entries())
    await day.lap(name, `9.${5 + index}`, index === 1 ? { resets: 2 } : {});
  const page = await day.newPage();
  await translate(page.context(), { heeds: false });
  const desk = await day.desk('Ada', page);
  const shows = async (time: string, name: string) => {
    await expect(verify(desk, time)).toBeVisible();
    await expect(desk.locator('.desk-lap h2')).toHaveText(new RegExp(`^${time}\\s*${name}$`));
  };
  await shows('9.500', 'Ann');
  await tap(verify(desk, '9.500'));
  await shows('9.600', 'Bob');
  await expect(desk.locator('.desk-facts')).toContainText(/Resets\s*2/);
  await expect(desk.locator('.desk-undo > span')).toHaveText('Verified: 9.500 of Ann');
  await tap(desk.getByRole('button', { name: 'Reject…' }));
  await expect(desk.getByRole('dialog').getByRole('heading')).toHaveText('Reject 9.600 of Bob');
  await tap(desk.getByRole('dialog').getByRole('button', { name: 'The lap was not finished' }));
  await shows('9.700', 'Cleo');
  await tap(desk.getByRole('button', { name: /^Undo/ }));
  await expect(desk.locator('.desk-queue h2')).toHaveText(/^Queue 4/);

  await tap(desk.locator('.desk-queue').getByRole('button', { name: 'Cleo' }));
  await shows('9.700', 'Cleo');
  await tap(desk.getByRole('button', { name: 'Correct…' }));
  await desk.getByLabel('Time').fill('x');
  await expect(desk.locator('#parsed-time')).toContainText('9.123');
  await desk.getByLabel('Time').fill('9.75');
  await expect(desk.locator('#parsed-time')).toHaveText('= 9.750');
  await desk.getByLabel(/^Reason/).fill('As seen');
  await tap(desk.getByRole('button', { name: 'Correct', exact: true }));
  await shows('9.750', 'Cleo');

  const bo = await day.desk('Bo');
  await tap(bo.locator('.desk-queue').getByRole('button', { name: 'Cleo' }));
  await tap(verify(bo, '9.750'));
  await expect(desk.locator('.desk-lap [role=status]')).toContainText('Decided meanwhile. Bo verified it');
  await tap(desk.getByRole('button', { name: 'Next lap' }));
  // Bo has Dan's lap in hand by now.
  await tap(desk.locator('.desk-queue').getByRole('button', { name: 'Dan' }));
  await expect(verify(desk, '9.800')).toBeVisible();
  await shows('9.800', 'Dan');
  await tap(verify(desk, '9.800'));
  await expect(desk.locator('.desk-queue h2')).toHaveText(/^Queue 2/);
  await expectUntouched(desk);
});

test('a quiz with every kind of question is played on a translated page', async ({ page, troubles }) => {
  test.slow();
  troubles.expect(NETWORK_GONE);
  await translate(page.context());
  const player = await QuizPlayer.open(page, `/quiz/which-tier?seed=${seedOfAllKinds('which-tier', 10)}&n=10`);
  await player.start();
  for (let index = 0; index < 10; index++) {
    const question = await player.question();
    await expect(player.article.locator('h2')).toHaveText(question.prompt);
    await expect(page.locator('.quiz-head > p')).toHaveText(`Question ${index + 1} of 10 · ${index} answered`);
    await player.answerByTouch(question, index > 0);
    await player.checkByTouch();
    await expect(page.locator('.quiz-verdict')).toContainText(index > 0 ? /^Right/ : /^(Partly|Not) right/);
    await player.next.tap();
    await player.leave(question);
  }
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/ of 10$/);
  await tap(page.getByRole('button', { name: 'Retry the one' }));
  await expect(page.locator('.quiz-head > p')).toHaveText('Question 1 of 1 · 0 answered');
  await tap(page.getByRole('button', { name: 'Leave' }));
  await expect(page.getByRole('heading', { name: 'Your runs on this phone' })).toBeVisible();
  await expectUntouched(page);
});

copyTest('tiers, lists and the copy go on when they are translated', async ({ page, troubles }) => {
  troubles.expect(NETWORK_GONE);
  await translate(page.context(), { says: 'upper' });
  await page.goto('/tiers');
  await untilIslandsLive(page);
  await dial(page).focus();
  for (const [keys, count] of [
    [1, 2],
    [2, 4],
  ] as const) {
    for (let pressed = 0; pressed < keys; pressed++) await page.keyboard.press('PageUp');
    await expect(page.locator('.tier-count')).toHaveText(new RegExp(` USERS\\s*TIER ${count} OF \\d+$`));
  }
  const [first] = await page.locator('.tier-compare option').allTextContents();
  expect(first).toBe('nothing');
  await page.getByLabel('Compare with').selectOption({ index: 1 });
  await expect(page.locator('.tier-two h2')).toContainText(', AND ');
  await page.getByLabel('Compare with').selectOption({ index: 0 });
  await expect(page.locator('.tier-one h2')).toBeVisible();
  await expectUntouched(page);

  await page.goto('/reports');
  const count = page.locator('[data-filter-count]');
  await page.getByRole('radio', { name: 'Race' }).check();
  await expect(count).toHaveText('1 REPORT');
  await page.getByRole('radio', { name: 'All' }).check();
  await expect(count).toHaveText(/^\d+ REPORTS$/);

  await page.goto('/offline');
  await expect(page.getByText(/^EVERYTHING IS HERE: \d+ ITEMS/)).toBeVisible(WHOLE_COPY);
  const items = await page.getByRole('list', { name: 'Items of the copy' }).getByRole('listitem').count();
  await page.getByRole('button', { name: 'Test now' }).click();
  await expect(page.getByText(`ALL ${items} ITEMS OPEN FROM THE COPY.`)).toBeVisible();
  await expect(page.locator('.copy-list .state').first()).toHaveText(/^HERE, .*, OPENS FROM THE COPY$/);
  await expectUntouched(page);

  await page.goto('/leaderboard');
  await expect(page.locator('.race-cards li').first()).toContainText(/\d RACERS?, \d+ LAPS?/);
  await expect(page.locator('.fresh')).toHaveText('FRESH FROM THE SERVER');
  await page.goto('/quiz');
  await expect(page.locator('.quiz-cards [data-ready]').first()).toContainText('QUESTIONS');
  await expectUntouched(page);
});

copyTest('pill and a new version reach whoever reads a translation', async ({ page, badNetwork, troubles }) => {
  troubles.expect(NETWORK_GONE);
  await translate(page.context(), { says: 'upper' });
  await openUntilReady(page, `${badNetwork.origin}/reports/keynote`);
  await expect(pill(page)).toHaveText(ONLINE);
  const changed = await pressChanged(async (exported) => {
    await changeCode(exported);
  });
  badNetwork.site = changed.site;
  await blinkConnection(page);
  await expect(pill(page)).toHaveText('NEW VERSION', NEW_VERSION);
  await changed.remove();
});

test('a part that something outside has broken is drawn anew with what was typed, says so, and gives up after some tries', async ({
  page,
  server,
  troubles,
}) => {
  troubles.expect(NETWORK_GONE, /NotFoundError/);
  await page.goto(`${server.origin}${RACE}?view=mine`);
  await untilIslandsLive(page);
  const form = await openSheet(page);
  await form.getByLabel('Name on the board').fill('Ada');
  await form.getByLabel('Lap time').fill('9.87');
  await form.getByRole('button', { name: '0 resets' }).click();
  await form.getByLabel('Resets in this lap').fill('2');
  await form.getByRole('button', { name: 'Driven just now' }).click();
  await form.getByLabel('Earlier').check();
  await form.getByLabel('Driven on').fill('2026-01-02T03:04');
  // An extension removes what is to be drawn again.
  await page.locator('.board-count').evaluate((line) => line.remove());
  await sendFromElsewhere(server.origin, 'Bob', 9_900);
  await expect(said(page, 'This part was drawn anew')).toHaveCount(1);
  await expect(form.getByLabel('Name on the board')).toHaveValue('Ada');
  await expect(form.getByLabel('Lap time')).toHaveValue('9.87');
  await expect(form.getByRole('button', { name: '2 resets' })).toBeVisible();
  await form.getByRole('button', { name: /^Driven 2 Jan/ }).click();
  await expect(form.getByLabel('Driven on')).toHaveValue('2026-01-02T03:04');
  await sendSheet(page);
  await expect(myLap(page, '9.870')).toContainText('Waiting for an official');
  expect(await words(page, '.board-count')).toBe('2 racers, 2 laps');

  const failed = page.getByRole('alert').filter({ hasText: 'does not work now' });
  await page.getByRole('link', { name: /^board$/i }).click();
  for (let times = 0; times < 4 && (await failed.count()) === 0; times++) {
    await page.locator('.board-count').evaluate((line) => line.remove());
    await sendFromElsewhere(server.origin, `Bob ${times}`, 9_800);
    await expect(failed.or(page.locator('.board-count'))).toBeVisible();
  }
  await failed.getByRole('button', { name: 'Load again' }).click();
  await expect(page.locator('.tower')).toBeVisible();
  await expectUntouched(page);
});
