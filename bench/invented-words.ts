import { random, type Random } from './random';

/** As many words as a writer uses in a few long texts, so that the texts compress about as well as real ones. */
const VOCABULARY = 2200;
const COMMON = 'the a of and to in is that it for as with on not by at from this which an are but when has was'.split(
  ' ',
);

const invented = invent();

/** Sentences and paragraphs of words that do not exist. Frequent words come back as often as they do in English. */
export function makeWords({ next, whole }: Random) {
  const word = () =>
    next() < 0.4 ? COMMON[Math.floor(COMMON.length * next() ** 1.6)]! : invented[Math.floor(VOCABULARY * next() ** 2)]!;
  const some = (count: number) => Array.from({ length: count }, () => invented[whole(0, VOCABULARY - 1)]!).join(' ');
  function sentence(): string {
    const [first = '', ...others] = Array.from({ length: whole(8, 20) }, word);
    return [first[0]!.toUpperCase() + first.slice(1), ...others].join(' ');
  }
  const paragraph = () => Array.from({ length: whole(2, 4) }, () => `${sentence()}.`).join(' ');
  return { some, sentence, paragraph };
}

function invent(): string[] {
  const { pick, whole } = random(1);
  const syllable = () => pick([...'bdfgklmnprstvz', 'st', 'tr', 'pl', 'ch']) + pick([...'aeiou', 'ai', 'ou', 'ea']);
  const make = () => Array.from({ length: whole(2, 4) }, syllable).join('') + pick(['', 'n', 'r', 's', 'l']);
  return [...new Set(Array.from({ length: VOCABULARY * 2 }, make))].slice(0, VOCABULARY);
}
