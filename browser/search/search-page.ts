import type { Mount } from '@/browser/islands/island';
import { CAME_THROUGH } from '@/browser/page/page-events';
import { isPlain } from '@/browser/reader/inner-link';
import type { Found } from '@/domain/search/results';
import * as words from '@/generated/words/search';
import { keepInEntry, keptInEntry } from './entry-state';
import { latestOnly } from './latest-only';
import { recentList } from './recent-list';
import { rememberSearch } from './recent-searches';
import { isComposing, walkResults } from './result-keys';
import { resultList } from './result-list';
import { ask, followSearch, openSearch, type SearchState } from './searcher';

const FEW = 5;
const ALL = 500;
const KEEP_AFTER_MS = 300;
const SAY_AFTER_MS = 1_000;

type Shown = { typed: string; most: number; found: Found };
/** What was shown last on this page of the browser: Back has it again at once, without asking. */
let last: Shown | undefined;

/** The page of the search: the field, and what is found while one types. */
export const mountSearch: Mount = (place) => {
  const find = <Kind extends HTMLElement>(part: string) => place.querySelector<Kind>(`[data-search-${part}]`)!;
  const field = find<HTMLInputElement>('field');
  const [count, results, start, state, said] = ['count', 'results', 'start', 'state', 'said'].map((part) =>
    find(part),
  ) as [HTMLElement, HTMLElement, HTMLElement, HTMLElement, HTMLElement];
  const over = new AbortController();
  let most = FEW;
  /** The place that was opened last from these results. */
  let hit = keptInEntry().hit;
  const leftAt = keptInEntry().y;
  /** Whether all that can be had is in the index. */
  let isFinal = false;
  /** Whether the results are still to be put where they were left. */
  let isComingBack = false;
  let timers: ReturnType<typeof setTimeout>[] = [];

  const later = (ms: number, work: () => void) => void timers.push(setTimeout(work, ms));
  const asking = latestOnly(
    (typed: string) => ask({ typed, most }),
    (found, typed) => found && show({ typed, most, found }),
  );

  function show(shown: Shown): void {
    const { typed, found } = (last = shown);
    const focused = focusedHit();
    results.replaceChildren(...resultList(found, { showAll, lookFor }));
    // Whoever finds nothing sees what could be asked.
    start.hidden = found.total > 0 || !isFinal;
    if (focused) nearest(focused).focus({ preventScroll: true });
    count.textContent = found.total > 0 || isFinal ? countInWords(shown) : words.looking;
    if (isComingBack) settle();
    timers.forEach(clearTimeout);
    timers = [];
    later(KEEP_AFTER_MS, () => keepInEntry({ hit, most: shown.most }, addressOf(typed)));
    // Somebody who listens does not want to hear a number for each letter.
    later(SAY_AFTER_MS, () => (said.textContent = count.textContent));
  }

  function look(): void {
    const typed = field.value;
    if (typed.trim() === '') return showStart();
    if (last?.typed !== typed && !results.hasChildNodes()) count.textContent = words.looking;
    asking.ask(typed);
  }

  function showStart(): void {
    last = undefined;
    start.hidden = false;
    results.replaceChildren();
    count.textContent = said.textContent = '';
    timers.forEach(clearTimeout);
    keepInEntry({}, '/search');
    find('recent').replaceChildren(...[recentList({ lookFor, onForgotten })].filter((list) => list !== null));
  }

  function onForgotten(): void {
    showStart();
    said.textContent = words.forgotten;
    (find('recent').querySelector<HTMLElement>('.icon-button') ?? field).focus();
  }

  function lookFor(typed: string): void {
    most = FEW;
    field.value = typed;
    field.focus();
    look();
  }

  function showAll(): void {
    const shown = hits().map((hit) => hit.getAttribute('href'));
    most = ALL;
    void ask({ typed: field.value, most }).then((found) => {
      if (!found || over.signal.aborted) return;
      show({ typed: field.value, most, found });
      // The button that was pressed is gone. The first place that it has brought comes in its stead.
      hits()
        .find((hit) => !shown.includes(hit.getAttribute('href')))
        ?.focus();
    });
  }

  const hits = () => [...results.querySelectorAll<HTMLElement>('[data-hit]')];
  const linkTo = (href: unknown) => hits().find((hit) => hit.getAttribute('href') === href);
  const focusedHit = () => {
    const at = hits().findIndex((hit) => hit === document.activeElement);
    return at < 0 ? undefined : { at, href: hits()[at]!.getAttribute('href') };
  };
  /** Where the focus goes on when the results have changed under it. It never gets lost, or the next key would be. */
  const nearest = ({ at, href }: { at: number; href: string | null }) =>
    linkTo(href) ?? hits().at(Math.min(at, hits().length - 1)) ?? field;

  function onState(next: SearchState): void {
    // Whoever has typed nothing is not waiting for it. It stands where there is room for it, and moves nothing.
    const isEmpty = field.value.trim() === '';
    const [aside, inFlow] = isEmpty && next.type === 'reading' ? [stateInWords(next), ''] : ['', stateInWords(next)];
    state.textContent = inFlow;
    if (isEmpty) count.textContent = aside;
    state.hidden = inFlow === '';
    isFinal = next.type !== 'reading';
    if (next.type !== 'failed' && !isEmpty) asking.ask(field.value);
  }

  function onKey(event: KeyboardEvent): void {
    if (isComposing(event)) return;
    if (event.key === 'Enter' && event.target === field) return onEnter(event);
    if (event.key === 'Escape' && event.target === field) return field.value === '' ? leave() : lookFor('');
    walkResults(event, field, results);
  }

  /** A phone puts its keyboard away, so that the results can be seen. A desk opens the first of them. */
  function onEnter(event: KeyboardEvent): void {
    event.preventDefault();
    rememberSearch(field.value);
    // What is shown may be the answer to fewer letters.
    const first = last?.typed === field.value ? results.querySelector<HTMLElement>('[data-hit]') : null;
    if (matchMedia('(pointer: coarse)').matches) first?.focus();
    else first?.click();
  }

  function onClick(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link && start.contains(link) && isPlain(event)) {
      event.preventDefault();
      // Its text may be a translation.
      return lookFor(new URL(link.href).searchParams.get('q') ?? '');
    }
    if (link?.dataset.hit === undefined) return;
    rememberSearch(field.value);
    hit = link.getAttribute('href');
    keepInEntry({ hit, most }, addressOf(field.value));
  }

  /** Back to the results as they were left: what was read last has the focus again, where it was on the screen. */
  function restore(): void {
    const { most: kept } = keptInEntry();
    most = typeof kept === 'number' ? kept : FEW;
    isComingBack = true;
    if (last?.typed === field.value && last.most === most) return show(last);
    asking.ask(field.value);
  }

  /** While the index is read there may be less to see than there was. Whoever does something stays where they are. */
  function settle(): void {
    linkTo(hit)?.focus({ preventScroll: true });
    if (typeof leftAt === 'number') scrollTo({ top: leftAt, behavior: 'instant' });
    isComingBack = !isFinal;
  }

  const on = { signal: over.signal };
  field.addEventListener('input', (event) => isComposing(event) || onInput(), on);
  field.addEventListener('compositionend', onInput, on);
  function onInput() {
    most = FEW;
    hit = undefined;
    isComingBack = false;
    look();
  }
  find('form').addEventListener('submit', (event) => event.preventDefault(), on);
  find('cancel').addEventListener('click', (event) => (event.preventDefault(), leave()), on);
  place.addEventListener('keydown', onKey, on);
  // Before the page is turned, which listens to the document.
  place.addEventListener('click', onClick, { ...on, capture: true });
  document.addEventListener(CAME_THROUGH, openSearch, on);
  for (const type of ['pointerdown', 'wheel', 'keydown'])
    addEventListener(type, () => (isComingBack = false), { ...on, passive: true });
  addEventListener('pagehide', () => keepInEntry({ y: scrollY }), on);

  field.value ||= new URLSearchParams(location.search).get('q') ?? '';
  openSearch();
  start.hidden = field.value.trim() !== '';
  if (start.hidden) restore();
  else {
    showStart();
    field.focus({ preventScroll: true });
  }
  const stop = followSearch(onState);
  return () => {
    stop();
    asking.stop();
    over.abort();
    timers.forEach(clearTimeout);
  };
};

const addressOf = (typed: string) => (typed.trim() ? `/search?q=${encodeURIComponent(typed)}` : '/search');

/** Where the search was the first page of this tab, there is no way back. */
function leave(): void {
  if (history.length > 1) history.back();
  else location.assign('/');
}

function countInWords({ typed, found: { total, isOnlySome } }: Shown): string {
  if (total === 0) return words.foundNone({ typed: typed.trim() });
  return isOnlySome ? words.foundSome({ count: total }) : words.found({ count: total });
}

function stateInWords(state: SearchState): string {
  switch (state.type) {
    case 'reading':
      return state.isFetching ? words.fetching(state) : words.reading(state);
    case 'partly':
      return words.partly({ count: state.total - state.done });
    case 'failed':
      return words.failed;
    case 'whole':
      return '';
  }
}
