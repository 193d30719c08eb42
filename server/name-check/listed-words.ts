import naughtyWords from 'naughty-words';
import { fold } from '@/domain/search/fold';
import { isHarmless } from './harmless-names';

/** English has rules of its own (name-check.ts), and some lists are of made-up languages. */
const LEFT_OUT = ['en', 'eo', 'tlh'];
/** Shorter words are names or small words in some other language: in letters, in other signs, in syllables of Korean. */
const LONG_ENOUGH = /^(?:.{4,}|[^\p{sc=Latn}]{3,}|\p{sc=Hang}{2,})$/u;
/** Scripts without spaces, in which a word may stand anywhere. A single character means too much. */
const UNSPACED = /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]{2,}$/u;
/** Short, and in no name. */
const SHORT = ['kut', 'lul', 'хуй', 'كس'];
/** What the lists do not have: names of people and signs that stand for murder. */
const ADDED = [
  'hitler',
  'himmler',
  'goebbels',
  'nazi',
  'nazis',
  'sieg heil',
  'heil hitler',
  'white power',
  'kkk',
  '1488',
];
/** Common ones that the Russian list has in Latin letters alone, or not at all. */
const RUSSIAN = ['пизда', 'сука', 'мудак', 'пидор', 'пидорас'];
const SIGNS = ['卐'];

const listed = Object.entries(naughtyWords)
  .filter(([language]) => !LEFT_OUT.includes(language))
  .flatMap(([, list]) => list.map((word) => fold(word).trim()))
  .filter((word) => !isHarmless(word));

/** Words and phrases that are rude as a whole. A part of a word is none: it is most often a part of somebody's name. */
export const WHOLE_WORDS: ReadonlySet<string> = new Set([
  ...listed.filter((word) => LONG_ENOUGH.test(word)),
  ...SHORT.map(fold),
  ...ADDED,
  ...RUSSIAN.map(fold),
]);

/** What is rude wherever it stands. */
export const ANYWHERE: readonly string[] = [...listed.filter((word) => UNSPACED.test(word)), ...SIGNS];
