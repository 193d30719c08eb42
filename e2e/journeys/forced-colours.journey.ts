import { expect, type Locator, type Page } from '@playwright/test';
import { expectMark, expectNoMark } from '@/e2e/marks';
import { test as pages } from '@/e2e/journey';
import { openUntilReady, pill, place, tap, untilAlive, untilIslandsLive } from '@/e2e/on-page';
import { dial, openAlive } from '@/e2e/on-tiers';
import { asOfficial, queue, test } from '@/e2e/people/desk';
import { QuizPlayer } from '@/e2e/people/quiz-player';
import { RACE, sendLap } from '@/e2e/people/race';
import { withCopy } from '@/e2e/with-copy';

const copyPages = withCopy(pages);

/*
 * Whoever has set colours of their own sees no background, gradient or shadow of ours. What tells something by one of
 * them has to be drawn in another way, or in a colour of the system.
 */
const own = (page: Page) => page.emulateMedia({ forcedColors: 'active' });
const DASHES = { top: -2, height: 5 };

/** How many different looks the elements have, by these properties. */
const countLooks = (all: Locator, by: readonly string[]) =>
  all.evaluateAll(
    (elements, names) =>
      new Set(
        elements.map((each) => {
          const style = getComputedStyle(each) as unknown as Record<string, string>;
          return names.map((name) => style[name]).join();
        }),
      ).size,
    by,
  );

for (const scheme of ['light', 'dark'] as const)
  copyPages(`with ${scheme} colours of one's own the frame and a report keep their marks`, async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active', colorScheme: scheme });
    await openUntilReady(page, '/reports/keynote');
    await expectMark(place(page, 'Reports'), 'where one is', { height: 4 });
    await expectNoMark(place(page, 'Quiz'), 'another place', { top: 2, height: 4 });
    await expectMark(pill(page), 'the shape of the pill', { width: 16 });
    await page.getByRole('heading', { level: 2 }).last().scrollIntoViewIfNeeded();
    await expectMark(page.locator('.progress'), 'how far one has read', DASHES);
    await page.locator('.timeline').scrollIntoViewIfNeeded();
    await expectMark(page.locator('.timeline'), 'the way of a timeline', { left: 6, width: 4, top: 28, height: 12 });
    await page
      .locator('.prose h2')
      .nth(1)
      .evaluate((heading) => heading.scrollIntoView({ behavior: 'instant' }));
    await page.getByRole('button', { name: 'Contents' }).click();
    const contents = page.getByRole('navigation', { name: 'Contents' }).getByRole('link');
    await expect(page.locator('.contents [aria-current]')).toHaveCount(1);
    expect(await countLooks(contents, ['borderLeftWidth']), 'the section in which one is has an edge of its own').toBe(
      2,
    );
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Colours and type' }).click();
    const theme = page.getByRole('group', { name: 'Colours' }).locator('label');
    expect(await countLooks(theme, ['backgroundColor']), 'the chosen segment differs').toBe(2);
  });

pages('with colours of one’s own Today, the explorer and a quiz keep their marks', async ({ page }) => {
  await own(page);
  await page.addInitScript(() => {
    const reading = { keynote: { block: 3, within: 0, progress: 0.6, isRead: false, title: 'keynote', at: 1 } };
    localStorage.setItem('daypass:reading', JSON.stringify(reading));
  });
  await page.goto('/');
  await untilAlive(page);
  await untilIslandsLive(page);
  await expectMark(page.locator('.hero-way'), 'how far the report of the hero is read', { width: 0.4 });
  await expectMark(page.locator('[data-strip-name]').first(), 'the state of a race', { width: 12 });

  await openAlive(page, '/tiers?users=600000');
  await expectMark(dial(page), 'the axis of users', { top: 20, height: 4, width: 0.3 });

  const player = await QuizPlayer.open(page, '/quiz/which-tier');
  await player.start();
  await expectMark(page.locator('.quiz-line'), 'the way through a quiz');
});

test('with colours of one’s own a race and the desk keep their marks', async ({ day }) => {
  const page = await day.newPage();
  await own(page);
  const desk = await day.desk('Ada');
  for (const [name, time] of [
    ['Grace', '9.5'],
    ['Linus', '8.25'],
    ['Edsger', '10.75'],
    ['Barbara', '11.25'],
  ] as const)
    await asOfficial(desk, `laps/${(await day.lap(name, time)).id}/decision`, { verdict: 'verified', version: 1 });
  await page.goto(RACE);
  const ranks = page.getByRole('table').locator('.rank');
  await expect(ranks).toHaveCount(4);
  await expectMark(page.locator('.race-line'), 'whether the board is live', { left: 14, width: 14 });
  await expectMark(page.getByRole('link', { name: 'Board', exact: true }), 'the view', { top: -4, height: 4 });
  const looks = await countLooks(ranks, ['backgroundColor', 'borderTopWidth', 'borderTopStyle']);
  expect(looks, 'each of the first three places has a look of its own').toBe(4);

  await sendLap(page, { name: 'Margaret', time: '12.5' });
  await page.getByRole('link', { name: 'Board', exact: true }).click();
  await expectMark(page.locator('.followed .steps'), 'the way of a lap', {
    left: 0.25,
    width: 0.1,
    top: 8,
    height: 10,
  });

  await day.lap('Ken', '9.9');
  await own(desk);
  await expect(queue(desk)).toHaveCount(2);
  const waiting = queue(desk).getByRole('button');
  await tap(waiting.first());
  await expect(waiting.first()).toHaveAttribute('aria-current', 'true');
  expect(await countLooks(waiting, ['borderLeftWidth']), 'the selected lap differs').toBe(2);
  await tap(desk.getByRole('button', { name: /^Verify/ }));
  await expect(queue(desk)).toHaveCount(1);
});
