import type { Row } from '@/domain/race/contract/board';
import { foldName } from '@/domain/race/typing/racer-name';

/** The rows whose name has every word of the query somewhere in it. Case, accents and width do not matter. */
export function findRacers(rows: readonly Row[], query: string): readonly Row[] {
  const words = plain(query).split(' ').filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter(({ name }) => {
    const text = plain(name);
    return words.every((word) => text.includes(word));
  });
}

/** Accents are dropped, as they are hard to type on a phone. */
const plain = (text: string) => foldName(text).normalize('NFD').replace(/\p{M}/gu, '');
