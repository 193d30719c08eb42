import type { Question } from '@/domain/content/quiz';
import { isAnswered, type Answer } from './answer';
import { scoreAnswer, type TierStep } from './score';
import type { QuestionFigures } from './statistics';

/** With fewer attempts of a quiz nothing is told but their number: few answers say little, and too much of whom. */
export const FEWEST_ATTEMPTS = 10;

/**
 * Adds one answer to the figures of its question, in place. One that does not fit the question as it is now, of an attempt
 * from before a correction, is left out; false then.
 */
export function countAnswer(
  figures: QuestionFigures,
  question: Question,
  answer: Answer | undefined,
  tiers: readonly TierStep[],
): boolean {
  if (!isAnswered(question, answer)) return false;
  figures.answered += 1;
  if (scoreAnswer(question, answer, tiers).verdict === 'right') figures.right += 1;
  if (question.kind === 'one' || question.kind === 'several')
    for (const choice of [answer].flat() as string[]) figures.choices[choice] = (figures.choices[choice] ?? 0) + 1;
  return true;
}

/** Figures of a question that nobody has answered. */
export function noFigures({ id, ...question }: Question): QuestionFigures {
  const hasChoices = question.kind === 'one' || question.kind === 'several';
  return {
    id,
    answered: 0,
    right: 0,
    choices: hasChoices ? Object.fromEntries(question.choices.map((choice) => [choice.id, 0])) : {},
  };
}

/** Whole per cent of those who answered, as `count` of them; null where so few did that a share would mislead. */
export const shareOf = (count: number, { answered }: Pick<QuestionFigures, 'answered'>): number | null =>
  answered < FEWEST_ATTEMPTS ? null : Math.round((100 * count) / answered);

/** The most missed first: by the share that had it right, then by how many answered. */
export const byMissed = (a: QuestionFigures, b: QuestionFigures): number =>
  a.right / a.answered - b.right / b.answered || b.answered - a.answered || (a.id < b.id ? -1 : 1);
