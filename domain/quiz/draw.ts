import type { Question } from '@/domain/content/quiz';
import { shuffled } from '@/domain/random';
import { MOST_QUESTIONS } from '@/domain/content/most-questions';

type Drawable = Pick<Question, 'id' | 'tier' | 'topic'>;

/** A seed in a challenge link. Letters and digits only, as people may read it aloud and type it. */
export const SEED_PATTERN = /^[a-z0-9]{1,24}$/;

/**
 * The ids of one run, drawn from the pool by the seed. The same seed, pool and count give the same questions in the
 * same order, in whatever order the pool comes. Questions are spread over tiers and topics, so that no run has ten
 * about one tier and none about another. `count` is cut to the size of the pool, and to MOST_QUESTIONS.
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

/** The parts of a question (choices, items, a tray) in the order in which a run with this seed shows them. */
export function shownOrder<Part extends { id: string }>(
  parts: readonly Part[],
  seed: string,
  questionId: string,
): Part[] {
  const order = shuffled(parts, `${seed}/${questionId}`);
  // Items to put in order must not be in order already.
  const isSame = order.every(({ id }, index) => id === parts[index]!.id);
  return isSame && order.length > 1 ? [...order.slice(1), order[0]!] : order;
}
