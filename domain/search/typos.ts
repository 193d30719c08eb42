import { isUnspaced } from './words-in';

/** How many letters of a word may be wrong. None in short words, which would be any other, nor in numbers. */
export function typosIn(word: string): 0 | 1 | 2 {
  if (word.length < 5 || isUnspaced(word) || /\p{N}/u.test(word)) return 0;
  return word.length < 9 ? 1 : 2;
}

/** The word with two neighbouring letters in the other order: a slip of two fingers, which is one typo and not two. */
export function swapped(word: string): string[] {
  if (typosIn(word) === 0) return [];
  const letters = [...word];
  return letters.slice(1).flatMap((letter, index) => {
    if (letter === letters[index]) return [];
    return [[...letters.slice(0, index), letter, letters[index], ...letters.slice(index + 2)].join('')];
  });
}

const MOST_WITHIN = 20;

/**
 * Known words that have this one inside or at their end: `bank` in `datenbankserver`. No browser takes German compounds
 * apart.
 */
export function wordsWithin(word: string, known: Iterable<string>): string[] {
  if (word.length < 4 || isUnspaced(word)) return [];
  const found: string[] = [];
  for (const each of known) if (each.indexOf(word) > 0 && found.push(each) === MOST_WITHIN) break;
  return found;
}

/**
 * How many letters have to be typed, removed, replaced or swapped to make one word of the other. More than `most`
 * counts as `most + 1`.
 */
export function distance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row++) {
    const next = [row];
    for (let column = 1; column <= other.length; column++) {
      const isSame = one[row - 1] === other[column - 1];
      let least = Math.min(last[column]! + 1, next[column - 1]! + 1, last[column - 1]! + (isSame ? 0 : 1));
      if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1])
        least = Math.min(least, beforeLast[column - 2]! + 1);
      next.push(least);
    }
    if (Math.min(...next) > most) return most + 1;
    [beforeLast, last] = [last, next];
  }
  return last[other.length]!;
}

const MOST_NEAR = 3;

/** The known words that look most like this one. The more often a word is used, the earlier it comes. */
export function nearWords(word: string, known: Iterable<readonly [word: string, uses: number]>): string[] {
  if (word.length < 3 || isUnspaced(word)) return [];
  const most = Math.min(3, Math.ceil(word.length / 3));
  const near: { each: string; rank: number; uses: number }[] = [];
  for (const [each, uses] of known) {
    if (each.length < 3 || /\p{N}/u.test(each)) continue;
    const away = distance(word, each, most);
    if (away <= most) near.push({ each, rank: away - (each[0] === word[0] ? 0.5 : 0), uses });
  }
  return near
    .toSorted((a, b) => a.rank - b.rank || b.uses - a.uses)
    .slice(0, MOST_NEAR)
    .map(({ each }) => each);
}
