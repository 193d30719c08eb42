import { isStatistics } from '@/domain/quiz/statistics-outline';
import type { KeptStatistics } from '@/domain/quiz/statistics';
import { number, outline } from '@/domain/outline';
import { openKept } from './open';

const isKeptStatistics = outline<KeptStatistics>({ statistics: isStatistics, cameAt: number });
const keyOf = (quiz: string) => `quiz-statistics/${quiz}`;

/** The last statistics of a quiz that this phone got. Null where it has none. */
export async function readStatistics(quiz: string): Promise<KeptStatistics | null> {
  const row = await openKept().read(['notes'], (tables) => tables('notes').get(keyOf(quiz)));
  return isKeptStatistics(row) ? row : null;
}

export const keepStatistics = (quiz: string, kept: KeptStatistics): Promise<void> =>
  openKept().put('notes', keyOf(quiz), kept);
