import { expect, test } from 'vitest';
import { parsePlace, placeOf } from './place';

test('a place is read as it was written', () => {
  expect(parsePlace(placeOf({ epoch: 'a1', version: 12 })!)).toEqual({ epoch: 'a1', version: 12 });
});

test('a board without an epoch has no place, and neither has no board', () => {
  expect(placeOf({ version: 12 })).toBeNull();
  expect(placeOf(null)).toBeNull();
});

test.each([undefined, '', '12', 'a1', 'a1.', '.12', 'a1.x', 'a1.-1', 'a1.1.2', 'a 1.2', `a.${'9'.repeat(16)}`])(
  '%s is no place',
  (text) => {
    expect(parsePlace(text)).toBeNull();
  },
);
