import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { QUESTION_KINDS, type Question } from '@/domain/content/quiz';
import { drawQuestions } from '@/domain/quiz/draw';
import { JOURNEYS_DIST } from './journeys-site';

type Quizzes = { quizzes: { slug: string; quiz: { questions: Question[] } }[] };

/** The questions of a quiz, as the build gave them to the server. */
export function questionsOf(slug: string): Question[] {
  const { quizzes } = JSON.parse(readFileSync(join(JOURNEYS_DIST, 'quizzes.json'), 'utf8')) as Quizzes;
  return quizzes.find((each) => each.slug === slug)!.quiz.questions;
}

/** The first seed whose run of so many questions holds every kind of question, and every tier that the quiz has. */
export function seedOfAllKinds(slug: string, count: number): string {
  const questions = questionsOf(slug);
  const tiersIn = (some: readonly Question[]) => new Set(some.flatMap(({ tier }) => tier ?? [])).size;
  for (let tries = 0; tries < 1_000; tries++) {
    const ids = new Set(drawQuestions(questions, `all${tries}`, count));
    const drawn = questions.filter(({ id }) => ids.has(id));
    const kinds = new Set(drawn.map(({ kind }) => kind)).size;
    if (kinds === QUESTION_KINDS.length && tiersIn(drawn) === tiersIn(questions)) return `all${tries}`;
  }
  throw new Error(`No run of ${count} questions of ${slug} holds every kind and every tier.`);
}
