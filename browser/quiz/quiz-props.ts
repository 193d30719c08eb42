import type { Question } from '@/domain/content/quiz';

/** What the page of a quiz is given: plain JSON, made by the build. */
export type QuizInfo = {
  slug: string;
  title: string;
  summary: string;
  /** Questions of one run, as the author wishes. */
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
  /** Name of the event, and the address of the site, for what is shared. */
  event: string;
  site: string;
};
