import { expect, test } from 'vitest';
import type { Row } from '@/domain/race/contract/board';
import { findRacers } from './find-racers';

const rows = ['Renée Dupont', 'ADA Lovelace', 'Grace Hopper'].map((name): Row => ({
  ...{ racerId: name, name, country: null, rank: null, resultMs: null },
  ...{ bestMs: null, laps: 0, resets: 0, achievedAt: null },
}));
const find = (query: string) => findRacers(rows, query).map(({ name }) => name);

test('case, accents and the order of words do not matter', () => {
  expect(find('renee')).toEqual(['Renée Dupont']);
  expect(find('love ada')).toEqual(['ADA Lovelace']);
  expect(find('ＡＤＡ')).toEqual(['ADA Lovelace']);
  expect(find('nobody')).toEqual([]);
});

test('without a word everybody is found', () => {
  expect(findRacers(rows, '  ')).toBe(rows);
});
