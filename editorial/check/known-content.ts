/** What content can refer to. null: the file that would say so is broken, so references to it are not judged. */
export type KnownContent = {
  /** Where the site is: `example.org`. */
  host: string | null;
  terms: ReadonlySet<string> | null;
  people: ReadonlySet<string> | null;
  figures: ReadonlySet<string>;
  /** The ids of tiers. Empty where there is no content/tiers.yaml. */
  tiers: ReadonlySet<string> | null;
  /** The ids of the components of tiers. Empty where there is no content/tiers.yaml. */
  components: ReadonlySet<string> | null;
  quizzes: ReadonlySet<string>;
  races: ReadonlySet<string>;
  /** The addresses of the app's own pages (`/offline`), and of the parts that this conference has (`/glossary`). */
  pages: ReadonlySet<string>;
  /** By slug. */
  reports: ReadonlyMap<string, { isDraft: boolean; anchors: ReadonlySet<string> | null }>;
};
