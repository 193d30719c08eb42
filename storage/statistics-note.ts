import { isStatistics } from '@/domain/quiz/statistics-outline';
import type { KeptStatistics } from '@/domain/quiz/statistics';
import { number, outline } from '@/domain/outline';
import { openKept } from './open';

const isKeptNote = outline<KeptStatistics>({ statistics: isStatistics, cameAt: number });
const keyOf = (quiz: string) => `quiz-statistics/${quiz}`;

/** The last statistics of a quiz that this phone got. Null where it has none. */
export async function readStatistics(quiz: string): Promise<KeptStatistics | null> {
  const note = await openKept().read(['notes'], (tables) => tables('notes').get(keyOf(quiz)));
  return isKeptNote(note) ? note : null;
}

export const keepStatistics = (quiz: string, kept: KeptStatistics): Promise<void> =>
  openKept().put('notes', keyOf(quiz), kept);
