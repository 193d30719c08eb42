import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Row } from '@/domain/race/contract/board';
import { findRacers, foundIn } from './find-racers';

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

test.each([
  ['Łukasz Żółć', 'lukasz zolc'],
  ['Bjørn Sørensen', 'bjorn sorensen'],
  ['Đorđe', 'dorde'],
  ['O’Brien', "o'brien"],
  ['O’Brien', 'obrien'],
  ['Þóra', 'thora'],
  ['タロウ', 'たろう'],
  ['Ｒｉｎ', 'rin'],
  ['علي', 'علی'],
])('%s is found by %s, as a keyboard gives it, and the other way round', (name, typed) => {
  expect(findRacers([{ name }], typed)).toHaveLength(1);
  expect(findRacers([{ name: typed }], name)).toHaveLength(1);
});

test('without a word everybody is found', () => {
  expect(findRacers(rows, '  ')).toBe(rows);
});

test.each([
  ['Renée Dupont', 'renee', ['', 'Renée', ' Dupont']],
  ['ADA Lovelace', 'love ada', ['', 'ADA', ' ', 'Love', 'lace']],
  ['Hans Strauß', 'ss', ['Hans Strau', 'ß']],
  ['Ｗｉｄｅ', 'wi', ['', 'Ｗｉ', 'ｄｅ']],
  ['Maeve O’Brien', 'obri', ['Maeve ', 'O’Bri', 'en']],
  ['Þóra', 'th', ['', 'Þ', 'óra']],
  ['anan', 'ana nan', ['', 'anan']],
  ['Ada', '', ['Ada']],
  ['Ada', 'x', ['Ada']],
])('in %s, %s is found as %j', (name, query, pieces) => {
  expect(foundIn(name, query)).toEqual(pieces);
});

test('the pieces of a name are the name, whatever is looked for', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (name, query) => {
      expect(foundIn(name, query).join('')).toBe(name);
    }),
  );
});
