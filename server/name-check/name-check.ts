import { RegExpMatcher, englishDataset, englishRecommendedTransformers } from 'obscenity';
import { fold } from '@/domain/search/fold';
import { isHarmless } from './harmless-names';
import { ANYWHERE, WHOLE_WORDS } from './listed-words';

const matcher = new RegExpMatcher({ ...englishDataset.build(), ...englishRecommendedTransformers });

/** A check takes a tenth of a millisecond, and racers send several laps. Bounded, as anybody may send any name. */
const MOST_CACHED = 5_000;
const cache = new Map<string, boolean>();

/**
 * Whether an official should look at a name before everybody sees it. Lists of words miss some names and find harmless
 * ones (there are people called Dick). So names are flagged and never refused.
 */
export function isNameToCheck(name: string): boolean {
  const known = cache.get(name);
  if (known !== undefined) return known;
  const found = isRude(name);
  if (cache.size >= MOST_CACHED) cache.clear();
  cache.set(name, found);
  return found;
}

function isRude(name: string): boolean {
  const words = fold(name).split(/\s+/);
  if (words.some((word) => ANYWHERE.some((part) => word.includes(part)))) return true;
  return [words, spelled(words)].some((each) => isListed(each) || isRudeEnglish(each));
}

/** Looks for whole words and phrases, also in leetspeak, and for one that was cut in two. */
function isListed(words: readonly string[]): boolean {
  const letters = words.flatMap((word) =>
    readings(word).map((reading) => reading.replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')),
  );
  const parts = letters.flatMap((word) => word.trim().split(' '));
  const text = ` ${words
    .join(' ')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim()} `;
  return (
    parts.some((part) => WHOLE_WORDS.has(part)) ||
    PHRASES.some((phrase) => text.includes(` ${phrase} `)) ||
    WHOLE_WORDS.has(text.replaceAll(' ', ''))
  );
}

const PHRASES = [...WHOLE_WORDS].filter((word) => word.includes(' '));

/** Parts of words count in English, so words of real names are left out. */
function isRudeEnglish(words: readonly string[]): boolean {
  const doubtful = words.filter((word) => !isHarmless(word.replace(/[^\p{L}]/gu, '')));
  return matcher.hasMatch(doubtful.join(' '));
}

/** Single letters in a row as one word: `f u c k`, `f.u.c.k`, `f_u_c_k`. Initials become a word, too, which is no rude one. */
function spelled(words: readonly string[]): string[] {
  const pieces = words.flatMap((word) => word.split(/[._\-*·•/\\|,~]+/)).filter(Boolean);
  const joined: string[] = [];
  let wasLetter = false;
  for (const piece of pieces) {
    const isLetter = [...piece].length === 1;
    if (isLetter && wasLetter) joined.push(`${joined.pop()!}${piece}`);
    else joined.push(piece);
    wasLetter = isLetter;
  }
  return joined;
}

const LEET: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

/** A word as it is, with figures read as letters, and with letters that were drawn out. */
function readings(word: string): string[] {
  const plain = /\p{L}/u.test(word) ? word.replace(/[013457@$!]/g, (figure) => LEET[figure]!) : word;
  return [word, plain, plain.replace(/(.)\1{2,}/gu, '$1'), plain.replace(/(.)\1{2,}/gu, '$1$1')];
}
