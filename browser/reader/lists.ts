import { wordsFor } from './listed';
import { readingLog } from './reading-log';

/** Marks reports as read or begun wherever they are listed. */
export function markLists(): void {
  const log = readingLog();
  for (const mark of document.querySelectorAll<HTMLElement>('[data-read-mark]')) {
    const place = log[mark.dataset.readMark!];
    mark.textContent = place ? wordsFor(place) : '';
    mark.closest('[data-report]')?.toggleAttribute('data-is-read', place?.isRead ?? false);
  }
}
