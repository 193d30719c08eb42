import { fold, isPlainAscii } from './fold';

/** A word as it is looked for, and where it stands in its text. */
export type Word = { word: string; start: number; end: number };

/** Numbers keep their separators (`10,000`), words their apostrophes (`don't`). */
const WORD = /\p{N}+(?:[.,]\p{N}+)+|[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;
/** The same for what most texts consist of, which is read several times as fast. */
const ASCII_WORD = /\d+(?:[.,]\d+)+|[A-Za-z\d]+(?:'[A-Za-z]+)*/g;
/** Scripts that put no spaces between words. */
const UNSPACED = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]+/gu;
const SEPARATORS = /['’.,]/g;

/**
 * The words of a text, in order. A script without spaces is taken apart into pairs of neighbouring characters, which
 * needs no dictionary and is the same in every browser. A text also has the last character of such a run alone, so that
 * each character begins something; a query does not.
 */
export function wordsIn(text: string, isQuery = false): Word[] {
  const words: Word[] = [];
  for (const { 0: found, index } of text.matchAll(isPlainAscii(text) ? ASCII_WORD : WORD)) {
    let at = 0;
    if (!isPlainAscii(found))
      for (const run of found.matchAll(UNSPACED)) {
        addSpaced(words, found.slice(at, run.index), index + at);
        words.push(...pairs(run[0], index + run.index, isQuery));
        at = run.index + run[0].length;
      }
    addSpaced(words, found.slice(at), index + at);
  }
  return words;
}

function addSpaced(words: Word[], found: string, start: number): void {
  const word = fold(found).replace(SEPARATORS, '');
  if (word) words.push({ word, start, end: start + found.length });
}

function pairs(run: string, start: number, isQuery: boolean): Word[] {
  const characters = [...run];
  const last = isQuery && characters.length > 1 ? characters.length - 1 : characters.length;
  let at = start;
  return characters.slice(0, last).map((character, index) => {
    const pair = character + (characters[index + 1] ?? '');
    const word = { word: fold(pair), start: at, end: at + pair.length };
    at += character.length;
    return word;
  });
}

/** Whether it is one or two characters of a script without spaces. Such a word has no typos. */
export const isUnspaced = (word: string): boolean => word.search(UNSPACED) === 0;

const JOINT = /^[-‐‑:./_]$/;

/**
 * The words by which a text is found: its words, and those that a sign joins as one, so that `re:Invent` is found as
 * `reinvent`.
 */
export function termsOf(text: string): string[] {
  const words = wordsIn(text);
  const joined = words.flatMap(({ word, start }, index) => {
    const before = words[index - 1];
    return before && JOINT.test(text.slice(before.end, start)) ? [before.word + word] : [];
  });
  return [...words.map(({ word }) => word), ...joined];
}

/** Text with one space between words and around them, to look for words that follow each other. */
export const plainText = (text: string): string =>
  ` ${fold(text)
    .replace(/(\p{N})[.,](?=\p{N})/gu, '$1')
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim()} `;
