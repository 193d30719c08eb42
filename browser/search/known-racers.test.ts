import { expect, test, vi } from 'vitest';
import { NAME_TO_CHECK } from '@/domain/race/contract/hidden-name';
import { thisPage } from '@/storage/testing/this-page';
import { keepBoard } from '@/storage/board-table';
import { knownRacers } from './known-racers';

const RACES = [{ slug: 'open', name: 'Open race', summary: '', racers: [] }];
const aRow = (racerId: string, name: string) => ({ racerId, name, rank: 1, resultMs: 9_244 });
const keep = (race: string, rows: object[]) =>
  keepBoard({ board: { race, rows }, heardAtMs: 1 } as unknown as Parameters<typeof keepBoard>[0]);

test('racers of known races are found by their names, those whose name is being checked are not', async () => {
  thisPage();
  await keep('open', [aRow('a/1', 'Ada'), aRow('b', NAME_TO_CHECK)]);
  await keep('gone', [aRow('c', 'Cleo')]);
  const racers = await knownRacers(RACES);
  expect(racers.map(({ name, path, anchor, where, racer }) => [name, path + anchor, where, racer])).toEqual([
    ['Ada', '/leaderboard/open?racer=a%2F1', 'Open race', { rank: 1, resultMs: 9_244 }],
  ]);
});

test('where storage is blocked nobody is known', async () => {
  vi.stubGlobal('indexedDB', undefined);
  expect(await knownRacers(RACES)).toEqual([]);
});
