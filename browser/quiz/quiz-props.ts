import type { Question } from '@/domain/content/quiz';

/** What the page of a quiz is given: plain JSON, made by the build. */
export type QuizInfo = {
  slug: string;
  title: string;
  summary: string;
  /** How many questions the author wants in one run. */
  draw: number;
  passMark: number | null;
  timeLimitSeconds: number | null;
};
export type TierInfo = { id: string; title: string; usersLabel: string; fromUsers: number };
/** A component of the tiers, for the tray of a question. */
export type PartInfo = { id: string; label: string; purpose: string };

export type QuizProps = {
  quiz: QuizInfo;
  questions: Question[];
  tiers: TierInfo[];
  parts: PartInfo[];
  /** The name of the event and the address of the site, for sharing. */
  event: string;
  site: string;
};
