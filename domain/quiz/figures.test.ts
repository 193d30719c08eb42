import { expect, test } from 'vitest';
import { betterThan } from './figures';

const ten = { attempts: 10, percents: { '0': 2, '50': 3, '70': 4, '100': 1 } };

test('a run is better than those that earned less, not than those that earned the same', () => {
  expect(betterThan(ten, 70)).toBe(50);
  expect(betterThan(ten, 71)).toBe(90);
  expect(betterThan(ten, 100)).toBe(90);
  // 7 is less than 50, though not as a text.
  expect(betterThan({ attempts: 10, percents: { '7': 5, '50': 5 } }, 50)).toBe(50);
});

test('a share is cut, not rounded: nobody is told of a run that was not better', () => {
  expect(betterThan({ attempts: 12, percents: { '10': 11, '90': 1 } }, 50)).toBe(91);
});

test('nothing is said of few runs, where the figures are unknown, or where it would discourage', () => {
  expect(betterThan({ attempts: 9, percents: { '0': 9 } }, 100)).toBeNull();
  expect(betterThan({ attempts: 40 }, 100)).toBeNull();
  expect(betterThan(ten, 0)).toBeNull();
});
