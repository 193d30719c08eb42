import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LONGEST_PAUSE_MS, pauseMs } from './pause';

test('pauses double from 2 s and never pass five minutes', () => {
  expect([1, 2, 3, 8, 9, 1_000].map((tries) => pauseMs(tries, 1))).toEqual(
    [2, 4, 8, 256, 300, 300].map((s) => s * 1_000),
  );
});

test('half of a pause is left to chance', () => {
  fc.assert(
    fc.property(fc.nat(5_000), fc.double({ min: 0, max: 1, noNaN: true }), (tries, random) => {
      expect(pauseMs(tries, random)).toBeGreaterThanOrEqual(pauseMs(tries, 0));
      expect(pauseMs(tries, random)).toBeLessThanOrEqual(LONGEST_PAUSE_MS);
    }),
  );
  expect(pauseMs(3, 0)).toBe(4_000);
});
