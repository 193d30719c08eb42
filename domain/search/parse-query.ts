import { isUnspaced, plainText, wordsIn } from './words-in';

/**
 * What somebody looks for: words, in any order, and phrases, word for word. The words of phrases are among the words.
 * `last` is the word that may not be typed to its end yet.
 */
export type Query = { words: readonly string[]; phrases: readonly string[]; last: string | undefined };

/** Somebody may paste a page into the field. */
const LONGEST = 200;
const MOST_WORDS = 12;
/** A phrase may lack its end, as while it is typed. */
const PHRASE = /["“”„«»「『]([^"“”„«»」』]+)["“”„«»」』]?/g;

export function parseQuery(typed: string): Query {
  const text = typed.slice(0, LONGEST);
  const all = wordsIn(text, true).map(({ word }) => word);
  const phrases = Array.from(text.matchAll(PHRASE), ([, phrase]) => plainText(phrase!).trim()).filter(Boolean);
  return { words: [...new Set(all)].slice(0, MOST_WORDS), phrases, last: all.at(-1) };
}

/** Shorter words begin too many others, such as `the` the word `they`. */
const LONG_ENOUGH = 4;

/** Whether a word stands also for those that begin with it. */
export const isBeginning = (word: string, { last }: Pick<Query, 'last'>): boolean =>
  word === last || word.length >= LONG_ENOUGH || isUnspaced(word);

/** Whether the text has every phrase, from the beginning of a word. The last word may go on. */
export function hasPhrases(text: string, phrases: readonly string[]): boolean {
  if (phrases.length === 0) return true;
  const plain = plainText(text);
  return phrases.every((phrase) => plain.includes(isUnspaced(phrase) ? phrase : ` ${phrase}`));
}
