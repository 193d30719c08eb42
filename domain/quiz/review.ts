const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/**
 * How long a missed question rests, by how often it was right since then. The first rest is as long as a coffee break.
 */
export const REVIEW_PAUSES_MS = [10 * MINUTE_MS, DAY_MS, 3 * DAY_MS, 7 * DAY_MS, 21 * DAY_MS] as const;

/** A missed question that will be asked again. `step` counts from 0. Times are milliseconds since 1970. */
export type Review = { question: string; step: number; dueAt: number };

/**
 * The reviews after a question was answered. A miss adds the question, or sets it back to the first step. A right
 * answer to one that is due lets it rest longer, or removes it after the last step. A right answer before that changes
 * nothing.
 */
export function reviewed(reviews: readonly Review[], question: string, isRight: boolean, now: number): Review[] {
  const known = reviews.find((each) => each.question === question);
  const others = reviews.filter((each) => each.question !== question);
  if (!isRight) return [...others, { question, step: 0, dueAt: now + REVIEW_PAUSES_MS[0] }];
  if (!known || known.dueAt > now) return [...reviews];
  const step = known.step + 1;
  const pauseMs = REVIEW_PAUSES_MS[step];
  return pauseMs === undefined ? others : [...others, { question, step, dueAt: now + pauseMs }];
}

/** The ids of questions that are due, longest due first. */
export function dueReviews(reviews: readonly Review[], now: number): string[] {
  return reviews
    .filter(({ dueAt }) => dueAt <= now)
    .toSorted((a, b) => a.dueAt - b.dueAt || (a.question < b.question ? -1 : 1))
    .map(({ question }) => question);
}

/** When the next question comes due, in milliseconds since 1970. Null where none is to come. */
export function nextReviewAt(reviews: readonly Review[], now: number): number | null {
  const later = reviews.map(({ dueAt }) => dueAt).filter((dueAt) => dueAt > now);
  return later.length > 0 ? Math.min(...later) : null;
}

/** The reviews in a stored record. Anything else in it is left out. */
export function parseReviews(record: unknown): Review[] {
  if (!Array.isArray(record)) return [];
  return record.flatMap((each: unknown) => {
    const { question, step, dueAt } = (each ?? {}) as Partial<Record<string, unknown>>;
    const isSound = typeof question === 'string' && typeof step === 'number' && typeof dueAt === 'number';
    return isSound ? [{ question, step: Math.max(0, Math.trunc(step)), dueAt }] : [];
  });
}
