import type { Question, QuestionOf } from '@/domain/content/quiz';
import type { TierThreshold } from '@/domain/quiz/score';

/** Three tiers, and a question of every kind. For tests. */
export const sampleTiers: TierThreshold[] = [
  { id: 'few', fromUsers: 1 },
  { id: 'some', fromUsers: 1_000 },
  { id: 'many', fromUsers: 1_000_000 },
];

const common = {
  prompt: 'What is it?',
  explanation: 'This is it.',
  section: 'reports/first#a-heading',
  difficulty: 'easy',
  source: 'source report',
} as const;
const entry = (id: string) => ({ id, text: id });

export const sampleOne: QuestionOf<'one'> = {
  ...{ ...common, id: 'one', kind: 'one', tier: 'few' },
  choices: [entry('a'), entry('b'), entry('c')],
  answer: 'b',
};
export const sampleSeveral: QuestionOf<'several'> = {
  ...{ ...common, id: 'several', kind: 'several', tier: 'few' },
  choices: [entry('a'), entry('b'), entry('c'), entry('d')],
  answers: ['a', 'c'],
};
export const sampleOrder: QuestionOf<'order'> = {
  ...{ ...common, id: 'order', kind: 'order', tier: 'some' },
  items: [entry('a'), entry('b'), entry('c'), entry('d')],
};
export const sampleMatch: QuestionOf<'match'> = {
  ...{ ...common, id: 'match', kind: 'match', topic: 'Words' },
  pairs: [
    { left: entry('l1'), right: entry('r1') },
    { left: entry('l2'), right: entry('r2') },
  ],
};
export const sampleUsers: QuestionOf<'users'> = {
  ...{ ...common, id: 'users', kind: 'users', tier: 'many' },
  answer: 'some',
};
export const sampleBuild: QuestionOf<'build'> = {
  ...{ ...common, id: 'build', kind: 'build', tier: 'some' },
  ...{ users: 5_000, scenario: 'A forum.', needs: ['web', 'db'], tray: ['web', 'db', 'cache', 'queue'] },
};

export const sampleQuestions: Question[] = [
  sampleOne,
  sampleSeveral,
  sampleOrder,
  sampleMatch,
  sampleUsers,
  sampleBuild,
];
export const rightAnswers = {
  ...{ one: 'b', several: ['c', 'a'], order: ['a', 'b', 'c', 'd'], match: { l1: 'r1', l2: 'r2' } },
  ...{ users: 5_000, build: ['db', 'web'] },
};
