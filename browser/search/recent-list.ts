import * as words from '@/generated/words/search';
import { el } from './draw';
import { forgetSearch, forgetSearches, recentSearches } from './recent-searches';

type Ways = {
  lookFor: (words: string) => void;
  /** Something was removed: draw the rest, and say so. */
  onForgotten: () => void;
};

/** What was looked for before. Null where that is nothing. */
export function recentList({ lookFor, onForgotten }: Ways): HTMLElement | null {
  const searches = recentSearches();
  if (searches.length === 0) return null;
  const forget = (work: () => void) => () => {
    work();
    onForgotten();
  };
  const items = searches.map((search) => {
    const again = el('button', { type: 'button', className: 'recent', onclick: () => lookFor(search) }, search);
    const gone = el(
      'button',
      {
        type: 'button',
        className: 'icon-button',
        ariaLabel: words.forget({ search }),
        onclick: forget(() => forgetSearch(search)),
      },
      '×',
    );
    return el('li', {}, again, gone);
  });
  const id = 'recent-searches';
  const list = el(
    'section',
    { className: 'found-group' },
    el('h2', { id, className: 'tag' }, words.recent),
    el('ul', { className: 'recents' }, ...items),
    el('button', { type: 'button', className: 'button', onclick: forget(forgetSearches) }, words.forgetAll),
  );
  list.setAttribute('aria-labelledby', id);
  return list;
}
