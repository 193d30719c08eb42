import fc from 'fast-check';
import { expect, test } from 'vitest';
import { appearanceData, parseAppearance, standardAppearance } from './appearance';

test('what was chosen is read back', () => {
  const chosen = { theme: 'dark', face: 'sans', size: '5' };
  expect(parseAppearance(chosen)).toEqual(chosen);
  expect(parseAppearance({ theme: 'light' })).toEqual({ theme: 'light', face: 'serif', size: '2' });
});

test('whatever else is stored or sent becomes the standard, never markup', () => {
  expect(parseAppearance({ theme: '"><script>', face: 'comic', size: '6' })).toEqual(standardAppearance);
  fc.assert(
    fc.property(fc.anything(), (value) => {
      expect(['system', 'light', 'dark']).toContain(parseAppearance(value).theme);
      expect(['1', '2', '3', '4', '5']).toContain(parseAppearance(value).size);
    }),
  );
});

test('a page carries only what differs from the standard', () => {
  const nothing = { theme: undefined, face: undefined, size: undefined };
  expect(appearanceData(standardAppearance)).toEqual(nothing);
  expect(appearanceData({ ...standardAppearance, size: '4' })).toEqual({ ...nothing, size: '4' });
  expect(appearanceData({ theme: 'dark', face: 'sans', size: '1' })).toEqual({
    theme: 'dark',
    face: 'sans',
    size: '1',
  });
});
