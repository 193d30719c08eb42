import type { QuizEntry } from '@/domain/content/quiz';
import { title as mixed } from '@/generated/words/quiz-mixed';
import { quizSlugs } from '@/domain/quiz/quiz-slugs';

/** The pages of all quizzes, for lists of them. */
export function quizPages(quizzes: readonly QuizEntry[]): { path: string; title: string }[] {
  const titles = new Map(quizzes.map(({ slug, quiz }) => [slug, quiz.title]));
  return quizSlugs(quizzes).map((slug) => ({ path: `/quiz/${slug}`, title: titles.get(slug) ?? mixed }));
}
