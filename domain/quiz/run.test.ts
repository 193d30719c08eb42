import { expect, test } from 'vitest';
import { attemptOf } from './attempt-of';
import { judgeAttempt } from './judge-attempt';
import { byId, poolOf } from './pool';
import { missedIn, percentOf, resultOf } from './result';
import { resumeRun } from './resume';
import { runReducer, shownQuestion, startRun, type NewRun, type RunEvent } from './run';
import { sampleQuestions, sampleTiers } from '@/domain/quiz/testing/sample-questions';

const known = byId(sampleQuestions);
const aRun = (fields: Partial<NewRun> = {}) =>
  startRun({
    ...{
      id: 'r',
      quiz: 'first',
      seed: 's',
      origin: 'drawn',
      questions: ['one', 'several', 'users'],
      limitMs: null,
      now: 0,
    },
    ...fields,
  });
const after = (start: ReturnType<typeof aRun>, ...events: RunEvent[]) =>
  events.reduce((state, event) => runReducer(state, event, known), start);
const played = (question: string, answer: string | string[]): RunEvent[] => [
  { type: 'answered', question, answer },
  { type: 'checked', question },
];

test('a run begins at its first question, and a question drawn twice is asked once', () => {
  const start = aRun({ questions: ['one', 'several', 'one'] });
  expect(start.questions).toEqual(['one', 'several']);
  expect(shownQuestion(start)).toBe('one');
  expect(() => aRun({ questions: [] })).toThrow();
});

test('next goes on to what is left, past what was checked, and ends the run when nothing is', () => {
  const skipped = after(aRun(), { type: 'next', now: 1 });
  expect(shownQuestion(skipped)).toBe('several');
  const back = after(skipped, ...played('several', ['a']), { type: 'next', now: 2 }, ...played('users', 'x'));
  expect(shownQuestion(after(back, { type: 'next', now: 3 }))).toBe('one');
  const all = after(aRun({ questions: ['one'] }), ...played('one', 'b'), { type: 'next', now: 7 });
  expect(all.finishedAt).toBe(7);
});

test('a question alone and unanswered stays when next is asked for', () => {
  expect(after(aRun({ questions: ['one'] }), { type: 'next', now: 1 })).toMatchObject({ at: 0, finishedAt: null });
});

test('against the clock the run ends when the time is spent; without it time does not count', () => {
  const clocked = aRun({ limitMs: 2_000 });
  expect(after(clocked, { type: 'ticked', ms: 1_999, now: 5 })).toMatchObject({ spentMs: 1_999, finishedAt: null });
  expect(after(clocked, { type: 'ticked', ms: 3_000, now: 5 })).toMatchObject({ spentMs: 2_000, finishedAt: 5 });
  expect(after(aRun(), { type: 'ticked', ms: 9_000, now: 5 })).toMatchObject({ spentMs: 0, finishedAt: null });
});

test('an update of the content takes gone questions out of a run, and asks again for answers that no longer fit', () => {
  const state = after(aRun(), ...played('one', 'a'), ...played('several', ['a']), { type: 'shown', at: 2 });
  const changed = sampleQuestions.flatMap((each) =>
    each.kind === 'one' ? { ...each, choices: each.choices.slice(1) } : each.id === 'several' ? [] : each,
  );
  expect(resumeRun(state, byId(changed))).toMatchObject({
    questions: ['one', 'users'],
    answers: {},
    checked: [],
    at: 1,
  });
  expect(resumeRun(state, new Map())).toBeNull();
});

test('a record that is no run is none', () => {
  const sound = aRun();
  expect(resumeRun(sound, known)).toEqual(sound);
  for (const fields of [
    { version: 2 },
    { questions: [] },
    { questions: [1] },
    { at: -1 },
    { answers: null },
    { id: 7 },
  ])
    expect(resumeRun({ ...sound, ...fields }, known)).toBeNull();
  expect(resumeRun('run', known)).toBeNull();
});

test('only a finished run that was drawn is sent', () => {
  const done = (fields: Partial<NewRun>) =>
    after(aRun(fields), ...played('one', 'b'), { type: 'finished', now: 60_000 });
  expect(attemptOf(aRun())).toBeNull();
  expect(attemptOf(done({ origin: 'missed' }))).toBeNull();
  expect(attemptOf(done({}))).toEqual({
    ...{ id: 'r', quiz: 'first', seed: 's', questions: ['one', 'several', 'users'], answers: { one: 'b' } },
    ...{ startedAt: '1970-01-01T00:00:00.000Z', finishedAt: '1970-01-01T00:01:00.000Z' },
  });
});

test('an attempt that does not fit the quiz is refused by the field that does not', () => {
  const judge = (questions: string[], answers: Record<string, string>) => {
    const judged = judgeAttempt({ questions, answers }, known, sampleTiers);
    return 'fault' in judged ? judged.fault.field : judged.result.points;
  };
  expect(judge(['one'], { one: 'b' })).toBe(1);
  expect(judge(['one', 'gone'], {})).toBe('questions.1');
  expect(judge(['one', 'one'], {})).toBe('questions');
  expect(judge(['one'], { several: 'a' })).toBe('answers.several');
  expect(judge(['one'], { one: 'z' })).toBe('answers.one');
});

test('results are given by tier in their order, and by topic for what has no tier', () => {
  const questions = ['users', 'match', 'one', 'several'];
  const answers = { users: 1, one: 'b', several: ['a'] };
  const result = resultOf({ questions, answers }, known, sampleTiers);
  expect(result).toMatchObject({
    ...{ asked: 4, points: 2, right: 1, partly: 2, wrong: 1 },
    tiers: [
      { key: 'few', points: 1.5, asked: 2 },
      { key: 'many', points: 0.5, asked: 1 },
    ],
    topics: [{ key: 'Words', points: 0, asked: 1 }],
  });
  expect(missedIn(result)).toEqual(['users', 'match', 'several']);
  expect(percentOf(result)).toBe(50);
});

test('the mixed run draws from all quizzes, and questions without a topic have that of their quiz', () => {
  const quiz = (topic: string, id: string) => ({
    ...{ title: 'T', summary: 'S', order: 0, topic },
    questions: sampleQuestions.slice(0, 1).map((each) => ({ ...each, id })),
  });
  const quizzes = [
    { slug: 'first', quiz: quiz('Talk', 'q1') },
    { slug: 'second', quiz: quiz('Day', 'q2') },
  ];
  expect(poolOf(quizzes, 'mixed')?.map(({ id, topic }) => [id, topic])).toEqual([
    ['q1', 'Talk'],
    ['q2', 'Day'],
  ]);
  expect(poolOf(quizzes, 'second')).toHaveLength(1);
  expect(poolOf(quizzes, 'third')).toBeNull();
  expect(poolOf([], 'mixed')).toBeNull();
});
