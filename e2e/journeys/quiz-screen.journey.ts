import type { Locator, Page } from '@playwright/test';
import { expectNoBarriers } from '@/e2e/barriers';
import { expect, test } from '@/e2e/journey';
import { pressKey, said, untilFresh } from '@/e2e/on-page';
import { QuizPlayer } from '@/e2e/people/quiz-player';
import { questionsOf, seedOfAllKinds } from '@/e2e/site/quiz-seed';

const QUIZ = '/quiz/which-tier';
const TEN = `${QUIZ}?seed=${seedOfAllKinds('which-tier', 10)}&n=10`;

const bar = (page: Page) => page.locator('.quiz-bar');
const boxOf = async (element: Locator) => (await element.boundingBox())!;

/** Skips questions until one of this kind is shown. */
async function skipTo(player: QuizPlayer, kind: string): Promise<void> {
  for (;;) {
    const question = await player.question();
    if (question.kind === kind) return;
    await player.page.getByRole('button', { name: 'Skip' }).tap();
    await player.leave(question);
  }
}

for (const viewport of [
  { width: 390, height: 664 },
  { width: 320, height: 640 },
])
  test.describe(`at ${viewport.width} x ${viewport.height}`, () => {
    test.use({ viewport });

    test('the question and its first choice are on the first screen, above the bar', async ({ page }) => {
      const player = await QuizPlayer.open(page, TEN);
      await player.start();
      await skipTo(player, 'one');
      await page.evaluate(() => scrollTo(0, 0));
      const { y: edge } = await boxOf(bar(page));
      const question = await boxOf(page.getByRole('heading', { level: 2 }));
      expect(question.y).toBeGreaterThan(0);
      const choice = await boxOf(page.locator('.quiz-choice').first());
      expect(choice.y + choice.height).toBeLessThanOrEqual(edge);
      const head = await boxOf(page.locator('.quiz-line'));
      expect(head.y).toBeLessThan(question.y);
    });

    test('the verdict comes from below in one line, and covers neither the explanation nor the focus', async ({
      page,
    }) => {
      const player = await QuizPlayer.open(page, TEN);
      await player.start();
      await skipTo(player, 'one');
      await player.answerByTouch(await player.question(), false);
      await player.checkByTouch();
      const verdict = bar(page).locator('.quiz-verdict');
      await expect(verdict).toHaveText('Not right');
      expect((await boxOf(verdict)).height).toBeLessThan(32);
      await expect(player.next).toBeFocused();
      const next = await boxOf(player.next);
      expect(next.height).toBeGreaterThanOrEqual(44);
      // It ends right above the bar of places, where the thumb is.
      const places = await boxOf(page.getByRole('navigation', { name: 'Places' }));
      expect(places.y - (next.y + next.height)).toBeLessThan(20);
      const explanation = await boxOf(page.locator('.explanation'));
      expect(explanation.y).toBeLessThan((await boxOf(bar(page))).y);
      const isBefore = await page.evaluate(() => {
        const [first, second] = [document.querySelector('.explanation')!, document.querySelector('.quiz-bar')!];
        return Boolean(first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING);
      });
      expect(isBefore).toBe(true);
      await expect(said(page, /^Not right\. /)).toHaveCount(1);
      await expect(said(page, /Not right.*Not right/)).toHaveCount(0);
      await expectNoBarriers(page, 'a verdict');
    });
  });

test('an order that is partly right shows no item as right, and says so', async ({ page }) => {
  const player = await QuizPlayer.open(page, TEN);
  await player.start();
  await skipTo(player, 'order');
  const question = await player.question();
  // Where only fingers are, nobody is told of keys.
  await expect(page.getByText('press the arrow keys')).toBeHidden();
  await player.answerByTouch(question);
  await page
    .getByRole('button', { name: /^Move down/ })
    .first()
    .tap();
  await player.checkByTouch();
  await expect(bar(page)).toHaveAttribute('data-verdict', 'partly');
  await expect(bar(page).locator('.quiz-verdict')).toContainText(/^Partly right\d of \d are in line\.$/);
  const items = page.locator('.order-list > li');
  await expect(items.first()).toBeVisible();
  expect(await items.evaluateAll((all) => all.map((item) => (item as HTMLElement).dataset.verdict))).not.toContain(
    'hit',
  );
  await expect(page.getByText('in line with others').first()).toBeVisible();
  await expectNoBarriers(page, 'an order that is partly right');
});

