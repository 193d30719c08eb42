import { isStatistics } from '@/domain/quiz/statistics-outline';
import type { Statistics } from '@/domain/quiz/statistics';
import { number, outline } from '@/domain/race/outline';
import { openKept } from './open';

/** The last figures of a quiz, and when they came, in milliseconds since 1970. */
export type KeptStatistics = { statistics: Statistics; cameAt: number };

const isKeptNote = outline<KeptStatistics>({ statistics: isStatistics, cameAt: number });
const keyOf = (quiz: string) => `quiz-statistics/${quiz}`;

export async function readStatistics(quiz: string): Promise<KeptStatistics | null> {
  const note = await (await openKept()).change(['notes'], (tables) => tables('notes').get(keyOf(quiz)));
  return isKeptNote(note) ? note : null;
}

export async function keepStatistics(quiz: string, kept: KeptStatistics): Promise<void> {
  await (await openKept()).change(['notes'], (tables) => tables('notes').put(keyOf(quiz), kept));
}
