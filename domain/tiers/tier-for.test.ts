import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tierFor, tierIndexFor } from './tier-for';
import { anyStory } from '@/domain/tiers/testing/stories';

const tiers = [1, 1_000, 10_000].map((fromUsers) => ({ fromUsers }));

test('a tier holds from its own number of users up to the next one', () => {
  expect([1, 999, 1_000, 9_999, 10_000, 1e9].map((users) => tierFor(tiers, users).fromUsers)).toEqual([
    1, 1, 1_000, 1_000, 10_000, 10_000,
  ]);
});

test('below the first tier it is the first', () => {
  expect(tierIndexFor([{ fromUsers: 100 }], 3)).toBe(0);
});

test('without any tier there is no answer', () => {
  expect(() => tierFor([], 1)).toThrow(RangeError);
});

test('more users never lead to an earlier tier', () => {
  fc.assert(
    fc.property(anyStory, fc.nat({ max: 1e9 }), fc.nat({ max: 1e9 }), ({ tiers: any }, users, more) => {
      expect(tierIndexFor(any, users + more)).toBeGreaterThanOrEqual(tierIndexFor(any, users));
    }),
  );
});
