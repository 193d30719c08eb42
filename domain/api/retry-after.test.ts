import { expect, test } from 'vitest';
import { retryAfterMs } from './retry-after';

test('Retry-After is read in seconds and as a date, and is an hour at most', () => {
  const now = Date.parse('2018-11-29T08:30:00Z');
  expect(retryAfterMs('7', now)).toBe(7_000);
  expect(retryAfterMs('Thu, 29 Nov 2018 08:31:00 GMT', now)).toBe(60_000);
  expect(retryAfterMs('Thu, 29 Nov 2018 08:29:00 GMT', now)).toBe(0);
  expect(retryAfterMs('999999', now)).toBe(3_600_000);
  expect(retryAfterMs('soon', now)).toBeNull();
  expect(retryAfterMs(null, now)).toBeNull();
});
