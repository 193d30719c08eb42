import { remember, remembered } from '@/browser/page/remembered';
import { number, outline } from '@/domain/outline';

/** The best result of each quiz on this phone, by its slug. */
export type BestResults = Record<string, BestResult>;
export type BestResult = { points: number; asked: number };

export const BEST_KEY = 'quiz-best';

const isBestResult = outline<BestResult>({ points: number, asked: number });

/** Another version of the app may have written them. */
export const isBestResults = (kept: unknown): kept is BestResults =>
  typeof kept === 'object' && kept !== null && Object.values(kept).every((each) => isBestResult(each));

/** Keeps a result if it is better than the one before. With equal shares the longer run is better. */
export function keepBest(quiz: string, result: BestResult): void {
  const kept = remembered<unknown>(BEST_KEY);
  const known = isBestResults(kept) ? kept : {};
  const best = bestOf({ ...(known[quiz] && { before: known[quiz] }), now: result });
  if (best === result) remember(BEST_KEY, { ...known, [quiz]: { points: result.points, asked: result.asked } });
}

/** The best of all. Null where there is none. */
export function bestOf(results: BestResults): BestResult | null {
  const sound = Object.values(results).filter(({ points, asked }) => asked > 0 && points > 0);
  const [best = null] = sound.toSorted((a, b) => b.points / b.asked - a.points / a.asked || b.asked - a.asked);
  return best;
}
