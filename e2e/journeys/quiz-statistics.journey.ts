import type { Page } from '@playwright/test';
import { uuidv7 } from 'uuidv7';
import type { Statistics } from '@/domain/quiz/statistics';
import { expectNoBarriers } from '@/e2e/barriers';
import { DeskDay } from '@/e2e/people/desk-day';
import { expect, test } from '@/e2e/journey';
import { openUntilReady, tap } from '@/e2e/on-page';
import { SENT_AGAIN } from '@/e2e/takes-longer';
import { QuizPlayer } from '@/e2e/people/quiz-player';
import { NETWORK_GONE } from '@/e2e/troubles';

const QUIZ = 'warm-up';
const RUN = `/quiz/${QUIZ}?seed=others&n=2`;

async function figuresAt(origin: string): Promise<Statistics> {
  const answer = await fetch(`${origin}/api/quizzes/${QUIZ}/statistics`);
  return (await answer.json()) as Statistics;
}

/** Plays a run of two questions to its result. */
async function play(page: Page, origin = ''): Promise<QuizPlayer> {
  const player = await QuizPlayer.open(page, origin + RUN);
  await player.start();
  for (let index = 0; index < 2; index++) {
    const question = await player.question();
    await player.answerByTouch(question);
    await player.checkByTouch();
    await player.next.tap();
    await player.leave(question);
  }
  return player;
}

/** Sends the answers of ten people to all questions of the page with one right choice. Seven of them are right. */
async function tenOthers(page: Page, origin: string): Promise<void> {
  const props = await page.locator('[data-island][data-props]').getAttribute('data-props');
  const { questions } = JSON.parse(props!) as {
    questions: { id: string; kind: string; answer?: string; choices?: { id: string }[] }[];
  };
  const single = questions.filter(({ kind }) => kind === 'one');
  const at = new Date().toISOString();
  for (let index = 0; index < 10; index++) {
    const pick = ({ answer, choices }: (typeof single)[number]) =>
      index < 7 ? answer! : choices!.find(({ id }) => id !== answer)!.id;
    const answers = Object.fromEntries(single.map((question) => [question.id, pick(question)]));
    const body = { id: uuidv7(), quiz: QUIZ, seed: 'ten', questions: single.map(({ id }) => id), answers };
    const taken = await fetch(`${origin}/api/quizzes/${QUIZ}/attempts`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...body, startedAt: at, finishedAt: at }),
    });
    expect(taken.status).toBe(201);
  }
}

test('after a yes, a run that was finished offline arrives exactly once when the server is back', async ({
  phone,
  server,
  troubles,
}) => {
  test.slow();
  let page = await phone.turnOn(server.origin);
  await openUntilReady(page, '/quiz');
  troubles.expect(NETWORK_GONE);
  await server.stop();
  await play(page);
  await expectNoBarriers(page, 'the question whether to send');
  await page.getByRole('button', { name: 'Yes, send them' }).tap();
  await expect(page.getByText('Your finished runs are sent, without your name.')).toBeVisible();
  // The phone is switched off with the run still on it. Another run is finished before there is a server again.
  await phone.turnOff();
  page = await phone.turnOn(server.origin);
  await play(page);
  await server.start();
  await page.reload();
  await expect.poll(async () => (await figuresAt(server.origin)).attempts, SENT_AGAIN).toBe(2);
  await page.reload();
  await play(page);
  await expect.poll(async () => (await figuresAt(server.origin)).attempts).toBe(3);
});

test('after a no nothing is sent, until somebody changes it', async ({ page, server, troubles }) => {
  // The server is stopped while the page is still open.
  troubles.expect(NETWORK_GONE);
  const posts: string[] = [];
  page.on('request', (request) => request.method() === 'POST' && posts.push(request.url()));
  await play(page, server.origin);
  expect(posts).toEqual([]);
  await page.getByRole('button', { name: 'No, keep them here' }).tap();
  await expect(page.getByText('Your runs stay on this phone; nothing is sent.')).toBeVisible();
  await expectNoBarriers(page, 'the answer, to be changed');
  await play(page, server.origin);
  await expect(page.getByText('nothing is sent')).toBeVisible();
  expect((await figuresAt(server.origin)).attempts).toBe(0);
  await page.getByRole('button', { name: 'Change' }).tap();
  await tap(page.getByRole('button', { name: 'Yes, send them' }));
  await expect.poll(async () => (await figuresAt(server.origin)).attempts).toBe(1);
});

