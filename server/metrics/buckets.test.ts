import { expect, test } from 'vitest';
import { createBuckets } from './buckets';

test('a value counts at every bound that it does not exceed, and under infinity', () => {
  const buckets = createBuckets([1, 5]);
  for (const value of [0.5, 1, 3, 7]) buckets.observe(value);
  expect(buckets.upTo()).toEqual([
    { bound: 1, count: 2 },
    { bound: 5, count: 3 },
    { bound: Infinity, count: 4 },
  ]);
  expect(buckets.sum()).toBe(11.5);
});
