import MiniSearch, { type AsPlainObject, type Options, type Query as Tree, type SearchResult } from 'minisearch';
import type { Entry, Kind } from '@/domain/search/entry';
import { hasPhrases, parseQuery, type Query } from '@/domain/search/parse-query';
import { nearWords, swapped, typosIn, wordsWithin } from '@/domain/search/typos';
import { termsOf } from '@/domain/search/words-in';

const FIELDS = ['name', 'heading', 'more', 'text', 'where'] as const;
/** Title before heading before other names before text. */
const BOOST = { name: 8, heading: 5, more: 3, text: 1, where: 0.3 };
/** The name of a report counts more than a heading, and a heading more than a term of the glossary. */
const WEIGHT: Record<Kind, number> = {
  report: 1,
  announcement: 0.6,
  term: 0.5,
  person: 1,
  question: 0.5,
  race: 1,
  racer: 1,
};
/** Words that begin with what was typed, and words with a typo, count less than the word itself. */
const WEIGHTS = { prefix: 0.5, fuzzy: 0.3 };
const WITHIN = 0.25;
/** One letter alone begins too many words. */
const SHORTEST_BEGINNING = 2;
/** With fewer places than this, those with a typo come after them. */
const FEW = 5;

type Numbered = Entry & { id: number };
/**
 * A place that was found. `typed`: which of the typed words it has. `others`: the words that were found in the place of
 * typed ones.
 */
export type Place = { entry: Entry; typed: readonly string[]; others: ReadonlySet<string> };
export type Places = { places: Place[]; query: Query; isOnlySome: boolean; near: string[] };

/** What is kept of a book, to have it again without reading the pages. */
export type StoredBook = { entries: [id: number, entry: Entry][]; index: AsPlainObject };

const OPTIONS: Options<Numbered> = {
  fields: [...FIELDS],
  // Words are folded when they are taken out of the text.
  tokenize: termsOf,
  processTerm: (term) => term,
  // Of hundreds of pages only some change at a time. What is left of them in the index costs little.
  autoVacuum: false,
};

/** All places that can be found, and their index. Its words are those of `domain/search`; MiniSearch counts and ranks. */
export class Book {
  #index = new MiniSearch<Numbered>(OPTIONS);
  #entries = new Map<number, Entry>();
  #next = 0;
  /** How many entries have each word. */
  #words = new Map<string, number>();

  add(entries: readonly Entry[]): void {
    for (const entry of entries) {
      const id = this.#next++;
      this.#entries.set(id, entry);
      this.#index.add({ ...entry, id });
      const words = new Set(FIELDS.flatMap((field) => termsOf(entry[field])));
      for (const word of words) this.#words.set(word, (this.#words.get(word) ?? 0) + 1);
    }
  }

