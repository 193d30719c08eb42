import { expect, test } from 'vitest';
import { minutesLeft } from './hero';

test('what is left is said in whole minutes, and is never nothing', () => {
  expect([0, 0.25, 0.5, 0.9, 0.99, 1].map((progress) => minutesLeft(8, progress))).toEqual([8, 6, 4, 1, 1, 1]);
});
