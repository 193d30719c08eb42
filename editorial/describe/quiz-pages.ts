import type { QuizEntry } from '@/domain/content/quiz';
import { MIXED } from '@/domain/quiz/pool';

/** The quizzes that have a page: each, and, where there are several, the run that is drawn from all. */
export function quizSlugs(quizzes: readonly { slug: string }[]): string[] {
  const slugs = quizzes.map(({ slug }) => slug);
  return slugs.length > 1 ? [...slugs, MIXED] : slugs;
}

/** Their pages, for whatever lists them. */
export function quizPages(quizzes: readonly QuizEntry[]): { path: string; title: string }[] {
  const titles = new Map(quizzes.map(({ slug, quiz }) => [slug, quiz.title]));
  return quizSlugs(quizzes).map((slug) => ({ path: `/quiz/${slug}`, title: titles.get(slug) ?? 'Mixed run' }));
}