  /** Takes out what is on a page. Its words stay known. */
  remove(isGone: (entry: Entry) => boolean): void {
    for (const [id, entry] of this.#entries)
      if (isGone(entry)) {
        this.#index.discard(id);
        this.#entries.delete(id);
      }
  }

  /** The places, best first. With `near`, where there is none, words that look like those that were typed. */
  find(typed: string, isWanted: (entry: Entry) => boolean = () => true): Places {
    const query = parseQuery(typed);
    const found = (places: Place[], isOnlySome = false, near: string[] = []) => ({ places, query, isOnlySome, near });
    if (query.words.length === 0) return found([]);
    const strict = this.#search(query, this.#treeOf(query, strictly), isWanted);
    if (strict.length >= FEW) return found(strict);
    const known = new Set(strict.map(({ entry }) => entry));
    const lenient = this.#search(query, this.#treeOf(query, leniently), isWanted).filter(
      ({ entry }) => !known.has(entry),
    );
    const places = [...strict, ...lenient];
    if (places.length > 0) return found(places);
    if (query.words.length === 1 || query.phrases.length > 0) return found([], false, this.#near(query));
    const some = this.#search(query, { ...this.#treeOf(query, leniently), combineWith: 'OR' }, isWanted);
    const spread = onWholePages(some, query.words);
    return spread.length > 0 ? found(spread) : found(some, some.length > 0, this.#near(query));
  }

  get size(): number {
    return this.#entries.size;
  }

  store(): StoredBook {
    return { entries: [...this.#entries], index: this.#index.toJSON() };
  }

  /** Takes a stored book in place of this one. Throws where that is no book. */
  async load({ entries, index }: StoredBook): Promise<void> {
    const loaded = await MiniSearch.loadJSAsync<Numbered>(index, OPTIONS);
    this.#index = loaded;
    this.#entries = new Map(entries);
    this.#next = Math.max(-1, ...this.#entries.keys()) + 1;
    this.#words = new Map(index.index.map(([word, fields]) => [word, usesIn(fields)]));
  }

  #treeOf({ words }: Query, how: (word: string, known: Iterable<string>) => Tree) {
    return { combineWith: 'AND' as const, queries: words.map((word) => how(word, this.#words.keys())) };
  }

  #search({ words, phrases }: Query, tree: Tree, isWanted: (entry: Entry) => boolean): Place[] {
    const results = this.#index.search(tree, {
      // A word of a query is one already.
      tokenize: (word) => [word],
      boost: BOOST,
      weights: WEIGHTS,
      boostDocument: (id) => {
        const entry = this.#entries.get(id as number);
        return entry && isWanted(entry) ? WEIGHT[entry.kind] : 0;
      },
    });
    return results.flatMap((result) => {
      const entry = this.#entries.get(result.id as number);
      if (!entry || !hasOwnWord(result)) return [];
      const text = `${entry.name}\n${entry.heading}\n${entry.more}\n${entry.text}`;
      if (!hasPhrases(text, phrases)) return [];
      const others = new Set(result.terms.filter((term) => !words.some((word) => term.startsWith(word))));
      return [{ entry, others, typed: words.filter((word) => result.queryTerms.includes(word)) }];
    });
  }

  #near({ words }: Query): string[] {
    return words.flatMap((word) => (this.#words.has(word) ? [] : nearWords(word, this.#words)));
  }
}

/** Whether a word was found in more than where the place belongs: a report is one place, not each of its sections. */
const hasOwnWord = ({ match }: SearchResult) =>
  Object.values(match).some((fields) => fields.some((field) => field !== 'where'));

/** The places on pages that have all of the words, though in different sections. */
function onWholePages(places: readonly Place[], words: readonly string[]): Place[] {
  const found = new Map<string, Set<string>>();
  for (const { entry, typed } of places) {
    if (entry.kind !== 'report' && entry.kind !== 'announcement') continue;
    found.set(entry.path, new Set([...(found.get(entry.path) ?? []), ...typed]));
  }
  return places.filter(({ entry }) => found.get(entry.path)?.size === words.length);
}

const strictly = (word: string, known: Iterable<string>): Tree => ({
  combineWith: 'OR',
  queries: [
    { queries: [word], prefix: word.length >= SHORTEST_BEGINNING || isOneSign(word) },
    { queries: wordsWithin(word, known), boostTerm: () => WITHIN },
  ],
});

const leniently = (word: string, known: Iterable<string>): Tree => ({
  combineWith: 'OR',
  queries: [
    strictly(word, known),
    { queries: [word], fuzzy: typosIn(word) || false },
    { queries: swapped(word), boostTerm: () => WITHIN, prefix: true },
  ],
});

/** A character that is a word of its own. */
const isOneSign = (word: string) => !/^[\p{scx=Latn}\p{scx=Cyrl}\p{scx=Grek}\p{N}]/u.test(word);

const usesIn = (fields: Record<string, Record<string, number>>) =>
  Object.values(fields).reduce((sum, entries) => sum + Object.keys(entries).length, 0);
