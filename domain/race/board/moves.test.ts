import { expect, test } from 'vitest';
import { movesBetween } from './moves';
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
});

test('a lap that was taken back makes the racer slower, not faster', () => {
  const race = makeRace();
  race.enter('Ada', 9_000);
  const better = race.enter('Ada', 8_000);
  const before = race.rows();
  race.reject(better);
  expect(movesBetween(before, race.rows())).toMatchObject([{ from: 1, to: 1, resultMs: 9_000, isFaster: false }]);
});
