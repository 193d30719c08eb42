import { remember, remembered } from '@/browser/page/remembered';

/** Where somebody is in a report: the block at the top of the screen, and how far into it (0 to 1). */
export type ReadingPlace = {
  block: number;
  within: number;
  progress: number;
  isRead: boolean;
  /** The section that was read. Missing above the first one, and where an earlier version has written. */
  heading?: string;
  title: string;
  at: number;
};
export type ReadingLog = Record<string, ReadingPlace>;

export const readingLog = (): ReadingLog => remembered<ReadingLog>('reading') ?? {};

export function rememberReading(slug: string, place: ReadingPlace): void {
  remember('reading', { ...readingLog(), [slug]: place });
}
