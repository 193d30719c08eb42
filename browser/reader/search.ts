import { remembered } from '@/browser/page/remembered';
import { isPlain } from './inner-link';

/** What the script of the search does for other pages (browser/search/search-script.ts). */
type SearchScript = { lightPlace(): void; filterList(form: HTMLFormElement): void };

/** The address of that script, set by scripts/build/build-scripts.ts. It comes when it is used for the first time. */
declare const SEARCH_SCRIPT: string;

/** What filters the list of reports from the first letter on (browser/search/filter-reports.ts). */
type FilterScript = { filterReports(form: HTMLFormElement): void };
declare const FILTER_SCRIPT: string;

const script = () => import(SEARCH_SCRIPT) as Promise<SearchScript>;

/** Opens the search from any page: by the magnifier, which is a link, by `/`, by Ctrl-K or Cmd-K. */
export function enableSearch(): void {
  document.addEventListener('keydown', (event) => {
    if (!isCall(event) || document.querySelector('dialog[open], :popover-open')) return;
    event.preventDefault();
    const field = document.querySelector<HTMLInputElement>('[data-search-field]');
    field?.focus();
    field?.select();
    if (!field) document.querySelector<HTMLElement>('[data-search]')?.click();
  });
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element && event.target.closest('[data-search]');
    if (link && isPlain(event)) holdKeyboard();
  });
}

function isCall(event: KeyboardEvent): boolean {
  const { key, target, ctrlKey, metaKey, altKey } = event;
  if (event.defaultPrevented || event.isComposing || altKey) return false;
  if (ctrlKey || metaKey) return key.toLowerCase() === 'k' && !event.shiftKey;
  const isTyping = target instanceof Element && target.closest('input, textarea, select, [contenteditable]');
  // The same switch as that of the quiz and the desk (browser/desk/use-keys-switch.ts).
  return key === '/' && !isTyping && remembered('desk-keys') !== false;
}

/**
 * A phone shows its keyboard only where a field takes the focus within a tap, and the page of the search comes after it.
 * Until then this field has the focus.
 */
function holdKeyboard(): void {
  if (!matchMedia('(pointer: coarse)').matches) return;
  const field = document.createElement('input');
  field.id = 'keyboard-held';
  field.style.cssText = 'position:fixed;top:0;opacity:0';
  field.onblur = () => field.remove();
  document.body.append(field);
  field.focus();
}

/** What the search does on this page: it lights a sentence, or looks inside of what a list shows. */
export function startSearch(): void {
  if (location.hash.includes(':lit='))
    void script().then(
      (search) => search.lightPlace(),
      () => undefined,
    );
  const form = document.querySelector<HTMLFormElement>('[data-filter]');
  if (!form) return;
  if (form.dataset.filter === 'reports')
    void (import(FILTER_SCRIPT) as Promise<FilterScript>).then(
      (filter) => filter.filterReports(form),
      () => undefined,
    );
  const start = () =>
    void script().then(
      (search) => search.filterList(form),
      () => undefined,
    );
  if ((history.state as { filter?: unknown } | null)?.filter) start();
  else form.addEventListener('focusin', start, { once: true });
}
