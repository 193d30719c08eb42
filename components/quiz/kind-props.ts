import type { QuestionKind, QuestionOf } from '@/domain/content/quiz';
import type { QuizAnswer } from '@/domain/quiz/answer';
import type { KeptStatistics } from '@/domain/quiz/statistics';
import type { PartInfo, TierInfo } from '@/browser/quiz/quiz-props';

/** What a page part gets that takes the answer to one kind of question. */
export type KindProps<Kind extends QuestionKind> = {
  question: QuestionOf<Kind>;
  /** Decides the order in which parts are shown. */
  seed: string;
  answer: QuizAnswer | undefined;
  /** Whether the answer is checked. Then the part shows how it fared, and takes no other. */
  isChecked: boolean;
  give: (answer: QuizAnswer) => void;
  tiers: readonly TierInfo[];
  parts: readonly PartInfo[];
  /** What others answered. Null where that is not known. */
  others: KeptStatistics | null;
};
