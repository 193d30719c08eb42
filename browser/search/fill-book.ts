import { jsonIn } from '@/domain/search/read-page';
import { pagesOf, type Catalogue } from '@/domain/search/catalogue';
import { entriesOfCatalogue, entriesOfPage } from '@/domain/search/entries-of';
import type { Entry } from '@/domain/search/entry';
import { Book } from './book';
import { keepBook, readKeptBook } from './kept-book';
import type { IndexState } from './messages';
import { openPageTexts, type PageTexts } from './page-texts';

/** The page that carries the catalogue. */
const SEARCH = '/search';
const AT_A_TIME = 4;
/** After so many pages in a row that did not come, the others are not asked for: there is no connection. */
const MOST_FAILURES = 3;

/** The index, and the revisions of the pages in it. */
export type Shelf = { book: Book; pages: Map<string, string>; races: Catalogue['races'] };

/**
 * Reads every page that is not yet in the book in its present revision. Searching goes on meanwhile: the book is usable
 * at any moment. Returns how it ended.
 */
export async function fillBook(shelf: Shelf, build: string, tell: (state: IndexState) => void): Promise<IndexState> {
  const texts = await openPageTexts();
  if (shelf.pages.size === 0) await takeKept(shelf, build);
  const catalogue = await readCatalogue(texts);
  if (!catalogue) return { type: 'partly', done: shelf.pages.size, total: shelf.pages.size + 1, isFetching: true };
  shelf.races = catalogue.races;
  const paths = pagesOf(catalogue);
  const hasLeft = dropOthers(shelf, new Set(paths), catalogue);
  const missing = paths.filter((path) => !shelf.pages.has(path) || shelf.pages.get(path) !== texts.revisionOf(path));
  const state: IndexState = {
    type: 'reading',
    done: paths.length - missing.length,
    total: paths.length,
    isFetching: false,
  };
  if (missing.length > 0) tell({ ...state });
  let failures = 0;
  const lane = async () => {
    for (let path = missing.shift(); path !== undefined && failures < MOST_FAILURES; path = missing.shift()) {
      const page = await texts.read(path);
      failures = page ? 0 : failures + 1;
      if (!page) continue;
      replace(shelf, path, entriesOfPage(path, page.html, catalogue), page.revision);
      state.done++;
      state.isFetching ||= page.isFetched;
      tell({ ...state });
    }
  };
  const toDo = missing.length;
  await Promise.all(Array.from({ length: AT_A_TIME }, lane));
  const { book, pages } = shelf;
  if (toDo > 0 || hasLeft) void keepBook({ build, pages: Object.fromEntries(pages), book: book.store() });
  return { ...state, type: state.done < state.total ? 'partly' : 'whole' };
}

async function takeKept(shelf: Shelf, build: string): Promise<void> {
  const kept = await readKeptBook(build);
  if (!kept) return;
  try {
    shelf.book = Book.load(kept.book);
    shelf.pages = new Map(Object.entries(kept.pages));
  } catch {
    // It is no index of ours, and is made again.
  }
}

async function readCatalogue(texts: PageTexts): Promise<Catalogue | null> {
  const page = await texts.read(SEARCH);
  return page && (jsonIn(page.html, 'data-catalogue') as Catalogue | null);
}

/** Takes out the pages that are no longer there, and puts in what the catalogue says now. */
function dropOthers({ book, pages }: Shelf, wanted: ReadonlySet<string>, catalogue: Catalogue): boolean {
  const left = [...pages.keys()].filter((path) => !wanted.has(path));
  for (const path of left) pages.delete(path);
  book.remove(({ kind, path }) => kind === 'person' || kind === 'race' || left.includes(path));
  book.add(entriesOfCatalogue(catalogue));
  return left.length > 0;
}

function replace({ book, pages }: Shelf, path: string, entries: readonly Entry[], revision: string | null): void {
  if (pages.has(path)) book.remove((entry) => entry.path === path && entry.kind !== 'person');
  book.add(entries);
  pages.set(path, revision ?? '');
}
