import type { Page } from '@playwright/test';
import { randomFrom, shuffled } from '@/domain/random';
import type { Run } from '@/domain/quiz/run';
import { expectNoBarriers } from '@/e2e/barriers';
import { changeCode, pressChanged } from '@/e2e/site/changed-site';
import { expect, test } from '@/e2e/journey';
import { withCopy } from '@/e2e/with-copy';
import { blinkConnection, ONLINE, openUntilReady, pill, place, pressKey, said, untilFresh } from '@/e2e/on-page';
import { NEW_VERSION, TAKEN_OVER } from '@/e2e/takes-longer';
import { QuizPlayer } from '@/e2e/people/quiz-player';
import { seedOfAllKinds } from '@/e2e/site/quiz-seed';
import { NETWORK_GONE, statusAt } from '@/e2e/troubles';

const copyTest = withCopy(test);

const QUIZ = '/quiz/which-tier';
/** A dozen questions that include every kind and every tier. */
const DOZEN = `${QUIZ}?seed=${seedOfAllKinds('which-tier', 12)}&n=12`;

const result = (page: Page) => page.getByRole('heading', { level: 1 });

async function playOn(player: QuizPlayer, wrongAt: (index: number) => boolean = () => false): Promise<number> {
  for (let index = 0; ; index++) {
    const question = await player.question();
    await player.answerByTouch(question, !wrongAt(index));
    await player.checkByTouch();
    await expect(said(player.page, wrongAt(index) ? /^(Partly right|Not right)\./ : /^Right\./)).toHaveCount(1);
    const isLast = (await player.next.innerText()) === 'See the result';
    await player.next.tap();
    await player.leave(question);
    if (isLast) return index + 1;
  }
}

test('a whole run is played by keyboard alone, and each verdict is said', async ({ page }) => {
  test.slow();
  const player = await QuizPlayer.open(page, DOZEN);
  const begin = page.getByRole('button', { name: 'Take the challenge' });
  // A disabled button takes no focus.
  await expect(begin).toBeEnabled();
  await begin.focus();
  await page.keyboard.press('Enter');
  await expect(player.article).toBeVisible();
  await untilFresh(page);
  const kinds = new Set<string>();
  for (let index = 0; index < 12; index++) {
    const question = await player.question();
    kinds.add(question.kind);
    await player.answerByKeys(question);
    await expect(player.check).toBeEnabled();
    await page.keyboard.press('Enter');
    await expect(said(page, /^Right\./)).toHaveCount(1);
    await expect(player.next).toBeFocused();
    await pressKey(page, 'Enter');
    await player.leave(question);
  }
  expect([...kinds].toSorted()).toEqual(['build', 'match', 'one', 'order', 'several', 'users']);
  await expect(result(page)).toHaveText('12 of 12');
  await expect(page.getByText('12 right.')).toBeVisible();
});

test('the keys have a legend, and can be switched off', async ({ page }) => {
  const player = await QuizPlayer.open(page, `${QUIZ}?seed=keys&n=10`);
  await player.start();
  await page.keyboard.press('?');
  const legend = page.getByRole('dialog', { name: 'Keys' });
  await untilFresh(page);
  await legend.getByRole('checkbox', { name: 'Use single keys' }).uncheck();
  await legend.getByRole('button', { name: 'Close' }).click();
  await page.keyboard.press('1');
  await page.keyboard.press('?');
  await expect(legend).toBeHidden();
  await expect(player.check).toBeDisabled();
});

