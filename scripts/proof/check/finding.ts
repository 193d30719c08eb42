import type { History } from './read-history';
import type { Fact } from './fold';
import type { Story } from './story';

/** What is wrong. `request` and `line` say where in the history it can be seen first. */
export type Finding = { rule: string; race: string; request: number | null; line: number; says: string };

export type Told = {
  history: History;
  /** What an instance said in the end about a race: its log. */
  logs: readonly { race: string; instance: string; request: number; line: number; facts: readonly Fact[] }[];
  stories: ReadonlyMap<string, Story>;
};

export type Rule = (told: Told) => Finding[];
