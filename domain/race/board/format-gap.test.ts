import { expect, test } from 'vitest';
import { formatGap } from './format-gap';

test('a gap has three decimals, and minutes only once there are some', () => {
  expect(formatGap(9_544, 9_123)).toBe('+0.421');
  expect(formatGap(9_123, 9_123)).toBe('+0.000');
  expect(formatGap(71_468, 9_123)).toBe('+1:02.345');
  expect(formatGap(3_600_000, 9_123)).toBe('+59:50.877');
});

test('the gap of an average is that of the results as they are shown', () => {
  expect(formatGap(9_124.5, 9_123 + 1 / 3)).toBe('+0.002');
});

test('without a result there is no gap', () => {
  expect(formatGap(null, 9_123)).toBe('');
  expect(formatGap(9_123, null)).toBe('');
});
