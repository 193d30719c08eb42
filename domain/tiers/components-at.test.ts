import fc from 'fast-check';
import { expect, test } from 'vitest';
import { componentsAt } from './components-at';
import { anyStory, aTier } from '@/domain/tiers/testing/stories';

const tiers = [
  aTier({ add: ['server', 'database'] }),
  aTier({ add: ['balancer'], replace: [{ from: 'database', to: 'primary', why: 'A pair.' }] }),
  aTier({ remove: ['server'] }),
];

test('a component is there from the tier that adds it to the one that takes it away', () => {
  expect(componentsAt(tiers, 0)).toEqual(['server', 'database']);
  expect(componentsAt(tiers, 1)).toEqual(['server', 'primary', 'balancer']);
  expect(componentsAt(tiers, 2)).toEqual(['primary', 'balancer']);
});

test('before the first tier nothing is there, and after the last nothing changes', () => {
  expect(componentsAt(tiers, -1)).toEqual([]);
  expect(componentsAt(tiers, 9)).toEqual(componentsAt(tiers, 2));
});

test('no component is there twice', () => {
  fc.assert(
    fc.property(anyStory, fc.nat({ max: 7 }), ({ tiers: any }, index) => {
      const there = componentsAt(any, index);
      expect(new Set(there).size).toBe(there.length);
    }),
  );
});
