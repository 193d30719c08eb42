import { expect, test } from 'vitest';
import { describeMove, movesBetween, ordinal } from './moves';
import { makeRace } from '@/domain/race/testing/make-race';

test('moves tell who came, who went up and who went down, and nothing of who stayed', () => {
  const race = makeRace();
  race.enter('Ada', 9_000);
  race.enter('Bob', 9_100);
  race.enter('Cleo', 9_200);
  race.enter('Dan', 9_300);
  const before = race.rows();
  race.enter('Cleo', 9_050);
  race.enter('Eve', 9_400);
  expect(movesBetween(before, race.rows())).toEqual([
    { racerId: 'racer-cleo', name: 'Cleo', from: 3, to: 2, resultMs: 9_050, isFaster: true },
    { racerId: 'racer-bob', name: 'Bob', from: 2, to: 3, resultMs: 9_100, isFaster: false },
    { racerId: 'racer-eve', name: 'Eve', from: null, to: 5, resultMs: 9_400, isFaster: true },
  ]);
});

test('a leader who gets faster moves nowhere, and is told', () => {
  const race = makeRace();
  race.enter('Ada', 9_000);
  const before = race.rows();
  race.enter('Ada', 8_999);
  const [move] = movesBetween(before, race.rows());
  expect(move).toMatchObject({ from: 1, to: 1, isFaster: true });
  expect(describeMove(move!)).toBe('Ada is still 1st, now with 00:08.999');
});

test('a lap that was taken back makes the racer slower, not faster', () => {
  const race = makeRace();
  race.enter('Ada', 9_000);
  const better = race.enter('Ada', 8_000);
  const before = race.rows();
  race.reject(better);
  expect(movesBetween(before, race.rows())).toMatchObject([{ from: 1, to: 1, resultMs: 9_000, isFaster: false }]);
});

test('moves read well', () => {
  const move = { racerId: 'a', name: 'Ada', from: 4, to: 2, resultMs: 9_123, isFaster: true };
  expect(describeMove(move)).toBe('Ada is now 2nd with 00:09.123');
  expect(describeMove({ ...move, from: null })).toBe('Ada is now 2nd with 00:09.123');
  expect(describeMove({ ...move, to: null, resultMs: null })).toBe('Ada has no result now');
  expect(describeMove({ ...move, from: null, to: null, resultMs: null })).toBe('Ada is on the board');
});

test('places have the ending they have in English', () => {
  const places = [1, 2, 3, 4, 11, 12, 13, 21, 22, 23, 101, 111, 1_002];
  expect(places.map(ordinal).join(' ')).toBe('1st 2nd 3rd 4th 11th 12th 13th 21st 22nd 23rd 101st 111th 1002nd');
});
