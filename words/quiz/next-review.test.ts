import { expect, test } from 'vitest';
import { nextReviewInWords } from './next-review';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

test.each([
  [0, 'What you missed comes back in a minute.'],
  [10 * MINUTE_MS, 'What you missed comes back in 10 minutes.'],
  [10 * MINUTE_MS + 1, 'What you missed comes back in 11 minutes.'],
  [HOUR_MS, 'What you missed comes back in an hour.'],
  [1.5 * HOUR_MS, 'What you missed comes back in 2 hours.'],
  [24 * HOUR_MS, 'What you missed comes back in a day.'],
  [72 * HOUR_MS, 'What you missed comes back in 3 days.'],
])('the next review in %i ms', (ms, said) => {
  expect(nextReviewInWords(ms)).toBe(said);
});
