import { isUnspaced, plainText, wordsIn } from './words-in';

/** What somebody looks for: words, in any order, and phrases, word for word. The words of phrases are among the words. */
export type Query = { words: readonly string[]; phrases: readonly string[] };

/** Somebody may paste a page into the field. */
const LONGEST = 200;
const MOST_WORDS = 12;
/** A phrase may lack its end, as while it is typed. */
const PHRASE = /["“”„«»「『]([^"“”„«»」』]+)["“”„«»」』]?/g;

export function parseQuery(typed: string): Query {
  const text = typed.slice(0, LONGEST);
  const words = new Set(wordsIn(text, true).map(({ word }) => word));
  const phrases = Array.from(text.matchAll(PHRASE), ([, phrase]) => plainText(phrase!).trim()).filter(Boolean);
  return { words: [...words].slice(0, MOST_WORDS), phrases };
}

/** Whether the text has every phrase, from the beginning of a word. The last word may go on. */
export function hasPhrases(text: string, phrases: readonly string[]): boolean {
  if (phrases.length === 0) return true;
  const plain = plainText(text);
  return phrases.every((phrase) => plain.includes(isUnspaced(phrase) ? phrase : ` ${phrase}`));
}