test('after ten runs the explanation shows what others chose; offline it also says how old that is', async ({
  phone,
  server,
  troubles,
}) => {
  test.slow();
  let page = await phone.turnOn(server.origin);
  await openUntilReady(page, `/quiz/${QUIZ}`);
  await tenOthers(page, server.origin);
  await page.reload();
  await showShares(page);
  await expect(page.getByText('70 % chose this')).toBeVisible();
  await expect(page.locator('.others-line')).toHaveText('70 % of 10 had it fully right');
  // The page has been scrolled to the verdict, so the header may cover half of a control.
  await expectNoBarriers(page, 'what others chose', { checksTargets: false });

  await phone.turnOff();
  await server.stop();
  troubles.expect(NETWORK_GONE);
  page = await phone.turnOn(server.origin);
  await page.clock.setFixedTime(Date.now() + 3 * 3_600_000);
  await page.goto(`/quiz/${QUIZ}`);
  await expect(page.getByText('70 % chose this')).toBeVisible();
  await expect(page.locator('.others-line')).toContainText('as of 3 h ago');
});

test('a result says of how many runs it was the better one, once ten are known', async ({ page, server }) => {
  await page.goto(`${server.origin}/quiz/${QUIZ}`);
  await tenOthers(page, server.origin);
  await play(page, server.origin);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('2 of 2');
  await expect(page.getByText('Better than 30 % of 10 runs')).toBeVisible();
  await expectNoBarriers(page, 'a result beside others');
});

test('the desk shows which questions are missed most', async ({ browser, viewport, hasTouch, troubles, page }) => {
  const day = await DeskDay.begin(browser, { viewport, hasTouch }, troubles);
  const desk = await day.desk('Ada');
  const open = async () => {
    await tap(desk.getByRole('button', { name: 'More' }));
    await tap(desk.getByRole('button', { name: 'Questions missed most' }));
    return desk.getByRole('dialog', { name: 'Questions missed most' });
  };
  const dialog = await open();
  await expect(dialog.getByText('Nobody has sent a run of a quiz yet.')).toBeVisible();
  await tap(dialog.getByRole('button', { name: 'Close' }));
  await page.goto(`/quiz/${QUIZ}`);
  await tenOthers(page, day.server.origin);
  await open();
  await expect(dialog.getByText('From 10 runs that were sent.')).toBeVisible();
  await expect(dialog.getByRole('row').nth(1).getByRole('cell')).toHaveText(['70 %', '10']);
  await expect(dialog.getByRole('row').nth(1).getByRole('link')).toHaveAttribute('href', /^\/reports\/.+#/);
  await expectNoBarriers(desk, 'the questions missed most');
  await day.end();
});

test('the desk shows the questions missed most where no race is held, too', async ({
  browser,
  viewport,
  hasTouch,
  troubles,
}) => {
  const day = await DeskDay.begin(browser, { viewport, hasTouch }, troubles);
  const desk = await day.desk('Ada');
  await expect(desk.getByRole('button', { name: 'More' })).toBeVisible();
  await desk.addInitScript(() => {
    const withoutRaces = (island: HTMLElement) => {
      const props = JSON.parse(island.dataset.props!) as { races: unknown[] };
      if (props.races.length > 0) island.dataset.props = JSON.stringify({ ...props, races: [] });
    };
    const parsed = () => document.querySelectorAll<HTMLElement>('[data-island][data-props]').forEach(withoutRaces);
    new MutationObserver(parsed).observe(document, { childList: true, subtree: true });
  });
  await desk.reload();
  await expect(desk.getByText('There is no race to decide on')).toBeVisible();
  await expectNoBarriers(desk, 'the desk without a race');
  await desk.getByRole('button', { name: 'Questions missed most' }).click();
  const missed = desk.getByRole('dialog', { name: 'Questions missed most' });
  await expect(missed.getByText('Nobody has sent a run of a quiz yet.')).toBeVisible();
  await tap(missed.getByRole('button', { name: 'Close' }));
  await tap(desk.getByRole('button', { name: 'Sign out Ada' }));
  await tap(desk.getByRole('dialog').getByRole('button', { name: 'Sign out' }));
  await expect(desk.getByRole('button', { name: 'Sign in' })).toBeVisible();
  await day.end();
});

/** Goes on until a question with one right choice is explained. */
async function showShares(page: Page): Promise<void> {
  const player = await QuizPlayer.open(page, `/quiz/${QUIZ}?seed=shares&n=8`);
  await player.start();
  for (;;) {
    const question = await player.question();
    if (question.kind === 'one') {
      await player.answerByTouch(question);
      return player.checkByTouch();
    }
    await page.getByRole('button', { name: 'Skip' }).tap();
    await player.leave(question);
  }
}
