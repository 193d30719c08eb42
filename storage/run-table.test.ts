import { expect, test } from 'vitest';
import { byId } from '@/domain/quiz/pool';
import { REVIEW_PAUSES_MS } from '@/domain/quiz/review';
import { startRun, type Run } from '@/domain/quiz/run';
import { sampleOne, sampleSeveral } from '@/domain/quiz/testing/sample-questions';
import {
  changeRun,
  dropRun,
  keepNewRun,
  readHistory,
  readReviews,
  readRun,
  readRuns,
  removeHistory,
  touchRun,
} from './run-table';
import { thisPage } from '@/storage/testing/this-page';

const questions = byId([sampleOne, sampleSeveral]);
const aRun = (more: Partial<Run> = {}): Run => ({
  ...startRun({
    ...{ id: 'run-1', quiz: 'all', seed: 's', origin: 'drawn', limitMs: null, now: 1_000 },
    questions: ['one', 'several'],
  }),
  ...more,
});
const [note, now] = ['Answers of a quiz', 2_000];
const answer = (run: Run, choice: string) =>
  changeRun(run, { type: 'answered', question: 'one', answer: choice }, { byId: questions, note, now });
const check = (run: Run, isRight: boolean, at = now) =>
  changeRun(
    run,
    { type: 'checked', question: 'one' },
    { byId: questions, note, now: at, checkedAnswer: { question: 'one', isRight } },
  );
const finish = (run: Run, at: number) =>
  changeRun(run, { type: 'finished', now: at }, { byId: questions, note, now: at });

test('a new run takes the place of the one that was under way, and is read as it was kept', async () => {
  thisPage();
  await keepNewRun(aRun());
  await keepNewRun(aRun({ id: 'run-2' }));
  expect(await readRun('all', questions)).toEqual({ run: aRun({ id: 'run-2' }), isLeft: false });
  expect(await readRuns()).toEqual([aRun({ id: 'run-2' })]);
  expect(await readRun('other', questions)).toEqual({ run: null, isLeft: false });
});

test('what happens to a run happens to it as it is kept: what another tab has answered stays', async () => {
  thisPage();
  await keepNewRun(aRun());
  await answer(aRun(), 'b');
  // This tab does not know of the answer that another one gave.
  expect(await check(aRun(), true)).toMatchObject({ answers: { one: 'b' }, checked: ['one'] });
  expect((await readRun('all', questions)).run).toMatchObject({ answers: { one: 'b' }, checked: ['one'] });
});

test('a run that another one has replaced, or that is gone, is under way no longer', async () => {
  thisPage();
  await keepNewRun(aRun());
  await keepNewRun(aRun({ id: 'run-2' }));
  expect(await answer(aRun(), 'b')).toBeNull();
  expect(await readRuns()).toEqual([aRun({ id: 'run-2' })]);
  await dropRun('all');
  expect(await finish(aRun({ id: 'run-2' }), 3_000)).toBeNull();
  expect([await readRuns(), await readHistory()]).toEqual([[], []]);
});

test('a run that ends leaves the place and stands in the history, the latest first', async () => {
  thisPage();
  for (const [id, end] of [['early', 3_000] as const, ['late', 9_000] as const, ['middle', 5_000] as const]) {
    await keepNewRun(aRun({ id }));
    await finish(aRun({ id }), end);
  }
  expect(await readRuns()).toEqual([]);
  expect((await readHistory()).map(({ id, finishedAt }) => [id, finishedAt])).toEqual([
    ['late', 9_000],
    ['middle', 5_000],
    ['early', 3_000],
  ]);
  await removeHistory('middle');
  expect((await readHistory()).map(({ id }) => id)).toEqual(['late', 'early']);
});

test('a miss is put up for review with the check that showed it, and once, however often it is checked', async () => {
  thisPage();
  await keepNewRun(aRun());
  await answer(aRun(), 'a');
  await check(aRun(), false, 2_000);
  const missed = [{ question: 'one', step: 0, dueAt: 2_000 + REVIEW_PAUSES_MS[0] }];
  expect(await readReviews()).toEqual(missed);
  await check(aRun(), false, 60_000);
  expect(await readReviews()).toEqual(missed);
  await removeHistory();
  expect(await readReviews()).toEqual([]);
});

test('a check without an answer changes nothing, and puts nothing up for review', async () => {
  thisPage();
  await keepNewRun(aRun());
  expect(await check(aRun(), false)).toEqual(aRun());
  expect(await readReviews()).toEqual([]);
});

test('a run that was put aside says so until it is taken up again; another one in its place is left alone', async () => {
  thisPage();
  await keepNewRun(aRun());
  await touchRun(aRun(), 'left');
  expect(await readRun('all', questions)).toEqual({ run: aRun(), isLeft: true });
  await touchRun(aRun({ id: 'run-of-before' }), 5_000);
  expect((await readRun('all', questions)).isLeft).toBe(true);
  await touchRun(aRun(), 5_000);
  expect((await readRun('all', questions)).isLeft).toBe(false);
  await touchRun(aRun({ quiz: 'never-begun' }), 5_000);
  expect(await readRuns()).toHaveLength(1);
});

test('with the questions of today a run goes on without those that are gone', async () => {
  thisPage();
  await keepNewRun(aRun());
  expect((await readRun('all', byId([sampleSeveral]))).run).toMatchObject({ questions: ['several'] });
  expect((await readRun('all', byId([]))).run).toBeNull();
});

test('records of another version are no run, and stand in nobody’s way', async () => {
  const kept = thisPage();
  await kept.put('runs', 'all', { run: { ...aRun(), version: 99 }, touchedAt: 5 });
  await kept.put('runs', 'other', 'nonsense');
  await kept.put('attempts', 'old', { from: 'another version' });
  await kept.put('reviews', 'all', [{ question: 'one', step: 1, dueAt: 5 }, { question: 7 }, null]);
  expect(await readRun('all', questions)).toEqual({ run: null, isLeft: false });
  await touchRun(aRun(), 'left');
  expect([await readRuns(), await readHistory()]).toEqual([[], []]);
  expect(await readReviews()).toEqual([{ question: 'one', step: 1, dueAt: 5 }]);
  await keepNewRun(aRun());
  expect((await readRun('all', questions)).run).toEqual(aRun());
});
