import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { WaitingLap } from '@/domain/race/contract/board';
import { waitingChangeSchema } from '@/domain/race/contract/board-schema';
import { lapIdOf } from '@/domain/race/testing/make-race';
import { applyWaiting, waitingChange, wholeChange } from './waiting-change';

const lap = (number: number, wouldRank: number | null = 1, name = 'Ada'): WaitingLap => ({
  ...{ lapId: lapIdOf(number), name, timeMs: 9_000, wouldRank },
});
/** Any laps in any order, each once, with any name and rank. */
const lists = fc
  .uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 12 })
  .chain((numbers) =>
    fc.tuple(
      ...numbers.map((number) =>
        fc
          .tuple(fc.option(fc.integer({ min: 1, max: 3 })), fc.constantFrom('Ada', 'Bo'))
          .map(([wouldRank, name]) => lap(number, wouldRank, name)),
      ),
    ),
  );

test('a change makes the list that it was made from, as it comes out of its JSON', () => {
  fc.assert(
    fc.property(lists, lists, (before, now) => {
      const change = waitingChangeSchema.parse(JSON.parse(JSON.stringify(waitingChange(before, now))));
      expect(applyWaiting(before, change)).toEqual(now);
    }),
  );
});

test('a list that stays is one stretch, a new lap comes whole, and of others only the place is said', () => {
  const before = [lap(3), lap(2), lap(1)];
  expect(waitingChange(before, before)).toEqual({ list: [[0, 3]], ranks: [] });
  expect(waitingChange(before, [lap(4), lap(3), lap(1, 2)])).toEqual({
    list: [lap(4), [0, 1], [2, 1]],
    ranks: [[2, 2]],
  });
});

test('a change follows only the version that it names, of the same history', () => {
  const [version, waiting] = [7, [lap(1)]];
  const totals = { racers: 0, laps: 0, waiting: 0 };
  const change = {
    ...{ epoch: 'one', version: 9, since: 7, upsert: [], remove: [], totals, state: 'open' as const },
    waitingChange: waitingChange(waiting, [lap(2), lap(1)]),
  };
  expect(wholeChange(change, { epoch: 'one', version, waiting })).toEqual({
    ...{ epoch: 'one', version: 9, upsert: [], remove: [], totals, state: 'open' },
    waiting: [lap(2), lap(1)],
  });
  for (const known of [null, { epoch: 'one', version: 8, waiting }, { epoch: 'two', version, waiting }])
    expect(wholeChange(change, known)).toBeNull();
});
