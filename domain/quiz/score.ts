import type { Question, QuestionOf } from '@/domain/content/quiz';
import { tierIndexFor } from '@/domain/tiers/tier-for';
import { isAnswered, type QuizAnswer } from './answer';

/** What scores need of a tier in content/tiers.yaml. Lists of these are in order of `fromUsers`. */
export type TierThreshold = { id: string; fromUsers: number };

export const VERDICTS = ['right', 'partly', 'wrong'] as const;
export type Verdict = (typeof VERDICTS)[number];

/**
 * What an answer earned its points for, by the kind of question. words/quiz/mark-in-words.ts makes a sentence of it.
 */
export type MarkFacts =
  /** No answer, or none that fits the question. */
  | { kind: 'unanswered' }
  | { kind: 'choice' }
  /** `found` of the `wanted` picks, and `extra` wrong ones. */
  | { kind: 'picks'; found: number; wanted: number; extra: number }
  /** `inLine` of the items stand in the right sequence. It is at least 1, as one item always does. */
  | { kind: 'order'; inLine: number; items: number }
  | { kind: 'match'; right: number; pairs: number }
  /** How many tiers the answer is above the right one; negative where it is below. */
  | { kind: 'users'; tiersOff: number }
  /** The content no longer has the right tier. */
  | { kind: 'tier-gone' };

/** What an answer earned. `points` is from 0 to 1, and 1 only when everything is right. */
export type AnswerMark = { points: number; verdict: Verdict; facts: MarkFacts };

/**
 * Scores one answer. No answer earns nothing. Partial credit, by kind:
 * - several, build: each right pick adds a share, each wrong pick takes one away, down to 0.
 * - order: counts the longest row of items in the right sequence, less the one item that is always in it.
 * - match: counts right pairs.
 * - users: half for a tier next to the right one.
 */
export function scoreAnswer(
  question: Question,
  answer: QuizAnswer | undefined,
  tiers: readonly TierThreshold[],
): AnswerMark {
  if (!isAnswered(question, answer)) return mark(0, { kind: 'unanswered' });
  switch (question.kind) {
    case 'one':
      return mark(answer === question.answer ? 1 : 0, { kind: 'choice' });
    case 'several':
      return scorePicks(answer as string[], question.answers);
    case 'build':
      return scorePicks(answer as string[], question.needs);
    case 'order':
      return scoreOrder(answer as string[], question);
    case 'match':
      return scoreMatch(answer as Record<string, string>, question);
    case 'users':
      return scoreUsers(answer as number, question, tiers);
  }
}

function scorePicks(picked: readonly string[], right: readonly string[]): AnswerMark {
  const found = picked.filter((id) => right.includes(id)).length;
  const extra = picked.length - found;
  const facts = { kind: 'picks', found, wanted: right.length, extra } as const;
  return mark(Math.max(0, found - extra) / right.length, facts);
}

function scoreOrder(order: readonly string[], { items }: QuestionOf<'order'>): AnswerMark {
  const inLine = itemsInLine(order, items).size;
  const isRight = inLine === items.length;
  return mark(isRight ? 1 : (inLine - 1) / (items.length - 1), { kind: 'order', inLine, items: items.length });
}

function scoreMatch(answer: Readonly<Record<string, string>>, { pairs }: QuestionOf<'match'>): AnswerMark {
  const right = pairs.filter(({ left, right }) => answer[left.id] === right.id).length;
  return mark(right / pairs.length, { kind: 'match', right, pairs: pairs.length });
}

function scoreUsers(users: number, { answer }: QuestionOf<'users'>, tiers: readonly TierThreshold[]): AnswerMark {
  const place = tiers.findIndex(({ id }) => id === answer);
  if (place < 0) return mark(0, { kind: 'tier-gone' });
  const tiersOff = tierIndexFor(tiers, users) - place;
  return mark([1, 0.5][Math.abs(tiersOff)] ?? 0, { kind: 'users', tiersOff });
}

function mark(points: number, facts: MarkFacts): AnswerMark {
  return { points, verdict: points === 1 ? 'right' : points > 0 ? 'partly' : 'wrong', facts };
}

/**
 * The ids of the longest row of items in the right sequence. Moving all others is the shortest way to the right order.
 */
export function itemsInLine(order: readonly string[], items: readonly { id: string }[]): Set<string> {
  const places = order.map((id) => items.findIndex((item) => item.id === id));
  return new Set(longestRise(places).map((index) => order[index]!));
}

/** The indices of a longest rising subsequence. */
export function longestRise(numbers: readonly number[]): number[] {
  const endingAt: number[][] = [];
  numbers.forEach((number, index) => {
    const before = endingAt.filter((_, earlier) => numbers[earlier]! < number);
    endingAt[index] = [...longestOf(before), index];
  });
  return longestOf(endingAt);
}

const longestOf = (rows: readonly number[][]): number[] =>
  rows.reduce<number[]>((longest, row) => (row.length > longest.length ? row : longest), []);
