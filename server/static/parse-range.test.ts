import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseRange } from './parse-range';

test.each([
  ['bytes=0-9', { first: 0, last: 9 }],
  ['bytes=90-', { first: 90, last: 99 }],
  ['bytes=-10', { first: 90, last: 99 }],
  ['bytes=-1000', { first: 0, last: 99 }],
  ['bytes=0-9999999999999999999999', { first: 0, last: 99 }],
  ['Bytes=99-99', { first: 99, last: 99 }],
  ['bytes=100-', 'unsatisfiable'],
  ['bytes=-0', 'unsatisfiable'],
  ['bytes=9-0', null],
  ['bytes=0-1,5-6', null],
  ['bytes=-', null],
  ['bytes=a-b', null],
  ['lines=1-2', null],
])('%s of 100 bytes is %j', (header, expected) => {
  expect(parseRange(header, 100)).toEqual(expected);
});

test('nothing of an empty file can be had', () => {
  expect(parseRange('bytes=0-', 0)).toBe('unsatisfiable');
  expect(parseRange('bytes=-5', 0)).toBe('unsatisfiable');
});

test('a range always lies inside the file', () => {
  const size = fc.nat({ max: 1_000 });
  const bound = fc.option(fc.nat({ max: 2_000 }));
  fc.assert(
    fc.property(size, bound, bound, (bytes, first, last) => {
      const range = parseRange(`bytes=${first ?? ''}-${last ?? ''}`, bytes);
      if (range === null || range === 'unsatisfiable') return;
      expect(range.first).toBeGreaterThanOrEqual(0);
      expect(range.first).toBeLessThanOrEqual(range.last);
      expect(range.last).toBeLessThan(bytes);
    }),
  );
});
