/** What can be found, in the order in which it is shown. */
export const KINDS = ['report', 'announcement', 'term', 'person', 'question', 'race', 'racer'] as const;
export type Kind = (typeof KINDS)[number];

/** One place to which a search may lead. `path` and `anchor` are its address. */
export type Entry = {
  kind: Kind;
  path: string;
  /** The id of the heading, or the query of the address (`?q=…`). Empty for a page as a whole. */
  anchor: string;
  /** What it is called: the title of a report, a term, a name. Empty for a section. */
  name: string;
  /** The heading of a section. Empty for all else. */
  heading: string;
  /** Its words. Blocks of the page are lines. */
  text: string;
  /** By what else it is found: other names, the role of a person. */
  more: string;
  /** Where it belongs: the report, the quiz, the race. It is found by that only together with words of its own. */
  where: string;
  /** Of a racer: the place on the board, and what it was reached with. Null without a counting lap. */
  racer?: { rank: number | null; resultMs: number | null };
};
