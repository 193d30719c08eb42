import { fold } from './fold';

/**
 * A sentence within a page, as a fragment of an address: `#quorum:lit=a-write-needs-four,before-it-counts`. It names
 * the heading above, and the letters with which the sentence begins and ends. Browsers have text fragments of their
 * own, but not all do, and none says whether the text was found.
 */
export type Lit = { id: string; start: string; end: string };

const SIGN = ':lit=';
const START_LETTERS = 30;
const END_LETTERS = 18;

/** Letters and digits alone: space, quotation marks and links do not count when a sentence is looked for. */
export const lettersOf = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]+/gu, '');

export function litHash(id: string, sentence: string): string {
  const words = fold(sentence)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const start = shorten(words.join('-'), START_LETTERS);
  const rest = words.join('-').slice(start.length);
  const end = rest && reverse(shorten(reverse(rest), END_LETTERS)).replace(/^-/, '');
  const lit = [start, end].filter(Boolean).map(encodeURIComponent).join(',');
  return lit ? `#${encodeURIComponent(id)}${SIGN}${lit}` : id && `#${encodeURIComponent(id)}`;
}

/** At least so many letters, up to the end of a word. A run without spaces is cut. */
function shorten(words: string, least: number): string {
  const end = words.indexOf('-', least);
  return words.slice(0, end < 0 || end > 2 * least ? 2 * least : end);
}

const reverse = (text: string) => [...text].reverse().join('');

/** Null where the fragment names no sentence, or is broken. */
export function parseLit(hash: string): Lit | null {
  const [id, lit, ...more] = hash.slice(1).split(SIGN);
  if (!lit || more.length > 0) return null;
  try {
    const [start = '', end = ''] = lit.split(',').map((part) => lettersOf(decodeURIComponent(part)));
    return start ? { id: decodeURIComponent(id!), start, end } : null;
  } catch {
    return null;
  }
}

/** No sentence has so many letters. What ends so far away is not the end of this one. */
const LONGEST_SENTENCE = 900;

/**
 * From which letter to which one the sentence goes, in the letters of a page. It is looked for below its heading first,
 * which begins at the letter `from`, and then on the whole page, as an author may have moved it. Null where it is gone.
 */
export function findLit(letters: string, { start, end }: Lit, from = 0): [start: number, end: number] | null {
  for (let at = letters.indexOf(start, from), isAgain = from === 0; ; at = letters.indexOf(start, at + 1)) {
    if (at < 0) {
      if (isAgain) return null;
      isAgain = true;
      continue;
    }
    const last = letters.indexOf(end, at + start.length);
    if (last >= 0 && last - at < LONGEST_SENTENCE) return [at, last + end.length];
  }
}
