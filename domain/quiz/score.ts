import type { Question, QuestionOf } from '@/domain/content/quiz';
import { tierIndexFor } from '@/domain/tiers/tier-for';
import { isAnswered, type Answer } from './answer';

/** The tiers, in order of `fromUsers`: what content/tiers.yaml says of them as far as scores need it. */
export type TierStep = { id: string; fromUsers: number };

export const VERDICTS = ['right', 'partly', 'wrong'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** By what an answer earned its points, by the kind of question; words/quiz/mark-in-words.ts says it in a sentence. */
export type MarkFacts =
  /** Nothing, or nothing that fits the question. */
  | { kind: 'unanswered' }
  | { kind: 'choice' }
  /** `found` of those `wanted`, and `extra` that are not. */
  | { kind: 'picks'; found: number; wanted: number; extra: number }
  /** How many of the items stand in the right sequence: at least one, which always does. */
  | { kind: 'order'; inLine: number; items: number }
  | { kind: 'match'; right: number; pairs: number }
  /** How many tiers above the right one, or below where it is negative. */
  | { kind: 'users'; tiersOff: number }
  /** The right tier is no longer in the content. */
  | { kind: 'tier-gone' };

/** What an answer earned. `points`: 0 to 1, 1 only when everything is right. */
export type Mark = { points: number; verdict: Verdict; facts: MarkFacts };

/**
 * Scores one answer; nothing answered earns nothing. Partial credit, by kind:
 * several and build give a share for each right pick and take one for each wrong pick, never below 0;
 * order counts the longest row of items that stand in the right sequence, less the one that always does;
 * match counts right pairs; users gives half for the tier next to the right one.
 */
export function scoreAnswer(question: Question, answer: Answer | undefined, tiers: readonly TierStep[]): Mark {
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

function scorePicks(picked: readonly string[], right: readonly string[]): Mark {
  const found = picked.filter((id) => right.includes(id)).length;
  const extra = picked.length - found;
  const facts = { kind: 'picks', found, wanted: right.length, extra } as const;
  return mark(Math.max(0, found - extra) / right.length, facts);
}

function scoreOrder(order: readonly string[], { items }: QuestionOf<'order'>): Mark {
  const inLine = itemsInLine(order, items).size;
  const isRight = inLine === items.length;
  return mark(isRight ? 1 : (inLine - 1) / (items.length - 1), { kind: 'order', inLine, items: items.length });
}

function scoreMatch(answer: Readonly<Record<string, string>>, { pairs }: QuestionOf<'match'>): Mark {
  const right = pairs.filter(({ left, right }) => answer[left.id] === right.id).length;
  return mark(right / pairs.length, { kind: 'match', right, pairs: pairs.length });
}

function scoreUsers(users: number, { answer }: QuestionOf<'users'>, tiers: readonly TierStep[]): Mark {
  const place = tiers.findIndex(({ id }) => id === answer);
  if (place < 0) return mark(0, { kind: 'tier-gone' });
  const tiersOff = tierIndexFor(tiers, users) - place;
  return mark([1, 0.5][Math.abs(tiersOff)] ?? 0, { kind: 'users', tiersOff });
}

function mark(points: number, facts: MarkFacts): Mark {
  return { points, verdict: points === 1 ? 'right' : points > 0 ? 'partly' : 'wrong', facts };
}

/** Ids of the longest row of items that stand in the right sequence: the others would have to be moved, and no fewer. */
export function itemsInLine(order: readonly string[], items: readonly { id: string }[]): Set<string> {
  const places = order.map((id) => items.findIndex((item) => item.id === id));
  return new Set(longestRise(places).map((index) => order[index]!));
}

/** Indices of as many numbers as can be kept so that those kept rise. */
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
