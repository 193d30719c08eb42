import { expect, test } from 'vitest';
import { keepBoard, readBoard, type KeptBoard } from './board-table';
import { keepMe, readMe } from './kept-me';
import { keepStatistics, readStatistics } from './kept-statistics';
import { thisPage } from '@/storage/testing/this-page';

const board: KeptBoard['board'] = {
  ...{ race: 'day', version: 7, asOf: '2026-11-30T09:00:00.000Z', state: 'open', ranking: 'best-lap' },
  ...{ rows: [], waiting: [], totals: { racers: 0, laps: 0, waiting: 0 }, next: null },
};
const statistics = { quiz: 'all', asOf: '2026-11-30T09:00:00.000Z', attempts: 1, questions: [] };

test('the last board of each race, who drives, and the figures of each quiz are read as they were kept', async () => {
  thisPage();
  await keepBoard({ board, heardAtMs: 1 });
  await keepBoard({ board: { ...board, version: 8 }, heardAtMs: 2 });
  await keepMe({ name: 'Ada', country: null });
  await keepStatistics('all', { statistics, cameAt: 3 });
  expect(await readBoard('day')).toEqual({ board: { ...board, version: 8 }, heardAtMs: 2 });
  expect(await readMe()).toEqual({ name: 'Ada', country: null });
  expect(await readStatistics('all')).toEqual({ statistics, cameAt: 3 });
  expect([await readBoard('night'), await readStatistics('other')]).toEqual([null, null]);
});

test('a board that is none any more is set apart; the one that comes next is kept', async () => {
  const kept = thisPage();
  const broken = { board: { ...board, rows: 'many' }, heardAtMs: 1 };
  await kept.put('boards', 'day', broken);
  await kept.put('boards', 'night', { board: { ...board, race: 'night' }, heardAtMs: 1 });
  expect(await readBoard('day')).toBeNull();
  // The broken row is moved by a change of its own, for which the read did not wait.
  const apart = await kept.change(['apart'], (tables) => tables('apart').all());
  expect(apart).toEqual([['boards/day', broken]]);
  await keepBoard({ board, heardAtMs: 2 });
  expect(await readBoard('day')).toMatchObject({ heardAtMs: 2 });
  expect(await readBoard('night')).toMatchObject({ heardAtMs: 1 });
});

test.each([{ name: 7, country: null }, { name: 'Ada' }, { name: 'Ada', country: 'Atlantis' }, 'Ada'])(
  'who drives is typed anew where the row says %j',
  async (row) => {
    const kept = thisPage();
    await kept.put('notes', 'me', row);
    await kept.put('notes', 'quiz-statistics/all', row);
    expect(await readMe()).toBeNull();
    expect(await readStatistics('all')).toBeNull();
    await keepMe({ name: 'Ada', country: null });
    expect(await readMe()).toEqual({ name: 'Ada', country: null });
  },
);
