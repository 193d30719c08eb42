import { expect, test } from 'vitest';
import type { Board } from '@/domain/race/contract/board';
import { makeRace } from '@/domain/race/testing/make-race';
import { readAs } from './typed-time';

function boardOf(next: string | null = null): Board {
  const race = makeRace();
  race.enter('Ada', 9_000);
  race.enter('Bob', 9_500);
  return { ranking: 'best-lap', rows: race.rows(), next } as unknown as Board;
}

test('a time is read back with the place it would take', () => {
  expect(readAs(9_123, boardOf(), null)).toBe('Read as 9.123, would be place 2.');
  expect(readAs(8_999, boardOf(), 'racer-bob')).toBe('Read as 8.999, would be place 1.');
});

test("a time no faster than the racer's best names that best", () => {
  expect(readAs(9_500, boardOf(), 'racer-bob')).toBe('Read as 9.500, no faster than your best (9.500).');
});

test('no place is claimed without a board, in a race for averages, or below the rows that are here', () => {
  const read = 'Read as 9.900.';
  expect(readAs(9_900, null, null)).toBe(read);
  expect(readAs(9_900, { ...boardOf(), ranking: 'best-average' }, null)).toBe(read);
  expect(readAs(9_900, boardOf('more'), null)).toBe(read);
});
