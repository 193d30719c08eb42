import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareTiers } from './compare-tiers';
import { componentsAt } from './components-at';
import { anyStory, aTier } from '@/domain/tiers/testing/stories';

const why = 'It is better.';
const tiers = [
  aTier({ add: ['server', 'database', 'mail'] }),
  aTier({
    replace: [{ from: 'database', to: 'primary', why }],
    move: [{ component: 'server', what: 'It may grow.' }],
  }),
  aTier({
    add: ['cache'],
    replace: [{ from: 'primary', to: 'shards', why }],
    move: [{ component: 'server', what: 'It scales by itself.' }],
  }),
  aTier({ remove: ['mail', 'cache'] }),
];

test('of replacements one after the other the two ends are told', () => {
  expect(compareTiers(tiers, 0, 2)).toEqual({
    added: ['cache'],
    removed: [],
    replaced: [{ from: 'database', to: 'shards' }],
    moved: [{ component: 'server', what: ['It may grow.', 'It scales by itself.'] }],
    unchanged: ['mail'],
  });
});

test('what came and went in between is not told', () => {
  expect(compareTiers(tiers, 1, 3)).toMatchObject({ added: [], removed: ['mail'] });
});

test('what replaces a part that was not there yet is added', () => {
  expect(compareTiers(tiers, -1, 1)).toMatchObject({ added: ['server', 'primary', 'mail'], replaced: [] });
});

test('a tier does not differ from itself', () => {
  expect(compareTiers(tiers, 1, 1)).toMatchObject({ added: [], removed: [], replaced: [], moved: [] });
});

test('a difference against the direction of growth is refused', () => {
  expect(() => compareTiers(tiers, 2, 1)).toThrow(RangeError);
});

test('the difference of two tiers, applied to the earlier, gives the later one', () => {
  fc.assert(
    fc.property(anyStory, fc.integer({ min: -1, max: 6 }), fc.nat({ max: 7 }), ({ tiers: any }, from, steps) => {
      const { added, removed, replaced, moved, unchanged } = compareTiers(any, from, from + steps);
      const gone = [...removed, ...replaced.map((pair) => pair.from)];
      const came = [...added, ...replaced.map((pair) => pair.to)];
      const before = componentsAt(any, from);
      const after = componentsAt(any, from + steps);
      expect([...before.filter((id) => !gone.includes(id)), ...came].toSorted()).toEqual(after.toSorted());
      expect([...came, ...moved.map(({ component }) => component), ...unchanged].toSorted()).toEqual(after.toSorted());
    }),
  );
});
