import { flag, listOf, outline, takeIf, text } from '@/domain/outline';

/**
 * What there is to search, apart from the words of the pages. The page of the search carries it, so that it is in the
 * copy and belongs to the same version.
 */
export type Catalogue = {
  reports: { slug: string; title: string }[];
  hasGlossary: boolean;
  /** Slugs. */
  quizzes: string[];
  /** `racers` are those of a race from the past. */
  races: { slug: string; name: string; summary: string; racers: string[] }[];
  /** `about` is who they are; `path` where one reads about them. */
  people: { name: string; about: string; path: string; where: string }[];
};

const isCatalogue = outline<Catalogue>({
  reports: listOf(outline<Catalogue['reports'][number]>({ slug: text, title: text })),
  hasGlossary: flag,
  quizzes: listOf(text),
  races: listOf(outline<Catalogue['races'][number]>({ slug: text, name: text, summary: text, racers: listOf(text) })),
  people: listOf(outline<Catalogue['people'][number]>({ name: text, about: text, path: text, where: text })),
});

export const takeCatalogue = takeIf(isCatalogue);

/** The pages whose words are searched. */
export const pagesOf = ({ reports, hasGlossary, quizzes }: Catalogue): string[] => [
  ...reports.map(({ slug }) => `/reports/${slug}`),
  ...(hasGlossary ? ['/glossary'] : []),
  ...quizzes.map((slug) => `/quiz/${slug}`),
];
