import type { Entry, Kind } from '@/domain/search/entry';
import { hasPhrases, parseQuery, type Query } from '@/domain/search/parse-query';
import { nearWords } from '@/domain/search/typos';
import { leniently, strictly } from './candidates';
import { Postings, type Match, type StoredPostings } from './postings';

/** The name of a report counts more than a heading, and a heading more than a term of the glossary. */
const WEIGHT: Record<Kind, number> = {
  ...{ report: 1, announcement: 0.6, term: 0.5, person: 1, question: 0.5, race: 1, racer: 1 },
};
/** With fewer places than this, those with a typo come after them. */
const FEW = 5;

/**
 * A place that was found. `typed`: which of the typed words it has. `others`: the words that were found in the place of
 * typed ones.
 */
export type Place = { entry: Entry; typed: readonly string[]; others: ReadonlySet<string> };
export type Places = { places: Place[]; query: Query; isOnlySome: boolean; near: string[] };

/** What is kept of a book, to have it again without reading the pages. */
export type StoredBook = { entries: [id: number, entry: Entry][]; postings: StoredPostings };

type Wanted = (entry: Entry) => boolean;
type Matches = readonly { word: string; found: Match }[];

/** All places that can be found, and their index. */
export class Book {
  readonly #postings = new Postings();
  readonly #entries = new Map<number, Entry>();
  #next = 0;

  add(entries: readonly Entry[]): void {
    for (const entry of entries) {
      const id = this.#next++;
      this.#entries.set(id, entry);
      this.#postings.add(id, entry);
    }
  }

  remove(isGone: Wanted): void {
    for (const [id, entry] of this.#entries)
      if (isGone(entry)) {
        this.#postings.remove(id);
        this.#entries.delete(id);
      }
  }

  /** The places, best first. Where there is none, `near` are words that look like those that were typed. */
  find(typed: string, isWanted: Wanted = () => true): Places {
    const query = parseQuery(typed);
    const found = (places: Place[], isOnlySome = false, near: string[] = []) => ({ places, query, isOnlySome, near });
    if (query.words.length === 0) return found([]);
    const strict = this.#withAll(query, this.#match(query, strictly, isWanted));
    if (strict.length >= FEW) return found(strict);
    const matches = this.#match(query, leniently, isWanted);
    const known = new Set(strict.map(({ entry }) => entry));
    const places = [...strict, ...this.#withAll(query, matches).filter(({ entry }) => !known.has(entry))];
    if (places.length > 0) return found(places);
    if (query.words.length === 1 || query.phrases.length > 0) return found([], false, this.#near(query));
    const some = this.#withSome(query, matches);
    const spread = onWholePages(some, query.words);
    return spread.length > 0 ? found(spread) : found(some, some.length > 0, this.#near(query));
  }

  store(): StoredBook {
    return { entries: [...this.#entries], postings: this.#postings.store() };
  }

  /** A stored book. Throws where that is no book. */
  static load({ entries, postings }: StoredBook): Book {
    const book = new Book();
    for (const [id, entry] of entries) {
      book.#entries.set(id, entry);
      book.#next = Math.max(book.#next, id + 1);
    }
    book.#postings.load(postings);
    return book;
  }

  #match(query: Query, how: typeof strictly, isWanted: Wanted): Matches {
    const weights = new Float64Array(this.#next);
    for (const [id, entry] of this.#entries) if (isWanted(entry)) weights[id] = WEIGHT[entry.kind];
    return query.words.map((word) => ({
      word,
      found: this.#postings.match(how(word, query, this.#postings), weights),
    }));
  }

  #withAll(query: Query, matches: Matches): Place[] {
    return this.#ranked(query, matches, (id) => matches.every(({ found }) => found.scores[id]! > 0));
  }

  #withSome(query: Query, matches: Matches): Place[] {
    return this.#ranked(query, matches, (id) => matches.some(({ found }) => found.scores[id]! > 0));
  }

  #ranked({ phrases }: Query, matches: Matches, isFound: (id: number) => boolean): Place[] {
    const ranked: (Place & { score: number })[] = [];
    for (const [id, entry] of this.#entries) {
      if (!isFound(id)) continue;
      const own = matches.filter(({ found }) => found.scores[id]! > 0);
      // A report is one place by its name, and not each of its sections.
      if (!own.some(({ found }) => found.isOwn[id]) || !hasPhrases(textOf(entry), phrases)) continue;
      const score = own.reduce((sum, { found }) => sum + found.scores[id]!, 0) * own.length;
      const others = new Set(own.flatMap(({ found }) => found.others.get(id) ?? []));
      ranked.push({ score, entry, typed: own.map(({ word }) => word), others });
    }
    return ranked.sort((a, b) => b.score - a.score || compareText(a.entry.path, b.entry.path));
  }

  #near({ words }: Query): string[] {
    const known = this.#postings.words
      .map((word) => [word, this.#postings.usesOf(word)] as const)
      .filter(([, uses]) => uses > 0);
    return words.flatMap((word) => (this.#postings.usesOf(word) > 0 ? [] : nearWords(word, known)));
  }
}

/** Pages are read in whatever order they come. What is found equally well stands by its address, so that it stays in place. */
const compareText = (a: string, b: string) => (a < b ? -1 : Number(a > b));

const textOf = ({ name, heading, more, text }: Entry) => `${name}\n${heading}\n${more}\n${text}`;

/** The places on pages that have all of the words, though in different sections. */
function onWholePages(places: readonly Place[], words: readonly string[]): Place[] {
  const found = new Map<string, Set<string>>();
  for (const { entry, typed } of places) {
    if (entry.kind !== 'report' && entry.kind !== 'announcement') continue;
    found.set(entry.path, new Set([...(found.get(entry.path) ?? []), ...typed]));
  }
  return places.filter(({ entry }) => found.get(entry.path)?.size === words.length);
}
