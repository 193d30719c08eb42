import { createHash } from 'node:crypto';
import type { Question, QuizEntry } from '@/domain/content/quiz';
import { byId, MIXED, poolOf } from '@/domain/quiz/pool';

/** The questions that an attempt at a quiz may have. `edition` is a hash of them, which every correction changes. */
export type Pool = { byId: ReadonlyMap<string, Question>; edition: string };

/** The pools by slug, including the one of the run that is drawn from all quizzes. */
export function makePools(quizzes: readonly QuizEntry[]): ReadonlyMap<string, Pool> {
  return new Map(
    [...quizzes.map(({ slug }) => slug), MIXED].flatMap((slug) => {
      const questions = poolOf(quizzes, slug);
      return questions ? [[slug, { byId: byId(questions), edition: editionOf(questions) }] as const] : [];
    }),
  );
}

const editionOf = (questions: readonly Question[]) =>
  createHash('sha256').update(JSON.stringify(questions)).digest('base64url').slice(0, 16);
