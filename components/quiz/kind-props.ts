import type { QuestionKind, QuestionOf } from '@/domain/content/quiz';
import type { Answer } from '@/domain/quiz/answer';
import type { KeptStatistics } from '@/domain/quiz/statistics';
import type { PartInfo, TierInfo } from '@/browser/quiz/quiz-props';

/** What the part of a page gets that takes the answer to one kind of question. */
export type KindProps<Kind extends QuestionKind> = {
  question: QuestionOf<Kind>;
  /** Decides the order in which parts are shown. */
  seed: string;
  answer: Answer | undefined;
  /** Checked: shows how it fared, and takes no more. */
  isChecked: boolean;
  give: (answer: Answer) => void;
  tiers: readonly TierInfo[];
  parts: readonly PartInfo[];
  /** What others answered; null: not known. */
  others: KeptStatistics | null;
};
