import * as listWords from '@/generated/words/reader-lists';
import { toContinue, wordsFor } from './listed';
import { readingLog, type ReadingLog } from './reading-log';

/** Marks reports as read or begun wherever they are listed, and offers to go on with the last one. */
export function markLists(): void {
  const log = readingLog();
  for (const mark of document.querySelectorAll<HTMLElement>('[data-read-mark]')) {
    const place = log[mark.dataset.readMark!];
    mark.textContent = place ? wordsFor(place) : '';
    mark.closest('[data-report]')?.toggleAttribute('data-is-read', place?.isRead ?? false);
  }
  offerToContinue(log);
}

/** Today has a place for a first report. Whoever has begun a report finds that one there instead. */
function offerToContinue(log: ReadingLog): void {
  const card = document.querySelector<HTMLAnchorElement>('[data-continue]');
  const isListed = (slug: string) => document.querySelector(`[data-read-mark="${slug}"]`) !== null;
  const begun = toContinue(log, isListed);
  if (!card || !begun) return;
  const [slug, place] = begun;
  card.href = `/reports/${slug}`;
  const set = (part: string, words: string) => {
    const element = card.querySelector(`[data-continue-${part}]`);
    if (element) element.textContent = words;
  };
  set('label', listWords.continueReading);
  set('title', place.title);
  set('note', wordsFor(place));
}
