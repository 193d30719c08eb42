import { uuidv7 } from 'uuidv7';
import type { QuizzesFile } from '@/domain/content/quiz';
import { rightAnswers, sampleOne, sampleQuestions, sampleTiers } from '@/domain/quiz/testing/sample-questions';

const words = { summary: 'A quiz of a test.', order: 0, topic: 'Tests' };

/** Two quizzes: `all` with a question of every kind, `short` with another one. */
export const sampleQuizzes: QuizzesFile = {
  quizzes: [
    { slug: 'all', quiz: { ...words, title: 'All kinds', questions: sampleQuestions } },
    { slug: 'short', quiz: { ...words, title: 'A short one', questions: [{ ...sampleOne, id: 'lone' }] } },
  ],
  tiers: sampleTiers,
};

/** The body of an attempt at the quiz `all` with only right answers. `more` replaces fields. */
export function makeAttempt(more: Record<string, unknown> = {}) {
  const questions = sampleQuestions.map(({ id }) => id);
  const times = { startedAt: '2026-11-24T09:50:00.000Z', finishedAt: '2026-11-24T09:55:00.000Z' };
  return { id: uuidv7(), quiz: 'all', seed: 'seed', questions, answers: rightAnswers, ...times, ...more };
}
