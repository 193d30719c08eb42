import { expect, test } from 'vitest';
import { typedProblem } from './typed-problem';

test('a field says what is wrong with what was typed, and what would be right', () => {
  expect(typedProblem('time-missing', '')).toBe('A time is missing, for example 9.123, 0:09.123 or 9123 ms.');
  expect(typedProblem('time-unreadable', ' fast ')).toBe(
    '“fast” is not a lap time, for example 9.123, 0:09.123 or 9123 ms.',
  );
  expect(typedProblem('resets-out-of-range', '')).toBe('Resets are a whole number, 0 to 999.');
});

test('a long text is not repeated whole', () => {
  expect(typedProblem('time-unreadable', 'x'.repeat(1_000)).length).toBeLessThan(120);
});
