import type { QuizEntry } from '@/domain/content/quiz';
import { MIXED } from '@/domain/quiz/pool';

/** The pages of quizzes that others link to: each quiz, and, where there are several, the run that is drawn from all. */
export function quizPages(quizzes: readonly QuizEntry[]): { path: string; title: string }[] {
  const pages = quizzes.map(({ slug, quiz }) => ({ path: `/quiz/${slug}`, title: quiz.title }));
  return quizzes.length > 1 ? [...pages, { path: `/quiz/${MIXED}`, title: 'Mixed run' }] : pages;
}
