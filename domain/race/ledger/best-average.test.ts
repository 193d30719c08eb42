import { expect, test } from 'vitest';
import type { EnteredLap } from '@/domain/race/contract/fact';
import { rowOf, waitingOf } from './ledger';
import { AVERAGE_OF_THREE, makeRace, runIdOf, second } from '@/domain/race/testing/make-race';

/** A race ranked by the average of three laps. `drive` enters a lap of Ada's first run at its place. */
function startRun() {
  const race = makeRace(AVERAGE_OF_THREE);
  return {
    ...race,
    drive: (place: number, timeMs: number, more: Partial<EnteredLap> = {}) =>
      race.enter('Ada', timeMs, { run: { id: runIdOf(1), lap: place }, ...more }),
    ada: () => rowOf(race.ledger, 'racer-ada'),
  };
}

test('the best three laps in a row give the result, told with their resets and the moment of the last', () => {
  const run = startRun();
  for (const [place, timeMs] of [9_000, 9_100, 8_000, 8_000, 8_001, 9_900].entries())
    run.drive(place + 1, timeMs, { resets: 1, racedAt: second(place) });
  expect(run.ada()).toMatchObject({ resultMs: 24_001 / 3, resets: 3, achievedAt: second(4), bestMs: 8_000, laps: 6 });
});

test('two laps in a row are no result, nor are three laps that were sent one by one', () => {
  const run = startRun();
  run.drive(1, 9_000);
  run.drive(2, 9_000);
  for (let lap = 0; lap < 3; lap += 1) run.enter('Ada', 8_000);
  expect(run.ada()).toMatchObject({ resultMs: null, rank: null, bestMs: 8_000, laps: 5, resets: 0 });
});

test.each([
  ['did not finish', { finished: false }],
  ['had too many resets', { resets: 4 }],
  ['waits', { status: 'waiting' as const }],
])('a lap that %s breaks the row', (_, more) => {
  const run = startRun();
  for (const place of [1, 2, 4, 5]) run.drive(place, 9_000);
  run.drive(3, 9_000, more);
  expect(run.ada()?.resultMs).toBeNull();
  run.drive(6, 9_300);
  expect(run.ada()?.resultMs).toBe(9_100);
});

test('a missing lap breaks the row, and so does one that was rejected', () => {
  const run = startRun();
  run.drive(1, 9_000);
  run.drive(2, 9_000);
  run.drive(4, 9_000);
  expect(run.ada()?.resultMs).toBeNull();
  const third = run.drive(3, 9_000);
  expect(run.ada()?.resultMs).toBe(9_000);
  run.reject(third);
  expect(run.ada()?.resultMs).toBeNull();
  run.verify(third);
  expect(run.ada()?.resultMs).toBe(9_000);
});

test('laps of two runs are no row', () => {
  const run = startRun();
  run.drive(1, 9_000);
  run.drive(2, 9_000);
  run.drive(3, 9_000, { run: { id: runIdOf(2), lap: 3 } });
  expect(run.ada()?.resultMs).toBeNull();
});

test('laps may arrive in any order', () => {
  const run = startRun();
  for (const place of [3, 1, 2]) run.drive(place, 9_000 + place, { racedAt: second(place) });
  expect(run.ada()).toMatchObject({ resultMs: 9_002, achievedAt: second(3) });
});

test('of two verified laps in one place the worse one stands, until an official rejects it', () => {
  const run = startRun();
  for (const place of [1, 2, 3]) run.drive(place, 9_000);
  run.drive(2, 9_000);
  expect(run.ada()?.resultMs).toBe(9_000);
  run.drive(2, 6_000);
  expect(run.ada()?.resultMs).toBe(9_000);
  const slower = run.drive(2, 9_003);
  expect(run.ada()?.resultMs).toBe(9_001);
  run.reject(slower);
  expect(run.ada()?.resultMs).toBe(9_000);
  run.drive(2, 5_000, { finished: false });
  expect(run.ada()?.resultMs).toBeNull();
});

test('of two windows with one sum the first achieved stands', () => {
  const run = startRun();
  for (const [place, moment] of [1, 2, 9, 10].entries()) run.drive(place + 1, 9_000, { racedAt: second(moment) });
  for (const place of [1, 2, 3]) run.drive(place, 9_000, { run: { id: runIdOf(2), lap: place }, racedAt: second(5) });
  expect(run.ada()).toMatchObject({ resultMs: 9_000, achievedAt: second(5) });
});

test('averages that would round to the same are told apart; equal sums share a rank', () => {
  const race = makeRace(AVERAGE_OF_THREE);
  const times = { Ada: [9_000, 9_000, 9_001], Bob: [9_001, 9_000, 9_000], Cleo: [9_000, 9_000, 9_000] };
  Object.entries(times).forEach(([name, laps], run) =>
    laps.forEach((timeMs, index) => race.enter(name, timeMs, { run: { id: runIdOf(run), lap: index + 1 } })),
  );
  expect(race.places()).toEqual(['1 Cleo', '2 Ada', '2 Bob']);
});

test('what a waiting lap would do to the rank is seen through its window', () => {
  const run = startRun();
  for (const place of [1, 2, 3]) run.enter('Bob', 9_000, { run: { id: runIdOf(2), lap: place } });
  run.drive(1, 8_000);
  const first = run.drive(2, 8_000, { status: 'waiting' });
  const ranks = () => waitingOf(run.ledger, { order: 'oldest', limit: 9 }).map(({ wouldRank }) => wouldRank);
  expect(ranks()).toEqual([null]);
  run.drive(3, 8_000);
  expect(ranks()).toEqual([1]);
  run.verify(first);
  // The lap would make Ada's average worse than Bob's. Ada's own row does not count as a better racer.
  run.drive(2, 20_000, { status: 'waiting' });
  run.enter('Ada', 1_000, { status: 'waiting' });
  expect(ranks()).toEqual([2, 1]);
});
