import { expect, test } from 'vitest';
import { placeOf } from './place-of';
import { makeRace } from '@/domain/race/testing/make-race';

function startBoard() {
  const race = makeRace();
  race.enter('Ada', 9_000);
  race.enter('Bob', 9_100);
  race.enter('Cleo', 9_200);
  race.enter('Dan', 9_000, { status: 'waiting' });
  return race.rows();
}

test.each([
  [8_999, 1],
  [9_000, 1],
  [9_100, 2],
  [9_150, 3],
  [9_999, 4],
])('a lap of %i ms would take place %i', (timeMs, place) => {
  expect(placeOf(startBoard(), timeMs)).toBe(place);
});

test('who is on the board already is not in their own way, and loses nothing by a slower lap', () => {
  expect(placeOf(startBoard(), 9_050, 'racer-ada')).toBe(1);
  expect(placeOf(startBoard(), 9_050, 'racer-cleo')).toBe(2);
  expect(placeOf(startBoard(), 9_050, 'racer-dan')).toBe(2);
});

test('on an empty board any lap is first', () => {
  expect(placeOf([], 3_600_000)).toBe(1);
});
