import { MIXED } from './pool';

/** The slugs that have a page: every quiz and, where there are several, the run that is drawn from all of them. */
export function quizSlugs(quizzes: readonly { slug: string }[]): string[] {
  const slugs = quizzes.map(({ slug }) => slug);
  return slugs.length > 1 ? [...slugs, MIXED] : slugs;
}
