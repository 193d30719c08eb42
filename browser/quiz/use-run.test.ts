import { expect, test, vi } from 'vitest';
import type { Consent } from '@/storage/consent';
import { sampleOne, sampleSeveral, sampleTiers } from '@/domain/quiz/testing/sample-questions';
import { aPhone } from '@/storage/testing/a-phone';
import { aPage } from '@/browser/testing/a-page';
import { aServerThat, away } from '@/browser/testing/answers';
import { used } from '@/browser/testing/drawn';
import { until } from '@/browser/testing/until';

const questions = [sampleOne, sampleSeveral];
const drawing = { seed: 's', origin: 'drawn', questions: ['one'], limitMs: null } as const;
const asDrawn = { ...drawing, questions: [...drawing.questions] };

/** As `until`, for what only the phone knows. */
const turns = async (isSo: () => Promise<boolean>) => {
  for (let left = 2_000; left > 0; left--) {
    if (await isSo()) return;
    await new Promise((done) => setImmediate(done));
  }
  throw new Error(`Waited in vain: ${isSo.toString()}`);
};

/** The page of a quiz; `phone`: one on which something was kept before, as the next page finds it. */
async function aQuiz({ phone = aPhone(), consent = null as Consent | null } = {}) {
  vi.resetModules();
  const page = aPage();
  globalThis.daypassKept = phone;
  if (consent) await phone.put('notes', 'quiz-consent', { answer: consent });
  const server = aServerThat(() => away);
  const { useRun } = await import('./use-run');
  const { now, given, end } = await used(() => useRun('all', questions, sampleTiers));
  await until(() => now().run !== undefined);
  const held = () =>
    localStorage.getItem('daypass:hold-update') !== 'null' && localStorage.getItem('daypass:hold-update');
  const rows = async (table: 'runs' | 'attempts' | 'reviews' | 'outbox') =>
    (await phone.read([table], (tables) => tables(table).all())).map(([, row]) => row);
  /** As another tab does something to what is kept. */
  const otherTab = (row: unknown) => phone.put('runs', 'all', row);
  return { page, phone, server, now, given, end, held, rows, otherTab };
}

/** One whose run has begun, and has an answer. */
async function aQuizUnderWay(fields: Parameters<typeof aQuiz>[0] = {}) {
  const quiz = await aQuiz(fields);
  quiz.now().start(asDrawn);
  await until(() => quiz.now().run?.questions.join() === 'one');
  quiz.now().happens({ type: 'answered', question: 'one', answer: 'b' });
  await until(() => quiz.now().run?.answers.one === 'b');
  const kept = async () =>
    (await quiz.rows('runs'))[0] as { run: { answers: { one?: string } }; touchedAt: number } | undefined;
  await turns(async () => 'one' in ((await kept())?.run.answers ?? {}));
  return { ...quiz, kept };
}
test('nothing is known before the phone was looked at, and then that no run is under way', async () => {
  const { given, now, held } = await aQuiz();
  expect([given[0]!.run, now().run, now().isSafe, held()]).toEqual([undefined, null, true, null]);
});

test('a run that was begun, and each answer, is on the phone, and holds back a new version of the app', async () => {
  const { now, kept, held } = await aQuizUnderWay();
  expect(await kept()).toMatchObject({ run: { id: now().run!.id, quiz: 'all', answers: { one: 'b' } } });
  expect([now().isSafe, Number(held()) > 0]).toEqual([true, true]);
});

test('the next page goes on with it', async () => {
  const { phone, now, end } = await aQuizUnderWay();
  const before = now().run!.id;
  end();
  const { now: after, held } = await aQuiz({ phone });
  expect(after()).toMatchObject({ run: { id: before, answers: { one: 'b' } }, isLeft: false });
  await until(() => Number(held()) > 0);
});

test('a run that was left is offered on the next page, holds nothing back, and is gone on with when that is wished', async () => {
  const first = await aQuizUnderWay();
  first.now().leave();
  await until(() => first.now().isLeft);
  expect(first.held()).toBe(false);
  await turns(async () => (await first.kept())?.touchedAt === 0);
  first.end();
  const { now, held } = await aQuiz({ phone: first.phone });
  expect([now().isLeft, now().run?.answers, held()]).toEqual([true, { one: 'b' }, null]);
  now().goOn();
  await until(() => !now().isLeft);
  await turns(async () => (await first.kept())!.touchedAt > 0);
  expect(Number(held())).toBeGreaterThan(0);
});

