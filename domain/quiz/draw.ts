import type { Question } from '@/domain/content/quiz';
import { shuffled } from '@/domain/random';
import { MOST_QUESTIONS } from '@/domain/content/most-questions';

type Drawable = Pick<Question, 'id' | 'tier' | 'topic'>;

/** What a challenge link carries: letters and digits, as they survive being read aloud and typed. */
export const SEED_PATTERN = /^[a-z0-9]{1,24}$/;

/**
 * The ids of one run, drawn from the pool by the seed: the same seed, pool and count give the same questions in the same
 * order, whatever the order of the pool. Spread over tiers and topics: nobody gets ten questions about one tier while
 * another has none. `count` is cut down to what there is, and to what a run may have.
 */
export function drawQuestions(pool: readonly Drawable[], seed: string, count: number): string[] {
  const mixed = shuffled(
    [...pool].sort((a, b) => (a.id < b.id ? -1 : 1)),
    seed,
  );
  const groups = new Map<string, Drawable[]>();
  for (const question of mixed) {
    const group = question.tier ?? question.topic ?? '';
    groups.set(group, [...(groups.get(group) ?? []), question]);
  }
  const turns = [...groups.values()].flatMap((group) => group.map(({ id }, turn) => ({ id, turn })));
  const drawn = turns.toSorted((a, b) => a.turn - b.turn).slice(0, Math.min(Math.max(0, count), MOST_QUESTIONS));
  return shuffled(
    drawn.map(({ id }) => id),
    `${seed}/order`,
  );
}

/** The order in which the parts of a question (choices, items, a tray) are shown in a run with this seed. */
export function shownOrder<Part extends { id: string }>(
  parts: readonly Part[],
  seed: string,
  questionId: string,
): Part[] {
  const order = shuffled(parts, `${seed}/${questionId}`);
  // A question to put in order that is in order already is none.
  const isSame = order.every(({ id }, index) => id === parts[index]!.id);
  return isSame && order.length > 1 ? [...order.slice(1), order[0]!] : order;
}
