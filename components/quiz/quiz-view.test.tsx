import { expect, test, vi } from 'vitest';
import { drawQuestions } from '@/domain/quiz/draw';
import { sampleOne, sampleTiers } from '@/domain/quiz/testing/sample-questions';
import type { QuestionOf } from '@/domain/content/quiz';
import * as giveUp from '@/generated/words/quiz-give-up';
import * as questionWords from '@/generated/words/quiz-question';
import * as resultWords from '@/generated/words/quiz-result';
import * as startWords from '@/generated/words/quiz-start';
import { aPage } from '@/browser/testing/a-page';
import { aServerThat, away } from '@/browser/testing/answers';
import { withFalseClock } from '@/browser/testing/clock';
import { drawn } from '@/browser/testing/drawn';
import { onEmptyPhone } from '@/browser/testing/empty-phone';
import { until } from '@/browser/testing/until';

withFalseClock('performance');
const two: QuestionOf<'one'> = { ...sampleOne, id: 'two', prompt: 'And this?' };
const questions = [sampleOne, two];
const tiers = sampleTiers.map((tier) => ({ ...tier, title: tier.id, usersLabel: tier.id }));
const quiz = { slug: 'all', title: 'A quiz', summary: 'S', draw: 2, passMark: 50, timeLimitSeconds: null };

/** The page of a quiz without a connection. `search`: of its address. */
async function aQuiz({ search = '', phone = onEmptyPhone() } = {}) {
  vi.resetModules();
  const page = aPage();
  globalThis.daypassKept = phone;
  const address = { search, href: `http://localhost/quiz/all${search}` };
  const go = (_: unknown, __: string, url: URL) => void Object.assign(address, { search: url.search, href: url.href });
  vi.stubGlobal('location', address);
  vi.stubGlobal('history', { pushState: go, replaceState: go });
  vi.stubGlobal('scrollTo', () => undefined);
  vi.stubGlobal('dispatchEvent', ({ type }: Event) => page.windowHears(type));
  aServerThat(() => away);
  const { QuizView } = await import('./quiz-view');
  const view = await drawn(
    <QuizView {...{ quiz, questions, tiers }} parts={[]} event="Day" site="https://day.example" />,
  );
  /** Picks the nth choice of the question, and checks it. */
  const answer = async (nth: number) => {
    await view.tapSeen(() => view.all('input')[nth]);
    await view.tapSeen(questionWords.check);
  };
  return { ...view, answer };
}

test('a run goes from its start over each question to its result, without a connection', async () => {
  const { tapSeen, answer, sees, names, text } = await aQuiz();
  await sees(quiz.title);
  await tapSeen(startWords.start);
  for (const button of [questionWords.next, questionWords.toResult]) {
    await until(() => names('button').includes(questionWords.check));
    await answer(0);
    await tapSeen(button);
  }
  await sees(resultWords.again);
  expect(text()).not.toContain(questionWords.keptNowhere);
});

test('a question without an answer cannot be checked, and can be skipped', async () => {
  const { tapSeen, one, all } = await aQuiz();
  await tapSeen(startWords.start);
  await until(() => all('button', questionWords.check).length === 1);
  expect(one('button', questionWords.check).hasAttribute('disabled')).toBe(true);
  const prompt = () =>
    all('h2')
      .map(({ textContent }) => textContent)
      .join();
  const first = prompt();
  await tapSeen(questionWords.skip);
  await until(() => prompt() !== first);
});

test('a challenge asks the very questions of its seed', async () => {
  const seed = 'abcd1234';
  const { tapSeen, sees, all } = await aQuiz({ search: `?seed=${seed}&n=1` });
  await sees(startWords.challenge);
  await tapSeen(startWords.takeChallenge);
  await until(() => all('article').length === 1);
  expect(all('article')[0]!.getAttribute('data-question')).toBe(drawQuestions(questions, seed, 1)[0]);
});

test('a seed that is none is no challenge', async () => {
  const { sees, text } = await aQuiz({ search: '?seed=%3Cscript%3E' });
  await sees(startWords.start);
  expect(text()).not.toContain(startWords.challenge);
});

test('a run that was left is gone on with, and another one takes its place only after a word', async () => {
  const { tapSeen, answer, sees, all, one } = await aQuiz();
  await tapSeen(startWords.start);
  await until(() => all('article').length === 1);
  const asked = () => all('article')[0]?.getAttribute('data-question');
  await answer(0);
  const first = asked();
  await tapSeen(questionWords.leave);
  await sees(startWords.startAnew);
  await tapSeen(startWords.startAnew);
  await until(() => one('dialog').open);
  await tapSeen(giveUp.keep);
  await until(() => !one('dialog').open);
  await tapSeen(startWords.goOn({ answered: 1, asked: 2 }));
  await until(() => asked() === first);
});

test('a result of an earlier run is opened by its address, and an address of none shows the start', async () => {
  const finished = { version: 1, id: 'run-1', quiz: 'all', seed: 's', origin: 'drawn', questions: ['one'], at: 0 };
  const rest = { answers: { one: 'b' }, checked: ['one'], startedAt: 1, finishedAt: 2, limitMs: null, spentMs: 0 };
  const phone = onEmptyPhone();
  await phone.put('attempts', 'run-1', { ...finished, ...rest });
  const known = await aQuiz({ search: '?result=run-1', phone });
  await known.sees(resultWords.again);
  expect(known.text()).toContain(resultWords.passed({ percent: 100, passMark: 50 }));
  known.draw(null);
  const unknown = await aQuiz({ search: '?result=run-9', phone });
  await unknown.sees(startWords.start);
  expect(unknown.text()).not.toContain(resultWords.again);
});
