import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from './fold';

test.each([
  ['Łukasz Żółć', 'lukasz zolc'],
  ['Sørensen', 'sorensen'],
  ['Đorđe', 'dorde'],
  ['Straße STRASSE Strauẞ', 'strasse strasse strauss'],
  ['Æsa Œuvre', 'aesa oeuvre'],
  ['Þóra Guðrún', 'thora gudrun'],
  ['Ħamrun', 'hamrun'],
  ['ISIK Işık İpek', 'isik isik ipek'],
  ['Ｒｉｎ　４２', 'rin 42'],
  ['O’Brien', 'obrien'],
  ["o'brien O`Brien OʼBrien", 'obrien obrien obrien'],
  ['タロウ', 'たろう'],
  ['ﾀﾛｳ', 'たろう'],
  ['がぎ', 'がぎ'],
  ['ΟΔΥΣΣΕΥΣ Οδυσσεύς', 'οδυσσευσ οδυσσευσ'],
  ['أحمد', 'احمد'],
  ['كريم', 'کریم'],
  ['می\u200cخواهم', 'میخواهم'],
  ['❤️', '❤'],
  ['Ёлка', 'елка'],
  ['𝓐𝓭𝓪', 'ada'],
])('%s is looked for as %s', (text, plain) => {
  expect(fold(text)).toBe(fold(plain));
  expect(fold(fold(text))).toBe(fold(text));
});

test('what was folded folds to itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(fold(fold(text))).toBe(fold(text));
    }),
    { numRuns: 1_000 },
  );
});