test('a run of all questions has one bar with whole dashes, and says where one is in words', async ({ page }) => {
  const count = questionsOf('which-tier').length;
  const player = await QuizPlayer.open(page, QUIZ);
  await player.start('All');
  await expect(page.getByText(`Question 1 of ${count} · 0 answered`)).toBeVisible();
  const line = page.locator('.quiz-line');
  const dash = await line.evaluate((element) => {
    const share = parseFloat(getComputedStyle(element).getPropertyValue('--dashes-of'));
    return element.getBoundingClientRect().width / share;
  });
  expect(dash).toBeGreaterThan(5);
  const done = () => line.evaluate((element) => Number(getComputedStyle(element).getPropertyValue('--done')));
  expect(await done()).toBe(0);
  const first = await player.question();
  await player.answerByTouch(first);
  await player.checkByTouch();
  expect(await done()).toBeCloseTo(1 / count, 3);
  await player.next.tap();
  await player.leave(first);
  await page.getByRole('button', { name: 'The question before' }).tap();
  await expect(page.locator(`article[data-question="${first.id}"]`)).toBeVisible();
  await untilFresh(page);
  await expect(page.getByRole('heading', { level: 2 })).toBeFocused();
});

test('a result counts whole questions, shows each as a box, and offers the challenge first', async ({ page }) => {
  test.slow();
  await page.addInitScript(() => {
    const shared: unknown[] = [];
    Object.assign(window, { shared });
    Object.defineProperty(navigator, 'share', { value: (what: unknown) => Promise.resolve(void shared.push(what)) });
  });
  const player = await QuizPlayer.open(page, '/quiz/warm-up?seed=strip&n=3');
  await player.start();
  for (let index = 0; index < 3; index++) {
    const question = await player.question();
    await player.answerByTouch(question, index !== 1);
    await player.checkByTouch();
    await player.next.tap();
    await player.leave(question);
  }
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^2½? of 3$/);
  const strip = page.getByRole('list', { name: 'Question by question' }).getByRole('listitem');
  await expect(strip).toHaveCount(3);
  const marks = await strip.evaluateAll((all) => all.map((box) => (box as HTMLElement).dataset.verdict));
  expect([marks[0], marks[2]]).toEqual(['right', 'right']);
  expect(marks[1]).not.toBe('right');
  const actions = page.locator('.result-actions').getByRole('button');
  await expect(actions).toHaveText(['Challenge a friend', 'Retry the one', 'Play again', 'Back to the start']);
  await actions.first().tap();
  const [{ text }] = await page.evaluate<[{ text: string }]>('shared');
  expect(text).toMatch(/2½? of 3 questions .*\/quiz\/warm-up\?seed=strip&n=3$/);
  await expectNoBarriers(page, 'a result');
});

test('with text at 200 % the bar gives way: it lies over neither the question nor the focus', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 664 });
  const player = await QuizPlayer.open(page, '/quiz/warm-up?seed=large&n=3');
  await page.addStyleTag({ content: 'html { font-size: 200% }' });
  await player.start();
  const meetsBar = async (element: Locator) => {
    const [one, other] = [await boxOf(element), await boxOf(bar(page))];
    return one.y < other.y + other.height && other.y < one.y + one.height;
  };
  expect(await meetsBar(page.getByRole('heading', { level: 2 }))).toBe(false);
  const question = await player.question();
  for (const control of await player.article.locator('button, input, select').all()) {
    await control.focus();
    expect(await meetsBar(control), question.kind).toBe(false);
  }
  await player.answerByKeys(question);
  await expect(player.check).toBeEnabled();
  await pressKey(page, 'Enter');
  await expect(player.next).toBeFocused();
  await expect(player.next).toBeInViewport({ ratio: 1 });
  expect(await meetsBar(page.locator('.explanation'))).toBe(false);
});
