import type { Question } from '@/domain/content/quiz';
import { isAnswered, type QuizAnswer } from './answer';
import { scoreAnswer, type TierThreshold } from './score';
import type { QuestionFigures, Statistics } from './statistics';

/** With fewer attempts only their number is told: few answers say little, and may show who gave them. */
export const FEWEST_ATTEMPTS = 10;

/**
 * Adds one answer to the figures of its question, in place. Answers false, and adds nothing, where the answer does not
 * fit the question: the question was corrected after the attempt.
 */
export function countAnswer(
  figures: QuestionFigures,
  question: Question,
  answer: QuizAnswer | undefined,
  tiers: readonly TierThreshold[],
): boolean {
  if (!isAnswered(question, answer)) return false;
  figures.answered += 1;
  if (scoreAnswer(question, answer, tiers).verdict === 'right') figures.right += 1;
  if (question.kind === 'one' || question.kind === 'several')
    for (const choice of [answer].flat() as string[]) figures.choices[choice] = (figures.choices[choice] ?? 0) + 1;
  return true;
}

/** The figures of a question that nobody has answered. */
export function noFigures({ id, ...question }: Question): QuestionFigures {
  const hasChoices = question.kind === 'one' || question.kind === 'several';
  return {
    id,
    answered: 0,
    right: 0,
    choices: hasChoices ? Object.fromEntries(question.choices.map((choice) => [choice.id, 0])) : {},
  };
}

/** `count` in whole per cent of those who answered. Null with fewer than FEWEST_ATTEMPTS: the share would mislead. */
export const shareOf = (count: number, { answered }: Pick<QuestionFigures, 'answered'>): number | null =>
  answered < FEWEST_ATTEMPTS ? null : Math.round((100 * count) / answered);

/**
 * How many per cent of the attempts earned a smaller share of their points, rounded down. Null where that is not known,
 * or is nothing to tell anybody.
 */
export function betterThan(
  { attempts, percents }: Pick<Statistics, 'attempts' | 'percents'>,
  percent: number,
): number | null {
  if (!percents || attempts < FEWEST_ATTEMPTS) return null;
  const below = Object.entries(percents).reduce(
    (sum, [each, count]) => (Number(each) < percent ? sum + count : sum),
    0,
  );
  return Math.floor((100 * below) / attempts) || null;
}

/** Sorts the most missed first: by the share of right answers, then by how many answered. */
export const byMissed = (a: QuestionFigures, b: QuestionFigures): number =>
  a.right / a.answered - b.right / b.answered || b.answered - a.answered || (a.id < b.id ? -1 : 1);
