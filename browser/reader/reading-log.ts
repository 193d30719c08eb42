import { keep, kept } from '@/browser/page/kept';

/** Where somebody is in a report: the block at the top of the screen, and how far into it (0 to 1). */
export type ReadingPlace = {
  block: number;
  within: number;
  progress: number;
  isRead: boolean;
  title: string;
  at: number;
};
export type ReadingLog = Record<string, ReadingPlace>;

export const readingLog = (): ReadingLog => kept<ReadingLog>('reading') ?? {};

export function rememberReading(slug: string, place: ReadingPlace): void {
  keep('reading', { ...readingLog(), [slug]: place });
}