test('a whole run is played by touch; what was missed is explained, and retried alone', async ({ page }) => {
  test.slow();
  const player = await QuizPlayer.open(page, QUIZ);
  await player.start(10);
  expect(await playOn(player, (index) => index < 3)).toBe(10);
  await expect(result(page)).toHaveText(/ of 10$/);
  await expect(page.getByText(/^7 right,/)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Tier by tier' })).toBeVisible();
  const missed = page.getByRole('region', { name: 'What you missed' }).locator('details');
  await expect(missed).toHaveCount(3);
  await missed.first().locator('summary').click();
  await expect(missed.first().getByRole('link', { name: 'Read it in the report' })).toBeVisible();

  await page.getByRole('button', { name: 'Retry the 3' }).tap();
  await expect(page.getByText('Question 1 of 3')).toBeVisible();
  await untilFresh(page);
  expect(await playOn(player)).toBe(3);
  await expect(result(page)).toHaveText('3 of 3');
  await page.getByRole('button', { name: 'Back to the start' }).tap();
  await expect(page.getByRole('region', { name: 'Your runs on this phone' }).getByRole('listitem')).toHaveCount(2);
  await expect(page.getByText(/What you missed comes back in \d+ minutes/)).toBeVisible();
});

test('items are put in order by dragging a grip, and by its arrow keys, which keep it', async ({ page }) => {
  const player = await QuizPlayer.open(page, DOZEN);
  await player.start();
  while ((await player.question()).kind !== 'order') {
    const question = await player.question();
    await page.getByRole('button', { name: 'Skip' }).tap();
    await player.leave(question);
  }
  const texts = player.article.locator('.order-text');
  const before = await texts.allInnerTexts();
  const grip = await player.article.locator('.grip').first().boundingBox();
  const onto = await player.article.locator('.order-list > li').nth(1).boundingBox();
  await page.mouse.move(grip!.x + 20, grip!.y + 20);
  await page.mouse.down();
  await page.mouse.move(grip!.x + 20, grip!.y + 40, { steps: 3 });
  await page.mouse.move(onto!.x + 60, onto!.y + onto!.height / 2, { steps: 5 });
  await page.mouse.up();
  await expect(texts.nth(1)).toHaveText(before[0]!);
  await expect(texts.first()).toHaveText(before[1]!);

  await player.article.locator('.grip').first().focus();
  for (let step = 0; step < 6; step++) await page.keyboard.press('ArrowDown');
  await expect(texts.last()).toHaveText(before[1]!);
  await expect(player.article.locator('.grip').last()).toBeFocused();
});

const MOMENTS = ['seen', 'answered', 'checked'] as const;
type Moment = (typeof MOMENTS)[number];
type Interruption = { moment: Moment; way: 'reload' | 'off' };

/** Five different questions out of this many. Each is interrupted at a moment and in a way drawn at random. */
function interruptions(seed: string, questions: number): Map<number, Interruption> {
  const random = randomFrom(seed);
  const oneOf = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)]!;
  const places = shuffled([...Array(questions).keys()], seed).slice(0, 5);
  return new Map(places.map((place) => [place, { moment: oneOf(MOMENTS), way: oneOf(['reload', 'off'] as const) }]));
}

test('with the server gone a quiz is played from a cold start, is interrupted five times at random, and loses nothing', async ({
  phone,
  server,
  troubles,
}, testInfo) => {
  test.slow();
  // A seed to repeat a failure: SEED=… npx playwright test quiz.journey.ts
  const seed = process.env.SEED ?? Date.now().toString(36);
  const breaks = interruptions(seed, 10);
  testInfo.annotations.push({ type: 'seed', description: seed });
  console.log(`seed ${seed}: ${JSON.stringify([...breaks])}`);
  await openUntilReady(await phone.turnOn(server.origin), '/quiz');
  await phone.turnOff();
  await server.stop();
  troubles.expect(NETWORK_GONE);

  let page = await phone.turnOn(server.origin);
  let player = await QuizPlayer.open(page, `${QUIZ}?seed=flight&n=10`);
  await player.start();
  const order: string[] = [];
  for (let index = 0; index < 10; index++) {
    const question = await player.question();
    order.push(question.id);
    for (const moment of MOMENTS) {
      if (moment === 'answered') await player.answerByTouch(question, index !== 4);
      if (moment === 'checked') await player.checkByTouch();
      const interruption = breaks.get(index);
      if (interruption?.moment !== moment) continue;
      // What is painted has been handed to the storage, but the phone needs a moment to write it.
      await expect.poll(() => isKept(page, moment, question.id)).toBe(true);
      // Many answers take several taps, and only the last tap makes them right.
      if (moment === 'answered' && index !== 4)
        await expect.poll(async () => player.isRight(question, await keptAnswer(page, question.id))).toBe(true);
      if (interruption.way === 'reload') await page.reload();
      else {
        await phone.turnOff();
        page = await phone.turnOn(server.origin);
        player = await QuizPlayer.open(page, QUIZ);
      }
      await expect(page.locator(`article[data-question="${question.id}"]`)).toBeVisible();
      await untilFresh(page);
    }
    await player.next.tap();
    await player.leave(question);
  }
  expect(new Set(order).size).toBe(10);
  await expect(result(page)).toHaveText(/^9½? of 10$/);
});

/** Whether the storage of the phone has a run that has come as far as this. */
async function isKept(page: Page, moment: Moment, question: string): Promise<boolean> {
  const runs = await page.evaluate(keptRuns);
  return runs.some(({ questions, at, answers, checked }) => {
    if (moment === 'seen') return questions[at] === question;
    return moment === 'answered' ? question in answers : checked.includes(question);
  });
}

async function keptAnswer(page: Page, question: string) {
  const runs = await page.evaluate(keptRuns);
  return runs.find(({ answers }) => question in answers)?.answers[question];
}

