import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countBefore, createSortedList, insertItem, itemsFrom, removeItem } from './sorted-list';

const numbers = () => createSortedList<number>((a, b) => a - b);
/** Enough for several chunks, so that some are split and some become empty. */
const changes = fc.noBias(fc.array(fc.integer({ min: -1_500, max: 1_500 }), { maxLength: 1_500, size: 'max' }));

test('it holds, after any insertions and removals, what a sorted array holds', () => {
  fc.assert(
    fc.property(changes, fc.nat(1_500), fc.nat(600), (values, from, limit) => {
      const list = numbers();
      const plain = new Set<number>();
      const countOf = (point: number) => [...plain].filter((item) => item < point).length;
      for (const [index, value] of values.entries()) {
        if (plain.has(value)) {
          expect(removeItem(list, value)).toBe(true);
          plain.delete(value);
        } else {
          insertItem(list, value);
          plain.add(value);
        }
        if (index % 40 === 0) expect(countBefore(list, (item) => item < from)).toBe(countOf(from));
      }
      const sorted = [...plain].sort((a, b) => a - b);
      expect(list.size).toBe(sorted.length);
      expect(itemsFrom(list, 0, Infinity)).toEqual(sorted);
      expect(itemsFrom(list, from, limit)).toEqual(sorted.slice(from, from + limit));
      for (const point of values.slice(0, 20)) expect(countBefore(list, (item) => item < point)).toBe(countOf(point));
    }),
    { numRuns: 20, endOnFailure: true },
  );
});

test('an item that is not there is not removed', () => {
  const list = numbers();
  expect(removeItem(list, 1)).toBe(false);
  insertItem(list, 2);
  expect(removeItem(list, 1)).toBe(false);
  expect(removeItem(list, 3)).toBe(false);
  expect(list.size).toBe(1);
});

test('a list that was emptied takes items again', () => {
  const list = numbers();
  for (let value = 0; value < 1_000; value += 1) insertItem(list, value);
  for (let value = 0; value < 1_000; value += 1) removeItem(list, value);
  expect([list.size, list.chunks.length, countBefore(list, () => true)]).toEqual([0, 0, 0]);
  insertItem(list, 7);
  expect(itemsFrom(list, 0, 1)).toEqual([7]);
});
