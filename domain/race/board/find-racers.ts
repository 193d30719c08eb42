import type { Row } from '@/domain/race/contract/board';
import { foldName } from '@/domain/race/typing/racer-name';

/** The rows whose name has every word of the query somewhere in it. Case, accents and width do not matter. */
export function findRacers(rows: readonly Row[], query: string): readonly Row[] {
  const words = wordsOf(query);
  if (words.length === 0) return rows;
  return rows.filter(({ name }) => {
    const text = plain(name);
    return words.every((word) => text.includes(word));
  });
}

/**
 * A name cut where the query was found in it: what was not found and what was, in turns, beginning with what was not. All
 * pieces together are the name.
 */
export function foundIn(name: string, query: string): string[] {
  const words = wordsOf(query);
  if (words.length === 0) return [name];
  const letters = [...name];
  // One letter may become several, as ß does. Each place of the folded text knows its letter.
  const places = letters.flatMap((letter, index) => [...fold(letter)].map((char) => ({ char, index })));
  const text = places.map(({ char }) => char).join('');
  const isFound = letters.map(() => false);
  for (const word of words)
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
      for (const { index } of places.slice(at, at + word.length)) isFound[index] = true;
  const pieces = [''];
  for (const [index, letter] of letters.entries()) {
    // Marks of a letter belong to it.
    const hasTurned = isFound[index] !== (pieces.length % 2 === 0) && fold(letter) !== '';
    if (hasTurned) pieces.push(letter);
    else pieces[pieces.length - 1] += letter;
  }
  return pieces;
}

const wordsOf = (query: string) => plain(query).split(' ').filter(Boolean);

/** Accents are dropped, as they are hard to type on a phone. */
const plain = (text: string) => foldName(text).normalize('NFD').replace(/\p{M}/gu, '');

/** Folding trims a text. A space between two words stays one. */
const fold = (letter: string) => (/\s/.test(letter) ? ' ' : plain(letter));