/** Runs in the page: the runs under way, as the storage of the phone has them. */
async function keptRuns(): Promise<Run[]> {
  const database = await new Promise<IDBDatabase>((done, fail) => {
    const opening = indexedDB.open('daypass');
    opening.onsuccess = () => done(opening.result);
    opening.onerror = () => fail(new Error('no storage'));
  });
  const rows = await new Promise<{ run: Run }[]>((done) => {
    const reading = database.transaction('runs').objectStore('runs').getAll();
    reading.onsuccess = () => done(reading.result as { run: Run }[]);
  });
  database.close();
  return rows.map(({ run }) => run);
}

const isVersionWaiting = async () => Boolean((await navigator.serviceWorker.getRegistration())?.waiting);

copyTest(
  'no new version of the app is taken in the middle of a run, and the next page after it brings it',
  async ({ page, badNetwork, troubles }) => {
    troubles.expect(NETWORK_GONE, statusAt(404, '/api/quizzes/warm-up/statistics'));
    await openUntilReady(page, `${badNetwork.origin}/quiz`);
    const player = await QuizPlayer.open(page, `${badNetwork.origin}/quiz/warm-up?seed=held&n=2`);
    const build = (await page.locator('html').getAttribute('data-build'))!;
    await player.start();
    const first = await player.question();
    await player.answerByTouch(first);
    await player.checkByTouch();

    const changed = await pressChanged(async (exported) => void (await changeCode(exported)));
    try {
      badNetwork.site = changed.site;
      await blinkConnection(page);
      await expect.poll(() => page.evaluate(isVersionWaiting), NEW_VERSION).toBe(true);
      await expect(pill(page)).toHaveText(ONLINE);

      await page.reload();
      await expect(page.locator(`article[data-question="${first.id}"]`)).toBeVisible();
      await untilFresh(page);
      await page.getByRole('link', { name: 'Read it in the report' }).click();
      await expect(page).toHaveURL(/\/reports\/.*#/);
      await expect(page.locator('html')).toHaveAttribute('data-build', build);
      await page.getByRole('link', { name: 'Back to the question' }).click();
      await expect(player.next).toBeVisible();
      await untilFresh(page);
      await player.next.tap();
      await player.leave(first);
      const second = await player.question();
      await player.answerByTouch(second);
      await player.checkByTouch();
      await player.next.tap();
      await expect(result(page)).toHaveText('2 of 2');
      await expect(page.locator('html')).toHaveAttribute('data-build', build);
      await expect(pill(page)).toHaveText('New version');

      await place(page, 'Reports').click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Reports', TAKEN_OVER);
      await expect(page.locator('html')).not.toHaveAttribute('data-build', build);
      await page.goto(`${badNetwork.origin}/quiz/warm-up`);
      await expect(page.getByRole('region', { name: 'Your runs on this phone' }).getByRole('listitem')).toHaveCount(1);
    } finally {
      await changed.remove();
    }
  },
);

test('two tabs on one run keep the answers of both', async ({ page, context }) => {
  const address = '/quiz/warm-up?seed=tabs&n=3';
  const here = await QuizPlayer.open(page, address);
  await here.start();
  const first = await here.question();
  const other = await context.newPage();
  const there = await QuizPlayer.open(other, address);
  await expect(other.locator(`article[data-question="${first.id}"]`)).toBeVisible();
  await here.answerByTouch(first);
  await here.checkByTouch();
  await expect(here.next).toBeVisible();

  await untilFresh(other);
  // This tab has not heard of that. It skips the question, and answers the next one.
  await other.getByRole('button', { name: 'Skip' }).tap();
  await there.leave(first);
  const second = await there.question();
  await there.answerByTouch(second);
  await there.checkByTouch();
  await expect(there.next).toBeVisible();

  for (const { id } of [first, second]) await expect.poll(() => isKept(other, 'checked', id)).toBe(true);
  await page.reload();
  await expect(page.getByText('2 answered')).toBeVisible();
  await untilFresh(page);
  await page.getByRole('button', { name: 'The question before' }).tap();
  await expect(page.locator(`article[data-question="${first.id}"]`)).toBeVisible();
  await expect(page.locator('.explanation')).toBeVisible();
});

test('a phone that was used before there were quizzes keeps what it had, beside a run', async ({ page, troubles }) => {
  // The browser asks for it where what it has opened is no page.
  troubles.expect(statusAt(404, '/favicon.ico'));
  const BEFORE_QUIZZES = { version: 1, tables: ['outbox', 'boards', 'laps', 'notes', 'apart'] };
  await page.goto('/robots.txt');
  await page.evaluate(async ({ version, tables }) => {
    const opening = indexedDB.open('daypass', version);
    await new Promise((done) => {
      opening.onupgradeneeded = () => tables.forEach((table) => opening.result.createObjectStore(table));
      opening.onsuccess = done;
    });
    const writing = opening.result.transaction('notes', 'readwrite');
    writing.objectStore('notes').put({ name: 'Ada', device: null }, 'journey');
    await new Promise((done) => (writing.oncomplete = done));
    opening.result.close();
  }, BEFORE_QUIZZES);
  const player = await QuizPlayer.open(page, '/quiz/warm-up?seed=upgrade&n=2');
  await player.start();
  const first = await player.question();
  await player.answerByTouch(first);
  await player.checkByTouch();
  await expect.poll(() => isKept(page, 'checked', first.id)).toBe(true);
  await page.reload();
  await expect(page.getByText('1 answered')).toBeVisible();
  const note = await page.evaluate(async () => {
    const opening = indexedDB.open('daypass');
    await new Promise((done) => (opening.onsuccess = done));
    const reading = opening.result.transaction('notes').objectStore('notes').get('journey');
    await new Promise((done) => (reading.onsuccess = done));
    opening.result.close();
    return reading.result as unknown;
  });
  expect(note).toEqual({ name: 'Ada', device: null });
});

test('the report offers the way back to the very question', async ({ page }) => {
  const player = await QuizPlayer.open(page, `${QUIZ}?seed=back&n=10`);
  await player.start();
  const first = await player.question();
  await player.answerByTouch(first);
  await player.checkByTouch();
  await player.next.tap();
  await player.leave(first);
  const second = await player.question();
  await player.answerByTouch(second, false);
  await player.checkByTouch();
  await page.getByRole('link', { name: 'Read it in the report' }).click();
  await expect(page).toHaveURL(/\/reports\/.*#/);
  await page.getByRole('link', { name: 'Back to the question' }).click();
  await expect(page.locator(`article[data-question="${second.id}"]`)).toBeVisible();
  await expect(player.next).toBeVisible();
});

test('a challenge link gives another phone the same questions in the same order', async ({ page, browser, site }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const player = await QuizPlayer.open(page, '/quiz/warm-up');
  await player.start(8);
  const mine: string[] = [];
  for (let index = 0; index < 8; index++) {
    const question = await player.question();
    mine.push(question.id);
    await player.answerByTouch(question);
    await player.checkByTouch();
    await player.next.tap();
    await player.leave(question);
  }
  await page.getByRole('button', { name: 'Copy the challenge link' }).tap();
  await expect(page.getByText('Challenge link copied.')).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());

  const other = await browser.newContext({ baseURL: site.origin, hasTouch: true });
  const rival = await QuizPlayer.open(await other.newPage(), link);
  await rival.start();
  const theirs: string[] = [];
  for (let index = 0; index < 8; index++) {
    const question = await rival.question();
    theirs.push(question.id);
    await rival.page.getByRole('button', { name: 'Skip' }).tap();
    if (index < 7) await rival.leave(question);
  }
  expect(theirs).toEqual(mine);
  await other.close();
});

test('axe finds nothing in any state of a quiz, and nothing scrolls sideways at 200 %', async ({ page }) => {
  test.slow();
  const player = await QuizPlayer.open(page, DOZEN);
  await look(page, 'the start');
  await player.start();
  const seen = new Set<string>();
  while (seen.size < 6) {
    const question = await player.question();
    if (!seen.has(question.kind)) {
      seen.add(question.kind);
      await look(page, `a question of kind ${question.kind}`);
      await player.answerByTouch(question, seen.size % 2 === 0);
      await player.checkByTouch();
      await expect(player.next).toBeVisible();
      await look(page, `an answer of kind ${question.kind}`);
      await player.next.tap();
    } else await page.getByRole('button', { name: 'Skip' }).tap();
    await player.leave(question);
  }
  await page.keyboard.press('?');
  await look(page, 'the keys');
  await page.keyboard.press('Escape');
  const short = await QuizPlayer.open(page, '/quiz/warm-up');
  await short.start(8);
  await playOn(short, (index) => index % 2 === 0);
  await page.locator('details').first().locator('summary').click();
  await look(page, 'the result');
  await page.getByRole('button', { name: 'Back to the start' }).tap();
  await look(page, 'the history');
});

async function look(page: Page, what: string): Promise<void> {
  // A button that is half under the header or the bar would count as too small.
  const phone = page.viewportSize()!;
  await page.setViewportSize({ ...phone, height: 2_400 });
  await page.evaluate(() => scrollTo(0, 0));
  await expectNoBarriers(page, what);
  await page.setViewportSize(phone);
  const style = await page.addStyleTag({ content: 'html { font-size: 200% }' });
  const overhang = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overhang, `${what} at 200 %`).toBe(0);
  await style.evaluate((element: Element) => element.remove());
}
