import { expect, test } from 'vitest';
import { makeRace } from '@/domain/race/testing/make-race';
import { worthOf } from './lap-worth';

function aBoard(change: { next?: string; ranking?: 'best-average' } = {}) {
  const race = makeRace();
  race.enter('Ada', 9_000);
  race.enter('Bob', 9_100);
  race.enter('Cleo', 9_100);
  race.enter('Dan', 9_400);
  race.enter('Eve', 8_000, { status: 'waiting' });
  return { rows: race.rows(), next: null, ranking: 'best-lap' as const, ...change };
}

test.each([
  [8_990, { kind: 'leads', name: 'Ada', byMs: 10 }],
  [9_000, { kind: 'level', place: 1, name: 'Ada' }],
  [9_047, { kind: 'behind', place: 2, name: 'Ada', byMs: 47 }],
  [9_100, { kind: 'level', place: 2, name: 'Bob' }],
  [9_150, { kind: 'behind', place: 4, name: 'Cleo', byMs: 50 }],
  [9_500, { kind: 'behind', place: 5, name: 'Dan', byMs: 100 }],
])('a lap of %i ms of somebody new would be worth %o', (timeMs, worth) => {
  expect(worthOf(aBoard(), timeMs, null)).toEqual(worth);
});

test('nobody is behind themselves, and a slower lap of one’s own is worth nothing', () => {
  expect(worthOf(aBoard(), 8_900, 'racer-ada')).toEqual({ kind: 'leads', name: 'Bob', byMs: 200 });
  expect(worthOf(aBoard(), 9_200, 'racer-dan')).toMatchObject({ kind: 'behind', place: 4, name: 'Cleo' });
  expect(worthOf(aBoard(), 9_400, 'racer-dan')).toEqual({ kind: 'no-faster', bestMs: 9_400 });
  expect(worthOf(aBoard(), 9_500, 'racer-eve')).toMatchObject({ kind: 'behind', place: 5 });
});

test('on an empty board, or alone on it, a lap is the first of all', () => {
  expect(worthOf({ rows: [], next: null, ranking: 'best-lap' }, 9_000, null)).toEqual({ kind: 'first-of-all' });
  const [ada] = aBoard().rows;
  expect(worthOf({ ...aBoard(), rows: [ada!] }, 8_000, 'racer-ada')).toEqual({ kind: 'first-of-all' });
});

test('what is not known is not said: no board, a place below the rows, a race for averages', () => {
  expect(worthOf(null, 9_000, null)).toBeNull();
  expect(worthOf(aBoard({ next: 'more' }), 9_900, null)).toBeNull();
  expect(worthOf(aBoard({ next: 'more' }), 9_050, null)).toMatchObject({ place: 2 });
  expect(worthOf(aBoard({ ranking: 'best-average' }), 9_000, null)).toBeNull();
});
