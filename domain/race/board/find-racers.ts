import type { Row } from '@/domain/race/contract/board';
import { fold } from '@/domain/search/fold';

/**
 * The rows whose name has every word of the query somewhere in it. What a keyboard may lack does not matter: case,
 * accents, width, letters as ł and ø.
 */
export function findRacers<R extends Pick<Row, 'name'>>(rows: readonly R[], query: string): readonly R[] {
  const words = wordsOf(query);
  if (words.length === 0) return rows;
  return rows.filter(({ name }) => {
    const text = fold(name);
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

const wordsOf = (query: string) => fold(query).split(/\s+/).filter(Boolean);
