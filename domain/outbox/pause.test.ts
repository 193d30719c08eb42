import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LONGEST_PAUSE_MS, pauseMs, retryAfterMs } from './pause';

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

test('Retry-After is read in seconds and as a date, and is an hour at most', () => {
  const now = Date.parse('2018-11-29T08:30:00Z');
  expect(retryAfterMs('7', now)).toBe(7_000);
  expect(retryAfterMs('Thu, 29 Nov 2018 08:31:00 GMT', now)).toBe(60_000);
  expect(retryAfterMs('Thu, 29 Nov 2018 08:29:00 GMT', now)).toBe(0);
  expect(retryAfterMs('999999', now)).toBe(3_600_000);
  expect(retryAfterMs('soon', now)).toBeNull();
  expect(retryAfterMs(null, now)).toBeNull();
});
