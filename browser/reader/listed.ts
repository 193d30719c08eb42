import { isWanted as hasWords } from '@/domain/search/is-wanted';
import * as words from '@/generated/words/reader-lists';
import type { ReadingPlace, ReadingLog } from './reading-log';

/** How far somebody has read a report, said beside its title. */
export const wordsFor = ({ isRead, progress }: ReadingPlace) =>
  isRead ? words.read : words.partRead({ percent: Math.round(progress * 100) });

/** The report that was read last but not to its end. Undefined where it is no longer listed. */
export function toContinue(
  log: ReadingLog,
  isListed: (slug: string) => boolean,
): [slug: string, place: ReadingPlace] | undefined {
  const begun = Object.entries(log).filter(([slug, { isRead }]) => !isRead && isListed(slug));
  return begun.toSorted(([, a], [, b]) => b.at - a.at)[0];
}

/**
 * Whether the filter lets a report through: each wanted word has to stand in its text. Without a kind any kind will do.
 */
export const isWanted = (wanted: string, kind: string, text: string, ofKind: string | undefined): boolean =>
  hasWords(wanted, text) && (!kind || ofKind === kind);

export const countWords = (count: number) => words.reportsLeft({ count });
