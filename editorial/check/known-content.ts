/** What can be referred to. null = the file that says so is broken; references to it are then not judged. */
export type KnownContent = {
  terms: ReadonlySet<string> | null;
  people: ReadonlySet<string> | null;
  figures: ReadonlySet<string>;
  /** Ids of tiers. Empty where there is no content/tiers.yaml. */
  tiers: ReadonlySet<string> | null;
  /** Ids of components of tiers; the same holds. */
  components: ReadonlySet<string> | null;
  quizzes: ReadonlySet<string>;
  races: ReadonlySet<string>;
  /** Addresses of the app's own pages, such as `/offline`, and of parts that this conference has, such as `/glossary`. */
  pages: ReadonlySet<string>;
  /** By slug. */
  reports: ReadonlyMap<string, { isDraft: boolean; anchors: ReadonlySet<string> | null }>;
};
