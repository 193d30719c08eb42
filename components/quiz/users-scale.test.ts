import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeOf, usersAt } from './users-scale';

test('the scale begins at one user, and every step to ten times as many is as long as the last', () => {
  expect(usersAt(0)).toBe(1);
  expect(placeOf(1)).toBe(0);
  expect(placeOf(100) - placeOf(10)).toBeCloseTo(placeOf(10_000_000) - placeOf(1_000_000));
  expect(usersAt(1)).toBe(30_000_000);
});

test('a place gives a whole number in two figures that stands close to that place, and never falls', () => {
  const place = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(place, place, (a, b) => {
      const users = usersAt(a);
      expect(Number.isSafeInteger(users)).toBe(true);
      expect(`${users}`.replace(/0+$/, '').length).toBeLessThanOrEqual(2);
      expect(Math.abs(placeOf(users) - a)).toBeLessThan(0.03);
      if (a <= b) expect(users).toBeLessThanOrEqual(usersAt(b));
    }),
  );
});
