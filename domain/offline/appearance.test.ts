import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseAppearance, standardAppearance } from './appearance';

test('what was chosen is read back', () => {
  expect(parseAppearance({ theme: 'dark', face: 'sans' })).toEqual({ theme: 'dark', face: 'sans' });
  expect(parseAppearance({ theme: 'light' })).toEqual({ theme: 'light', face: 'serif' });
});

test('whatever else is stored or sent becomes the standard, never markup', () => {
  expect(parseAppearance({ theme: '"><script>', face: 'comic' })).toEqual(standardAppearance);
  fc.assert(
    fc.property(fc.anything(), (value) => {
      expect(['system', 'light', 'dark']).toContain(parseAppearance(value).theme);
    }),
  );
});
