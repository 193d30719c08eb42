import type { Row } from '@/domain/race/contract/board';
import { foldName } from '@/domain/race/typing/racer-name';

/** The rows whose racer is looked for: every word somewhere in the name, case, accents and width aside. */
export function findRacers(rows: readonly Row[], query: string): readonly Row[] {
  const words = plain(query).split(' ').filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter(({ name }) => {
    const text = plain(name);
    return words.every((word) => text.includes(word));
  });
}

/** Phones make typing an accent hard; nobody should have to. */
const plain = (text: string) => foldName(text).normalize('NFD').replace(/\p{M}/gu, '');
