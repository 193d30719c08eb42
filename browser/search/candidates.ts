import { isBeginning, type Query } from '@/domain/search/parse-query';
import { swapped, typosIn, wordsWithin } from '@/domain/search/typos';
import type { Candidate, Postings } from './postings';

/** Words that begin as typed, that have it inside, and that have a typo, count less than the word itself. */
const [BEGUN, WITHIN, TYPO] = [0.5, 0.2, 0.3];
/** Of a script with letters one letter alone begins too many words. */
const ONE_LETTER = /^[\p{scx=Latn}\p{scx=Cyrl}\p{scx=Grek}\p{N}]$/u;

/** The words that stand for a typed one: itself, those that begin with it, those that have it inside. */
export function strictly(word: string, query: Query, { tree, words }: Postings): Candidate[] {
  const begun = isBeginning(word, query) && !ONE_LETTER.test(word) ? begin(word, tree) : [];
  const itself = tree.has(word) ? [{ term: word, weight: 1, isOther: false }] : [];
  const within = wordsWithin(word, words).map((term) => ({ term, weight: WITHIN, isOther: true }));
  return [...itself, ...begun, ...within];
}

/** The same, and those with a typo in them. */
export function leniently(word: string, query: Query, postings: Postings): Candidate[] {
  const { tree } = postings;
  const candidates = new Map<string, Candidate>();
  const typos = typosIn(word);
  for (const [term, [, away]] of typos ? tree.fuzzyGet(word, typos) : [])
    candidates.set(term, { term, weight: (TYPO * word.length) / (word.length + away), isOther: true });
  for (const other of swapped(word))
    for (const { term, weight } of [...begin(other, tree), { term: other, weight: 1 }])
      if (tree.has(term)) candidates.set(term, { term, weight: weight * TYPO, isOther: true });
  // What is there as typed counts more than as a typo.
  for (const candidate of strictly(word, query, postings)) candidates.set(candidate.term, candidate);
  return [...candidates.values()];
}

function begin(word: string, tree: Postings['tree']): Candidate[] {
  const candidates: Candidate[] = [];
  for (const term of tree.atPrefix(word).keys()) {
    const more = term.length - word.length;
    if (more > 0) candidates.push({ term, weight: (BEGUN * term.length) / (term.length + 0.3 * more), isOther: false });
  }
  return candidates;
}
