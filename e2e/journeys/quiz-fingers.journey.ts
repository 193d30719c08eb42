import type { Page } from '@playwright/test';
import { Fingers } from '@/e2e/people/fingers';
import { expect, test } from '@/e2e/journey';
import { withCopy } from '@/e2e/with-copy';
import { pill, tap, said, untilFresh } from '@/e2e/on-page';
import { WHOLE_COPY } from '@/e2e/takes-longer';
import { QuizPlayer } from '@/e2e/people/quiz-player';
import { questionsOf } from '@/e2e/site/quiz-seed';

const copyTest = withCopy(test);

const RUN = '/quiz/warm-up?seed=fingers&n=5';

test('a double tap or a held Enter skips neither the explanation after Check nor the question after Next', async ({
  page,
}) => {
  const player = await QuizPlayer.open(page, RUN);
  const fingers = await Fingers.on(page);
  const begin = page.getByRole('button', { name: 'Take the challenge' });
  await expect(begin).toBeEnabled();
  await fingers.tap(begin, { times: 2, apartMs: 150 });
  await expect(player.article).toBeVisible();
  await untilFresh(page);
  await expect(page.locator('article input:checked')).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 2 })).toBeFocused();
  const question = await player.question();
  await player.answerByTouch(question);
  await expect(player.check).toBeEnabled();
  await fingers.tap(player.check, { times: 2, apartMs: 150 });
  await untilFresh(page);
  await expect(page.getByRole('region', { name: 'Explanation' })).toBeVisible();
  await fingers.tap(player.next, { times: 2, apartMs: 150 });
  await player.leave(question);
  await expect(page.getByText('Question 2 of 5')).toBeVisible();

  const second = await player.question();
  await player.answerByTouch(second);
  await player.check.focus();
  await fingers.holdEnter(30);
  await untilFresh(page);
  await expect(page.getByRole('region', { name: 'Explanation' })).toBeVisible();
  await fingers.click(player.next, { times: 2, apartMs: 150 });
  await player.leave(second);
  await expect(page.getByText('Question 3 of 5')).toBeVisible();
  await fingers.tap(page.getByRole('button', { name: 'Skip' }), { times: 2, apartMs: 100 });
  await untilFresh(page);
  await expect(page.getByText('Question 4 of 5')).toBeVisible();
});

test('a run that is left is kept, offered on the start and in the list, and given up only after a question', async ({
  page,
}) => {
  const player = await QuizPlayer.open(page, RUN);
  await player.start();
  for (let index = 0; index < 2; index++) {
    const question = await player.question();
    await player.answerByTouch(question);
    await player.checkByTouch();
    await player.next.tap();
    await player.leave(question);
  }
  const { id } = await player.question();
  const third = page.locator(`article[data-question="${id}"]`);
  const goOn = page.getByRole('button', { name: 'Go on, 2 of 5' });
  await tap(page.getByRole('button', { name: 'Leave' }));
  await expect(goOn).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect.poll(() => page.evaluate(isPutAside)).toBe(true);
  await page.reload();
  await tap(goOn);
  await expect(third).toBeVisible();
  await expect(page.getByText('2 answered')).toBeVisible();

  await tap(page.getByRole('button', { name: 'Leave' }));
  await expect(goOn).toBeVisible();
  await page.goto('/quiz');
  await page.getByRole('link', { name: /Go on, 2 of 5/ }).click();
  await expect(third).toBeVisible();

  await tap(page.getByRole('button', { name: 'Leave' }));
  await tap(page.getByRole('button', { name: 'Start anew' }));
  const dialog = page.getByRole('dialog', { name: 'Give up the run under way?' });
  await tap(dialog.getByRole('button', { name: 'Keep it' }));
  await tap(page.getByRole('button', { name: 'Give it up' }));
  await tap(dialog.getByRole('button', { name: 'Give it up' }));
  await expect(goOn).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.reload();
  await expect(page.getByRole('button', { name: 'Start', exact: true })).toBeEnabled();
  await expect(goOn).toHaveCount(0);
});

