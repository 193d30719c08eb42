import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeOn, readUsers, userScale } from './user-scale';
import { anyStory } from '@/domain/tiers/testing/stories';

const tiers = [1, 1_000, 10_000, 500_000, 10_000_000].map((fromUsers) => ({ fromUsers }));

test('the scale begins with one user, goes beyond the last tier, and reads well', () => {
  const scale = userScale(tiers);
  expect(scale.slice(0, 9)).toEqual([1, 2, 3, 4, 5, 6, 8, 10, 13]);
  expect(scale.slice(-6)).toEqual([10_000_000, 13_000_000, 16_000_000, 20_000_000, 25_000_000, 32_000_000]);
});

test('a number between two stops stands at the lower one, so that it never shows a tier too early', () => {
  const scale = userScale(tiers);
  expect(scale[placeOn(scale, 9_999)]).toBe(7_900);
  expect(scale[placeOn(scale, 10_000)]).toBe(10_000);
  expect(placeOn(scale, 1e12)).toBe(scale.length - 1);
  expect(placeOn(scale, 0)).toBe(0);
});

test('every tier begins at a stop, and every stop leads to a place of its own', () => {
  fc.assert(
    fc.property(anyStory, (story) => {
      const scale = userScale(story.tiers);
      expect(story.tiers.filter(({ fromUsers }) => !scale.includes(fromUsers))).toEqual([]);
      expect(scale.map((users) => placeOn(scale, users))).toEqual(scale.map((_, place) => place));
      expect(scale.at(-1)).toBeGreaterThan(story.tiers.at(-1)!.fromUsers);
    }),
  );
});

test('only a whole number of users is read from an address', () => {
  expect(['1', '10000', '1000000000000'].map(readUsers)).toEqual([1, 10_000, 1e12]);
  expect([null, '', '0', '-5', '1.5', '1e3', '010', 'many', '9999999999999'].map(readUsers)).toEqual(
    Array(9).fill(null),
  );
});
