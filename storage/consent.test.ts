import { expect, onTestFinished, test, vi } from 'vitest';
import { parseEntry } from '@/domain/outbox/parse-entry';
import { byId } from '@/domain/quiz/pool';
import { startRun, type Run } from '@/domain/quiz/run';
import { sampleOne } from '@/domain/quiz/testing/sample-questions';
import { type Consent, keepConsent, keepConsentIn } from './consent';
import { followOutbox } from './follow-outbox';
import { onNews, type OutboxNews } from './news';
import { changeOutbox } from './outbox-table';
import { begunTransactions } from '@/storage/testing/begun-transactions';
import { lapOf } from '@/storage/testing/laps-to-send';
import { thisPage } from '@/storage/testing/this-page';
import { aPhone } from '@/storage/testing/a-phone';
import { changeRunIn } from './run-table';
import type { Kept } from './tables';

const questions = byId([sampleOne]);
const note = 'Answers of a quiz';
const aRun = (more: Partial<Run> = {}): Run => ({
  ...startRun({ id: 'run-1', quiz: 'all', seed: 's', origin: 'drawn', questions: ['one'], limitMs: null, now: 1_000 }),
  ...more,
});
const ended = aRun({ answers: { one: 'a' }, checked: ['one'], finishedAt: 2_000 });

const waiting = async (kept: Kept) => {
  const rows = await kept.change(['outbox'], (tables) => tables('outbox').all());
  return rows.map(([, value]) => parseEntry(value));
};

async function finish(kept: Kept, run = aRun()) {
  await kept.change(['runs'], (tables) => tables('runs').put(run.quiz, { run, touchedAt: 0 }));
  await changeRunIn(
    kept,
    run,
    { type: 'answered', question: 'one', answer: 'a' },
    { byId: questions, note, now: 1_500 },
  );
  await changeRunIn(kept, run, { type: 'checked', question: 'one' }, { byId: questions, note, now: 1_600 });
  await changeRunIn(kept, run, { type: 'finished', now: 2_000 }, { byId: questions, note, now: 2_000 });
}

test.each<Consent | null>([null, 'no'])('with the answer %s a finished run is not sent', async (answer) => {
  const kept = aPhone();
  if (answer) await keepConsentIn(kept, answer, ended, note, 0);
  await finish(kept);
  expect(await waiting(kept)).toEqual([]);
});

test('after a yes a finished run waits to be sent, in the change that ended it', async () => {
  const kept = aPhone();
  await keepConsentIn(kept, 'yes', aRun(), note, 0);
  expect(await waiting(kept)).toEqual([]);
  await finish(kept);
  expect(await waiting(kept)).toMatchObject([
    {
      ...{ id: 'run-1', kind: 'attempt', note, method: 'POST', url: '/api/quizzes/all/attempts' },
      body: { quiz: 'all', questions: ['one'], answers: { one: 'a' }, finishedAt: '1970-01-01T00:00:02.000Z' },
    },
  ]);
});

test('a yes sends the run that was just finished, once however often it is said', async () => {
  const kept = aPhone();
  await keepConsentIn(kept, 'yes', ended, note, 0);
  await keepConsentIn(kept, 'yes', ended, note, 1);
  expect(await waiting(kept)).toMatchObject([{ id: 'run-1', createdAt: 0 }]);
});

test('a no takes out what waits, and leaves writes of other kinds', async () => {
  const kept = aPhone();
  await keepConsentIn(kept, 'yes', ended, note, 0);
  const [entry] = await waiting(kept);
  await kept.change(['outbox'], (tables) => tables('outbox').put('lap-1', { ...entry, id: 'lap-1', kind: 'lap' }));
  await keepConsentIn(kept, 'no', ended, note, 1);
  expect(await waiting(kept)).toMatchObject([{ id: 'lap-1' }]);
});

test('a retry of what was missed is never sent', async () => {
  const kept = aPhone();
  await keepConsentIn(kept, 'yes', aRun(), note, 0);
  await finish(kept, aRun({ origin: 'missed' }));
  expect(await waiting(kept)).toEqual([]);
});

test('who follows the outbox knows what an answer has made of it, without a look at the phone', async () => {
  thisPage();
  // Both answers are of one millisecond, and yet of two moments.
  vi.useFakeTimers({ toFake: ['Date'] });
  onTestFinished(() => void vi.useRealTimers());
  await changeOutbox({ type: 'added', write: lapOf(1), now: 1 });
  const shown: string[][] = [];
  const outbox = followOutbox(({ entries }) => shown.push(entries.map(({ id }) => id)));
  const told: OutboxNews[] = [];
  const deafen = onNews((news) => told.push(news));
  onTestFinished(() => {
    outbox.stop();
    deafen();
  });
  await outbox.readAgain();
  const begun = begunTransactions();
  await keepConsent('yes', ended, note);
  await keepConsent('no', ended, note);
  expect(shown).toEqual([['lap-1'], ['lap-1', 'run-1'], ['lap-1']]);
  expect(begun).toEqual(['readwrite notes outbox', 'readwrite notes outbox']);
  const moments = told.map((news) => news.type === 'changed' && news.now?.atMs);
  expect(moments).toEqual(moments.toSorted());
  expect(new Set(moments).size).toBe(2);
});
