import SearchableMap from 'minisearch/SearchableMap';
import type { Entry } from '@/domain/search/entry';
import { termsOf } from '@/domain/search/words-in';

/** A word of the index in the place of a typed one, and how much it counts. `isOther`: it does not begin as typed. */
export type Candidate = { term: string; weight: number; isOther: boolean };
/**
 * What a typed word has found: how much, by the number of the entry. `isOwn`: in more than where the entry belongs.
 * `others`: the words that stand in its place.
 */
export type Match = { scores: Float64Array; isOwn: Uint8Array; others: Map<number, string[]> };

const FIELDS = ['name', 'heading', 'more', 'text', 'where'] as const;
const WHERE = FIELDS.indexOf('where');
/** Title before heading before other names before text. */
const BOOST = [8, 5, 3, 1, 0.3];

/** BM25+, with the constants that MiniSearch found good: how fast more of the same word, and long texts, count less. */
const [SATURATION, LENGTH, LEAST] = [1.2, 0.7, 0.5];

/** A word that is everywhere tells entries apart by nothing, but it is there. */
const LEAST_RARITY = 0.5;

/** For each word its places: number of the entry, field, how often; one after the other, as that is small as JSON. */
export type StoredPostings = { words: [word: string, places: number[]][]; lengths: [id: number, lengths: number[]][] };

/**
 * In which entries each word stands. The tree of words, and the walk that finds words with typos in it, are those of
 * MiniSearch; the rest of it is twice as much script as all of this.
 */
export class Postings {
  readonly tree = new SearchableMap<number[]>();
  /** All words of the tree. To read them from there takes longer. */
  readonly words: string[] = [];
  readonly #lengths: (readonly number[] | undefined)[] = [];
  #count = 0;
  readonly #totals = FIELDS.map(() => 0);

  add(id: number, entry: Entry): void {
    const lengths = FIELDS.map((field, at) => {
      const terms = termsOf(entry[field]);
      const counts = new Map<string, number>();
      for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
      for (const [term, count] of counts) this.#placesOf(term).push(id, at, count);
      return terms.length;
    });
    this.#keepLengths(id, lengths);
  }

  /** Its places stay where its words are until somebody looks for those, or the index is stored. */
  remove(id: number): void {
    this.#lengths[id]?.forEach((length, at) => (this.#totals[at]! -= length));
    if (this.#lengths[id]) this.#count--;
    this.#lengths[id] = undefined;
  }

  /** The entries that have one of these words. `weights` are theirs; those without weight are not wanted. */
  match(candidates: readonly Candidate[], weights: Float64Array): Match {
    const size = this.#lengths.length;
    const match: Match = { scores: new Float64Array(size), isOwn: new Uint8Array(size), others: new Map() };
    const averages = this.#totals.map((total) => total / this.#count || 1);
    for (const { term, weight, isOther } of candidates) {
      const places = this.#alive(term);
      const uses = places.length / 3;
      const rarity = weight * Math.log(1 + Math.max(LEAST_RARITY, this.#count - uses + 0.5) / (uses + 0.5));
      for (let at = 0; at < places.length; at += 3) {
        const [id, field, times] = [places[at]!, places[at + 1]!, places[at + 2]!];
        if (!weights[id]) continue;
        const norm = SATURATION * (1 - LENGTH + (LENGTH * this.#lengths[id]![field]!) / averages[field]!);
        const score = LEAST + (times * (SATURATION + 1)) / (times + norm);
        match.scores[id]! += rarity * score * BOOST[field]! * weights[id];
        if (field !== WHERE) match.isOwn[id] = 1;
        if (isOther) match.others.set(id, [...(match.others.get(id) ?? []), term]);
      }
    }
    return match;
  }

  /** How many places a word has. 0: what had it was removed. */
  usesOf(word: string): number {
    return this.#alive(word).length / 3;
  }

  store(): StoredPostings {
    const words = this.words.flatMap((word): StoredPostings['words'] => {
      const places = this.#alive(word);
      return places.length > 0 ? [[word, places]] : [];
    });
    const lengths = this.#lengths.flatMap((each, id): StoredPostings['lengths'] => (each ? [[id, [...each]]] : []));
    return { words, lengths };
  }

  load({ words, lengths }: StoredPostings): void {
    for (const [word, places] of words) {
      this.tree.set(word, places);
      this.words.push(word);
    }
    for (const [id, each] of lengths) this.#keepLengths(id, each);
  }

  /**
   * The places of a word that are still there. Those of a page that was read again would count twice: the word would seem
   * less rare each time, and what was found change its order.
   */
  #alive(word: string): number[] {
    const all = this.tree.get(word) ?? [];
    const alive = all.filter((_, at) => this.#lengths[all[at - (at % 3)]!]);
    if (alive.length === all.length) return all;
    this.tree.set(word, alive);
    return alive;
  }

  #keepLengths(id: number, lengths: number[]): void {
    this.#lengths[id] = lengths;
    this.#count++;
    lengths.forEach((length, at) => (this.#totals[at]! += length));
  }

  #placesOf(word: string): number[] {
    const known = this.tree.get(word);
    if (known) return known;
    const places: number[] = [];
    this.tree.set(word, places);
    this.words.push(word);
    return places;
  }
}
