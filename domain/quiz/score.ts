import type { Question, QuestionOf } from '@/domain/content/quiz';
import { tierIndexFor } from '@/domain/tiers/tier-for';
import { isAnswered, type Answer } from './answer';

/** The tiers, in order of `fromUsers`: what content/tiers.yaml says of them as far as scores need it. */
export type TierStep = { id: string; fromUsers: number };

export const VERDICTS = ['right', 'partly', 'wrong'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What an answer earned. `points`: 0 to 1, 1 only when everything is right. `words`: why, as a sentence. */
export type Mark = { points: number; verdict: Verdict; words: string };

/**
 * Scores one answer; nothing answered earns nothing. Partial credit, by kind:
 * several and build give a share for each right pick and take one for each wrong pick, never below 0;
 * order counts the longest row of items that stand in the right sequence, less the one that always does;
 * match counts right pairs; users gives half for the tier next to the right one.
 */
export function scoreAnswer(question: Question, answer: Answer | undefined, tiers: readonly TierStep[]): Mark {
  if (!isAnswered(question, answer)) return mark(0, 'Not answered.');
  switch (question.kind) {
    case 'one':
      return mark(answer === question.answer ? 1 : 0, answer === question.answer ? 'Right.' : 'Not right.');
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
  const hits = picked.filter((id) => right.includes(id)).length;
  const extra = picked.length - hits;
  const words = [
    hits === right.length ? `All ${right.length} found` : `${hits} of ${right.length} found`,
    ...(extra > 0 ? [`${extra} too many`] : []),
  ];
  if (hits === right.length && extra === 0) return mark(1, 'Right.');
  return mark(Math.max(0, hits - extra) / right.length, `${words.join(', ')}.`);
}

function scoreOrder(order: readonly string[], { items }: QuestionOf<'order'>): Mark {
  const inLine = itemsInLine(order, items).size;
  if (inLine === items.length) return mark(1, 'Right.');
  const words =
    inLine === 1 ? 'No two of them follow in the right order.' : `${inLine} of ${items.length} are in line.`;
  return mark((inLine - 1) / (items.length - 1), words);
}

function scoreMatch(answer: Readonly<Record<string, string>>, { pairs }: QuestionOf<'match'>): Mark {
  const right = pairs.filter(({ left, right }) => answer[left.id] === right.id).length;
  return mark(right / pairs.length, right === pairs.length ? 'Right.' : `${right} of ${pairs.length} pairs are right.`);
}

function scoreUsers(users: number, { answer }: QuestionOf<'users'>, tiers: readonly TierStep[]): Mark {
  const place = tiers.findIndex(({ id }) => id === answer);
  if (place < 0) return mark(0, 'This tier is no longer there.');
  const distance = tierIndexFor(tiers, users) - place;
  if (distance === 0) return mark(1, 'Right.');
  const direction = distance > 0 ? 'too many' : 'too few';
  const steps = Math.abs(distance) === 1 ? 'one tier' : `${Math.abs(distance)} tiers`;
  return mark(Math.abs(distance) === 1 ? 0.5 : 0, `Off by ${steps}: ${direction} users.`);
}

function mark(points: number, words: string): Mark {
  return { points, verdict: points === 1 ? 'right' : points > 0 ? 'partly' : 'wrong', words };
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
