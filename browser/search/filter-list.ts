import type { Kind } from '@/domain/search/entry';
import type { Hit } from '@/domain/search/results';
import * as words from '@/generated/words/search-list';
import { reportsLeft } from '@/generated/words/reader-lists';
import { sentences } from '@/words/format';
import { el, pieces } from './draw';
import { keepInEntry, keptInEntry } from './entry-state';
import { isWanted } from '@/domain/search/is-wanted';
import { latestOnly } from './latest-only';
import { isComposing } from './result-keys';
import { ask, followSearch, openSearch } from './searcher';

/** A list with a field above it: what its items are, and which places on their pages are looked at. */
type List = {
  items: string;
  kinds: readonly Kind[];
  addressOf: (item: HTMLElement) => string;
  countInWords: (shown: { count: number }) => string;
};

const LISTS: Record<string, List> = {
  reports: {
    items: '[data-report]',
    kinds: ['report', 'announcement'],
    addressOf: (item) => item.querySelector('a')!.pathname,
    countInWords: reportsLeft,
  },
  terms: {
    items: '[data-terms] > [id]',
    kinds: ['term'],
    addressOf: ({ id }) => `/glossary${id}`,
    countInWords: words.termsLeft,
  },
};

const KEEP_AFTER_MS = 300;
/** More than any list has. */
const ALL = 1_000;

type Kept = { words: string; kind: string };
type FoundInside = { typed: string; byAddress: ReadonlyMap<string, Hit> };
/** What was found last on this page of the browser: Back has it again at once. */
let last: FoundInside = { typed: '', byAddress: new Map() };
const started = new WeakSet<HTMLFormElement>();

/**
 * The field above a list. An item stays if the words are in what is seen of it, or anywhere on its page; then the
 * sentence stands below it, and leads there. Back, or a reload, brings the field back as it was left.
 */
export function filterList(form: HTMLFormElement): void {
  const list = LISTS[form.dataset.filter!];
  // The page may have been turned before this script came.
  if (!list || !form.isConnected || started.has(form)) return;
  started.add(form);
  const items = [...document.querySelectorAll<HTMLElement>(list.items)];
  const seenIn = new Map(items.map((item) => [item, item.textContent]));
  const field = form.querySelector<HTMLInputElement>('[name=words]')!;
  const kindOf = () => form.querySelector<HTMLInputElement>('[name=kind]:checked')?.value ?? '';
  let isReading = true;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const asking = latestOnly(
    (typed: string) => ask({ typed, most: ALL, kinds: list.kinds, isOncePerPlace: true }),
    (found, typed) => {
      const hits = !found || found.isOnlySome ? [] : found.groups.flatMap((group) => group.hits);
      last = { typed, byAddress: new Map(hits.toReversed().map((hit) => [addressOfHit(hit), hit])) };
      draw();
    },
  );

  function draw(): void {
    const typed = field.value.trim();
    for (const item of items) {
      const isSeen = isWanted(typed, seenIn.get(item)!);
      const hit = typed ? last.byAddress.get(list!.addressOf(item)) : undefined;
      item.hidden = !(isSeen || hit) || Boolean(kindOf() && item.dataset.kind !== kindOf());
      item.querySelector('.found-in')?.remove();
      if (hit && !isSeen) item.append(el('a', { className: 'found-in', href: hit.href }, ...pieces(hit.snippet)));
    }
    const left = items.filter((item) => !item.hidden).length;
    const isLooking = typed !== '' && (isReading || last.typed !== typed);
    form.querySelector('[data-filter-count]')!.textContent = sentences(
      list!.countInWords({ count: left }),
      isLooking && left === 0 && words.reading,
    );
    // They would lead to what is hidden.
    document.querySelector('.letters')?.toggleAttribute('hidden', typed !== '');
    document.querySelector('[data-filter-none]')?.toggleAttribute('hidden', left > 0 || isLooking);
  }

  function look(): void {
    const typed = field.value.trim();
    if (typed) asking.ask(typed);
    else last = { typed, byAddress: new Map() };
    draw();
    clearTimeout(timer);
    timer = setTimeout(
      () => form.isConnected && keepInEntry({ filter: { words: field.value, kind: kindOf() } }),
      KEEP_AFTER_MS,
    );
  }

  form.addEventListener('input', (event) => isComposing(event) || look());
  form.addEventListener('compositionend', look);
  form.addEventListener('reset', () => setTimeout(look));
  form.addEventListener('submit', (event) => event.preventDefault());
  openSearch();
  const stop = followSearch(({ type }) => {
    // The page was turned.
    if (!form.isConnected) return void stop();
    isReading = type === 'reading';
    if (field.value.trim()) asking.ask(field.value.trim());
    else draw();
  });
  restore(form, field);
  look();
}

const addressOfHit = ({ kind, path, anchor }: Hit) => (kind === 'term' ? path + anchor : path);

function restore(form: HTMLFormElement, field: HTMLInputElement): void {
  const { filter } = keptInEntry() as { filter?: Kept };
  if (!filter || field.value) return;
  field.value = filter.words;
  for (const choice of form.querySelectorAll<HTMLInputElement>('[name=kind]'))
    choice.checked = choice.value === filter.kind;
}
