import { countWords, isWanted } from '@/browser/reader/listed';

/**
 * The filter above the list of reports, by kind and words. Says how many are left. Only the page with that list asks for
 * this small script. The one of the search, which looks inside of the reports, draws over it once it is here
 * (filter-list.ts).
 */
export function filterReports(form: HTMLFormElement): void {
  // The page was turned before this script came. What is listed now belongs to another.
  if (!form.isConnected) return;
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
