import fc from 'fast-check';
import { expect, test } from 'vitest';
import { questionSchema, quizContentSchema, type Question } from '@/domain/content/quiz';
import { fitsQuestion } from './answer';
import { attemptSchema } from './attempt';
import { attemptOf } from './attempt-of';
import { drawQuestions } from './draw';
import { resumeRun } from './resume';
import { startRun } from './run';

/*
 * Authors may write any quiz that the content check allows, and people may give any answer to it. The API has to take
 * the attempt: a run that is refused for good was played for nothing.
 */

/** Lengths of ids and lists, up to the longest allowed and beyond. */
const LENGTHS = [1, 2, 3, 9, 10, 20, 21, 40];
const idOf = (length: number, number: number) => `${'a'.repeat(Math.max(1, length - 3))}-${number + 10}`;
const entries = (count: number, idLength: number) =>
  Array.from({ length: count }, (_, index) => ({ id: idOf(idLength, index), text: 'A' }));
const common = {
  prompt: 'What?',
  explanation: 'This.',
  section: 'reports/a#b',
  difficulty: 'easy',
  source: 'source report',
};

const question = fc
  .record({
    kind: fc.constantFrom('one', 'several', 'order', 'match', 'build', 'users'),
    parts: fc.constantFrom(...LENGTHS),
    idLength: fc.constantFrom(4, 80, 81, 200),
  })
  .map(({ kind, parts, idLength }): unknown => {
    const list = entries(parts, idLength);
    const ids = list.map(({ id }) => id);
    const fields = {
      one: { choices: list, answer: ids[0] },
      several: { choices: list, answers: ids },
      order: { items: list },
      match: { pairs: list.map((left) => ({ left, right: left })) },
      build: { users: 5_000, scenario: 'A forum.', needs: ids, tray: ids },
      users: { answer: ids[0] },
    }[kind];
    return { ...common, id: idOf(idLength, 0), kind, ...fields };
  })
  // Nobody plays a question that the content check refuses.
  .filter((given) => questionSchema.safeParse(given).success)
  .map((given) => questionSchema.parse(given));

/** The longest answer that fits the question. */
function longestAnswer(asked: Question) {
  switch (asked.kind) {
    case 'one':
      return asked.choices[0]!.id;
    case 'several':
      return asked.choices.map(({ id }) => id);
    case 'order':
      return asked.items.map(({ id }) => id);
    case 'match':
      return Object.fromEntries(asked.pairs.map(({ left, right }) => [left.id, right.id]));
    case 'build':
      return asked.tray;
    case 'users':
      return Number.MAX_SAFE_INTEGER;
  }
}

const begin = (questions: string[]) =>
  startRun({
    ...{ id: '01890000-0000-7000-8000-000000000001', quiz: 'first', seed: 's', origin: 'drawn' },
    ...{ questions, limitMs: null, now: 1_000 },
  });

test('the longest answer to the longest question can be sent', () => {
  fc.assert(
    fc.property(question, (asked) => {
      const answer = longestAnswer(asked);
      expect(fitsQuestion(asked, answer)).toBe(true);
      const run = { ...begin([asked.id]), answers: { [asked.id]: answer }, checked: [asked.id], finishedAt: 2_000 };
      expect(attemptSchema.safeParse(attemptOf(run)).error).toBeUndefined();
    }),
  );
});

test('a run of all questions of the longest quiz can be sent', () => {
  const quizOf = (count: number) => ({
    ...{ title: 'All', summary: 'All there is.', topic: 'All' },
    questions: entries(count, 5).map(({ id }) => ({ ...common, id, kind: 'users', answer: 'few' })),
  });
  const isQuiz = (count: number) => quizContentSchema.safeParse(quizOf(count)).success;
  const most = [90, 200, 201, 500].filter(isQuiz).at(-1)!;
  const run = { ...begin(quizOf(most).questions.map(({ id }) => id)), finishedAt: 2_000 };
  expect(attemptSchema.safeParse(attemptOf(run)).error).toBeUndefined();
});

test('a run that is drawn from more questions than can be sent holds as many as can', () => {
  const drawn = drawQuestions(entries(500, 5), 'seed', 500);
  const run = { ...begin(drawn), finishedAt: 2_000 };
  expect(attemptSchema.safeParse(attemptOf(run)).error).toBeUndefined();
  expect(drawn.length).toBeGreaterThan(100);
});

const byId = new Map<string, Question>([
  ['a', questionSchema.parse({ ...common, id: 'a', kind: 'users', answer: 'few' })],
]);

test('a record of a time that no calendar has is no run: it could never be sent', () => {
  const run = begin(['a']);
  expect(resumeRun({ ...run, startedAt: 8.64e15 }, byId)).not.toBeNull();
  for (const startedAt of [8.64e15 + 1, 1e300]) expect(resumeRun({ ...run, startedAt }, byId)).toBeNull();
});
