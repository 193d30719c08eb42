import type { Place, ReadingLog } from './reading-log';

/** How far somebody is in a report, beside its title. */
export const wordsFor = ({ isRead, progress }: Place) => (isRead ? 'Read' : `${Math.round(progress * 100)} % read`);

/** The report that was read last and not to its end. One that is not listed any more is not there either. */
export function toContinue(log: ReadingLog, isListed: (slug: string) => boolean): [slug: string, place: Place] | null {
  const begun = Object.entries(log).filter(([slug, { isRead }]) => !isRead && isListed(slug));
  return begun.toSorted(([, a], [, b]) => b.at - a.at)[0] ?? null;
}

/** What the filter is set to; each of its words has to be in what is said of a report. */
export type Wanted = { words: string; kind: string };

export function isWanted({ words, kind }: Wanted, report: { text: string; kind: string | undefined }): boolean {
  const text = report.text.toLowerCase();
  return (
    words
      .toLowerCase()
      .split(/\s+/)
      .every((word) => text.includes(word)) &&
    (!kind || report.kind === kind)
  );
}

export const countWords = (left: number) => (left === 1 ? '1 report' : `${left} reports`);
