import { expect, test } from 'vitest';
import { gapsAlong, gapsOf } from './gaps';
import { makeRace } from '@/domain/race/testing/make-race';

test('gaps are to the leader and to the next racer who is strictly better', () => {
  const race = makeRace();
  for (const [name, timeMs] of [
    ['Ada', 9_000],
    ['Bob', 9_000],
    ['Cleo', 9_400],
    ['Dan', 9_400],
    ['Eve', 9_500],
  ] as const)
    race.enter(name, timeMs);
  race.enter('Fay', 9_000, { status: 'waiting' });
  expect(gapsAlong(race.rows())).toEqual([
    { toLeaderMs: 0, toNextMs: null },
    { toLeaderMs: 0, toNextMs: null },
    { toLeaderMs: 400, toNextMs: 400 },
    { toLeaderMs: 400, toNextMs: 400 },
    { toLeaderMs: 500, toNextMs: 100 },
    { toLeaderMs: null, toNextMs: null },
  ]);
});

test('nobody has a gap on an empty board, or to a racer without a result', () => {
  const race = makeRace();
  race.enter('Ada', 9_000, { status: 'waiting' });
  race.enter('Bob', 9_000, { status: 'waiting' });
  const [ada, bob] = race.rows();
  expect(gapsOf(ada!, undefined, undefined)).toEqual({ toLeaderMs: null, toNextMs: null });
  expect(gapsOf(bob!, ada, ada)).toEqual({ toLeaderMs: null, toNextMs: null });
  expect(gapsAlong([])).toEqual([]);
});
