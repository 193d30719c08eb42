import { expect, test } from 'vitest';
import { NAME_TO_CHECK } from '@/domain/race/contract/hidden-name';
import { waitingRacers } from './waiting-racers';

const lap = (lapId: string, name: string) => ({ lapId, name, timeMs: 9_000, wouldRank: 1 });

test('the laps of one racer stand together, where the newest of them stood', () => {
  const told = waitingRacers([lap('1', 'Ada'), lap('2', 'Bob'), lap('3', 'Ada'), lap('4', 'Ada')]);
  expect(told.map(({ name, laps }) => [name, laps.map(({ lapId }) => lapId)])).toEqual([
    ['Ada', ['1', '3', '4']],
    ['Bob', ['2']],
  ]);
});

test('laps under names that are being checked are not taken for those of one racer', () => {
  expect(waitingRacers([lap('1', NAME_TO_CHECK), lap('2', NAME_TO_CHECK)])).toHaveLength(2);
  expect(waitingRacers([])).toEqual([]);
});