test('a run without an answer that is left is given up', async () => {
  const { now, rows } = await aQuiz();
  now().start(asDrawn);
  await until(() => now().run !== null);
  now().leave();
  await until(() => now().run === null);
  await turns(async () => (await rows('runs')).length === 0);
  expect(now().isLeft).toBe(false);
});

test('what was given up is nowhere any more', async () => {
  const { now, rows, held } = await aQuizUnderWay();
  now().giveUp();
  await until(() => now().run === null);
  await turns(async () => (await rows('runs')).length === 0);
  expect([await rows('attempts'), held()]).toEqual([[], false]);
});

async function finish({ now }: Pick<Awaited<ReturnType<typeof aQuiz>>, 'now'>) {
  now().happens({ type: 'checked', question: 'one' });
  await until(() => now().run?.checked.length === 1);
  now().happens({ type: 'finished', now: Date.now() });
  await until(() => now().run?.finishedAt !== null);
}

test('a run that ends stays on the screen, is in the history, and goes nowhere unless somebody said yes', async () => {
  const quiz = await aQuizUnderWay();
  await finish(quiz);
  await turns(async () => (await quiz.rows('attempts')).length === 1 && (await quiz.rows('runs')).length === 0);
  expect(quiz.now().run?.finishedAt).not.toBeNull();
  expect([await quiz.rows('outbox'), quiz.server.asked, quiz.held()]).toEqual([[], [], false]);
});

test('after a yes the end sends it, and without a connection it waits', async () => {
  const quiz = await aQuizUnderWay({ consent: 'yes' });
  await finish(quiz);
  await until(() => quiz.server.asked.length === 1);
  expect(quiz.server.asked[0]).toMatchObject({ path: '/api/quizzes/all/attempts', body: { answers: { one: 'b' } } });
  await turns(async () => (await quiz.rows('outbox')).length === 1);
});

test('what was missed comes for review', async () => {
  const quiz = await aQuiz();
  quiz.now().start(asDrawn);
  await until(() => quiz.now().run !== null);
  quiz.now().happens({ type: 'answered', question: 'one', answer: 'a' });
  await until(() => quiz.now().run?.answers.one === 'a');
  quiz.now().happens({ type: 'checked', question: 'one' });
  await turns(async () => (await quiz.rows('reviews')).length === 1);
  expect(JSON.stringify(await quiz.rows('reviews'))).toContain('"one"');
});

test('what another tab has done to it shows on return, not over what was tapped here', async () => {
  const quiz = await aQuizUnderWay();
  await quiz.otherTab({ run: { ...quiz.now().run!, answers: { one: 'c' } }, touchedAt: 5 });
  quiz.page.look('visible');
  await until(() => quiz.now().run?.answers.one === 'c');
});

test('what is tapped while the phone is read stays', async () => {
  const quiz = await aQuizUnderWay();
  await quiz.otherTab({ run: { ...quiz.now().run!, answers: { one: 'a' } }, touchedAt: 5 });
  quiz.page.look('visible');
  quiz.now().happens({ type: 'answered', question: 'one', answer: 'c' });
  await turns(async () => (await quiz.kept())?.run.answers.one === 'c');
  expect(quiz.now().run?.answers.one).toBe('c');
});

test('an event of a run that another tab has put an end to is not kept, and the page says so', async () => {
  const quiz = await aQuizUnderWay();
  await quiz.phone.change(['runs'], (tables) => tables('runs').delete('all'));
  quiz.now().happens({ type: 'answered', question: 'one', answer: 'c' });
  await until(() => !quiz.now().isSafe);
  expect([quiz.now().run?.answers, await quiz.rows('runs')]).toEqual([{ one: 'c' }, []]);
});

test('a phone that keeps nothing plays on, and says so', async () => {
  const phone = aPhone();
  const { now } = await aQuiz({
    phone: { ...phone, put: () => Promise.reject(new Error('no room')), troubleWith: () => 'full' },
  });
  now().start(asDrawn);
  await until(() => now().run !== null && !now().isSafe);
});
