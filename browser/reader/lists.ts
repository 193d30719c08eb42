import { countWords, isWanted, wordsFor } from './listed';
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

/**
 * The filter above the list of reports, by kind and words. Says how many are left. It answers at once; the script of the
 * search, which looks inside of the reports, draws over it once it is here (browser/search/filter-list.ts).
 */
export function enableFilter(): void {
  const form = document.querySelector<HTMLFormElement>('[data-filter=reports]');
  if (!form) return;
  const apply = () => {
    const data = new FormData(form);
    const text = (name: string) => (data.get(name) as string | null) ?? '';
    const [words, kind] = [text('words'), text('kind')];
    const items = [...document.querySelectorAll<HTMLElement>('[data-report]')];
    for (const item of items) item.hidden = !isWanted(words, kind, item.textContent, item.dataset.kind);
    const left = items.filter((item) => !item.hidden).length;
    const count = form.querySelector('[data-filter-count]');
    if (count) count.textContent = countWords(left);
    document.querySelector<HTMLElement>('[data-filter-none]')?.toggleAttribute('hidden', left > 0);
  };
  form.addEventListener('input', apply);
  form.addEventListener('reset', () => setTimeout(apply));
  form.addEventListener('submit', (event) => event.preventDefault());
  apply();
}
