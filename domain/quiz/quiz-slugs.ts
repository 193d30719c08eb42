import { MIXED } from './pool';

/** The quizzes that have a page: each, and, where there are several, the run that is drawn from all. */
export function quizSlugs(quizzes: readonly { slug: string }[]): string[] {
  const slugs = quizzes.map(({ slug }) => slug);
  return slugs.length > 1 ? [...slugs, MIXED] : slugs;
}
