import { expect, test } from 'vitest';
import { countsInWords, scoreInWords, showPoints } from './points-in-words';

test('points are whole questions and halves, and never rounded up', () => {
  expect([0, 0.25, 0.5, 7, 7.5, 6.333333, 9.97, 2 / 3].map(showPoints)).toEqual([
    ...['0', '0', '½', '7', '7½', '6', '9½'],
    '½',
  ]);
  // Three thirds, as sums of fractions come out.
  expect(showPoints(0.999999999)).toBe('1');
});

test('counts leave out empty groups', () => {
  expect(countsInWords({ right: 6, partly: 2, wrong: 2 })).toBe('6 right, 2 partly right, 2 missed');
  expect(countsInWords({ right: 10, partly: 0, wrong: 0 })).toBe('10 right');
});

test('a score names the points, and how many there could be', () => {
  expect(scoreInWords({ points: 7.5, asked: 10 })).toBe('7½ of 10');
});
