import { expect, test } from 'vitest';
import { listed, regionName } from './format';

test('facts side by side leave out what is empty', () => {
  expect(listed(['29 Nov, 14:02', false, '2 resets', '', null])).toBe('29 Nov, 14:02, 2 resets');
  expect(listed([])).toBe('');
});

test('a country has its name, and a code of none stays a code', () => {
  expect(regionName('GB')).toBe('United Kingdom');
  expect(regionName('LC')).toBe('St. Lucia');
  expect(regionName('ZX')).toBe('ZX');
});
