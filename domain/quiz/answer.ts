import type { Question } from '@/domain/content/quiz';

/**
 * An answer as plain JSON, by the kind of its question. one: the id of a choice. several, build: ids in any order.
 * order: all ids in the order chosen. match: left id to right id, not necessarily all. users: a whole number, 1 or
 * more.
 */
export type QuizAnswer = string | number | string[] | Record<string, string>;

/** Whether this answer can be given to this question. It need not be complete. */
export function fitsQuestion(question: Question, answer: unknown): answer is QuizAnswer {
  switch (question.kind) {
    case 'one':
      return question.choices.some(({ id }) => id === answer);
    case 'several':
      return areDistinct(answer, idsOf(question.choices));
    case 'build':
      return areDistinct(answer, question.tray);
    case 'order':
      return areDistinct(answer, idsOf(question.items)) && answer.length === question.items.length;
    case 'match':
      return isMatching(question.pairs, answer);
    case 'users':
      return typeof answer === 'number' && Number.isSafeInteger(answer) && answer >= 1;
  }
}

/** Whether the answer is complete enough to be checked: something is chosen, every left side has a right one. */
export function isAnswered(question: Question, answer: QuizAnswer | undefined): answer is QuizAnswer {
  if (answer === undefined || !fitsQuestion(question, answer)) return false;
  if (question.kind === 'several' || question.kind === 'build') return (answer as string[]).length > 0;
  return question.kind !== 'match' || Object.keys(answer).length === question.pairs.length;
}

const idsOf = (entries: readonly { id: string }[]) => entries.map(({ id }) => id);

function areDistinct(answer: unknown, known: readonly string[]): answer is string[] {
  return (
    Array.isArray(answer) &&
    answer.every((id) => typeof id === 'string' && known.includes(id)) &&
    new Set(answer).size === answer.length
  );
}

function isMatching(pairs: readonly { left: { id: string }; right: { id: string } }[], answer: unknown): boolean {
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) return false;
  const entries = Object.entries(answer as Record<string, unknown>);
  const lefts = pairs.map(({ left }) => left.id);
  const rights = pairs.map(({ right }) => right.id);
  return (
    entries.every(([left, right]) => lefts.includes(left) && rights.includes(right as string)) &&
    new Set(entries.map(([, right]) => right)).size === entries.length
  );
}
