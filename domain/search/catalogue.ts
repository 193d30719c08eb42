/**
 * What there is to search, apart from the words of the pages. The page of the search carries it, so that it is in the
 * copy and belongs to the same version. Nobody else writes it, so it is not checked when it is read.
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

/** The pages whose words are searched. */
export const pagesOf = ({ reports, hasGlossary, quizzes }: Catalogue): string[] => [
  ...reports.map(({ slug }) => `/reports/${slug}`),
  ...(hasGlossary ? ['/glossary'] : []),
  ...quizzes.map((slug) => `/quiz/${slug}`),
];