/** Runs in the page: whether the storage of the phone has a run that was put aside. */
async function isPutAside(): Promise<boolean> {
  const opening = indexedDB.open('daypass');
  await new Promise((done) => (opening.onsuccess = done));
  const reading = opening.result.transaction('runs').objectStore('runs').getAll();
  await new Promise((done) => (reading.onsuccess = done));
  opening.result.close();
  return (reading.result as { touchedAt: number }[]).some(({ touchedAt }) => touchedAt === 0);
}

const READY = /Ready to work offline/;
const SIZES = [
  { width: 390, height: 664 },
  { width: 390, height: 844 },
  { width: 320, height: 640 },
];

/** The box of the toast while it is shown, and the boxes of the bars that stay at the foot. */
const laidOut = (page: Page) =>
  page.evaluate(() => {
    const boxOf = (element: Element) => element.getBoundingClientRect().toJSON() as DOMRect;
    return {
      toast: boxOf(document.querySelector('[data-toast]')!),
      isShown: document.querySelector('[data-toast][data-shown]') !== null,
      bars: [...document.querySelectorAll('.places, .quiz-bar')].map(boxOf),
      focused: boxOf(document.activeElement!),
    };
  });
const meet = (one: DOMRect, other: DOMRect) => one.top < other.bottom && one.bottom > other.top;

for (const viewport of SIZES)
  test.describe(`at ${viewport.width} x ${viewport.height}`, () => {
    test.use({ viewport });

    copyTest(
      'that all is here stands in the pill and covers nothing; a toast covers no bar and nothing with the focus',
      async ({ page }) => {
        await page.goto('/reports/keynote');
        await expect(said(page, READY)).toHaveCount(1, WHOLE_COPY);
        await expect(pill(page)).toHaveText('Ready offline');
        expect((await laidOut(page)).isShown).toBe(false);

        await page.locator('[data-do=share]').first().click();
        const { toast, isShown, bars } = await laidOut(page);
        expect(isShown).toBe(true);
        for (const bar of bars) expect(meet(toast, bar), 'toast over a bar').toBe(false);
        const under = { x: toast.left + toast.width / 2, y: toast.top + toast.height / 2 };
        const isTaken = ({ x, y }: typeof under) => Boolean(document.elementFromPoint(x, y)?.closest('[data-toast]'));
        expect(await page.evaluate(isTaken, under)).toBe(false);

        for (let step = 0; step < 4; step++) {
          await page.keyboard.press('Tab');
          const now = await laidOut(page);
          if (!now.isShown) break;
          expect(meet(now.toast, now.focused), 'toast over the focus').toBe(false);
        }
      },
    );

    test('what has the focus in a question never lies under the bar', async ({ page }) => {
      test.slow();
      const player = await QuizPlayer.open(page, `/quiz/which-tier?seed=journey&n=${questionsOf('which-tier').length}`);
      await player.start();
      const kinds = new Set<string>();
      while (kinds.size < 6) {
        const question = await player.question();
        if (!kinds.has(question.kind)) {
          kinds.add(question.kind);
          for (const control of await player.article.locator('button, input, select').all()) {
            await page.evaluate(() => scrollTo(0, 0));
            await control.focus();
            const { bars, focused } = await page.evaluate(() => {
              const boxOf = (element: Element) => element.getBoundingClientRect().toJSON() as DOMRect;
              const bar = document.querySelector('.quiz-bar')!;
              return { bars: [boxOf(bar)], focused: boxOf(document.activeElement!) };
            });
            expect(meet(bars[0]!, focused), `${question.kind} under the bar`).toBe(false);
          }
        }
        await tap(page.getByRole('button', { name: 'Skip' }));
        await player.leave(question);
      }
    });
  });
