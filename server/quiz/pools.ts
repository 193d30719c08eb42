import { createHash } from 'node:crypto';
import type { Question, QuizEntry } from '@/domain/content/quiz';
import { byId, MIXED, poolOf } from '@/domain/quiz/pool';

/** The questions that an attempt of a quiz may hold. `edition`: a hash of them, another one after every correction. */
export type Pool = { byId: ReadonlyMap<string, Question>; edition: string };

/** By slug, the run that is drawn from all quizzes among them. */
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
