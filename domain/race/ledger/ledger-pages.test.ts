import { expect, test } from 'vitest';
import { boardSchema } from '@/domain/race/contract/board-schema';
import { boardOf, rowsOf, topProgress, waitingOf } from './ledger';
import { lapIdOf, makeRace, second } from '@/domain/race/testing/make-race';

test('pages give every row once', () => {
  const race = makeRace();
  for (let racer = 10; racer < 35; racer += 1) race.enter(`R${racer}`, 9_000 + (racer % 4));
  race.enter('Z', 9_000, { status: 'waiting' });
  const all = race.rows();
  const paged = [];
  let after: string | undefined;
  do {
    const page = rowsOf(race.ledger, { limit: 4, after })!;
    paged.push(...page.rows);
    after = page.next ?? undefined;
  } while (after);
  expect(paged).toEqual(all);
});

test('a page begins after the last row of the one before, whoever came or went meanwhile', () => {
  const race = makeRace();
  for (let racer = 1; racer <= 9; racer += 1) race.enter(`R${racer}`, 9_000 + racer);
  const { next } = rowsOf(race.ledger, { limit: 4 })!;
  race.enter('New', 8_000);
  race.enter('R6', 8_001);
  const { rows } = rowsOf(race.ledger, { limit: 3, after: next! })!;
  expect(rows.map(({ rank, name }) => `${rank} ${name}`)).toEqual(['7 R5', '8 R7', '9 R8']);
});

test('a cursor that we did not write gives no page', () => {
  const { ledger } = makeRace();
  expect(rowsOf(ledger, { limit: 4, after: 'x' })).toBeNull();
  expect(boardOf(ledger, { asOf: second(0), limit: 4, after: 'x' })).toBeNull();
});

test('waiting laps come newest or oldest first, with the rank they would take', () => {
  const race = makeRace({ maxResetsPerLap: 0 });
  race.enter('Ada', 9_000);
  race.enter('Bob', 9_500);
  const [slow, fast, resets, tie] = [
    race.enter('Cleo', 9_600, { status: 'waiting' }),
    race.enter('Bob', 8_000, { status: 'waiting' }),
    race.enter('Dan', 8_000, { status: 'waiting', resets: 1 }),
    race.enter('Eve', 9_500, { status: 'waiting' }),
  ];
  const worse = race.enter('Ada', 9_700, { status: 'waiting' });
  const ranks = (order: 'newest' | 'oldest', limit: number) =>
    waitingOf(race.ledger, { order, limit }).map(({ id, wouldRank }) => [id, wouldRank]);
  expect(ranks('oldest', 9)).toEqual([
    [slow, 3],
    [fast, 1],
    [resets, null],
    [tie, 2],
    [worse, 1],
  ]);
  expect(ranks('newest', 2)).toEqual([
    [worse, 1],
    [tie, 2],
  ]);
  race.verify(slow);
  race.reconsider(slow);
  expect(ranks('oldest', 1)).toEqual([[slow, 3]]);
});

test('a board names at most fifty waiting laps, the newest, and counts all', () => {
  const race = makeRace();
  for (let lap = 0; lap < 60; lap += 1) race.enter(`R${lap}`, 9_000, { status: 'waiting' });
  const board = boardOf(race.ledger, { asOf: second(99), limit: 100 })!;
  expect(boardSchema.parse(board)).toEqual(board);
  expect(board.waiting).toHaveLength(50);
  expect(board.waiting[0]).toEqual({ lapId: lapIdOf(60), name: 'R59', timeMs: 9_000, wouldRank: 1 });
  expect(board.totals).toEqual({ racers: 60, laps: 60, waiting: 60 });
});

test('the progress of the top tells each counting lap that beat those before, as they were driven', () => {
  const race = makeRace();
  race.enter('Ada', 9_000, { racedAt: second(30) });
  race.enter('Ada', 9_500, { racedAt: second(10) });
  race.enter('Ada', 9_700, { racedAt: second(20) });
  race.enter('Ada', 8_000, { racedAt: second(40), status: 'waiting' });
  race.enter('Bob', 9_900, { racedAt: second(5) });
  race.enter('Cleo', 9_000, { finished: false });
  const ada = {
    racerId: 'racer-ada',
    name: 'Ada',
    points: [
      { at: second(10), bestMs: 9_500 },
      { at: second(30), bestMs: 9_000 },
    ],
  };
  expect(topProgress(race.ledger, 1)).toEqual([ada]);
  expect(topProgress(race.ledger, 10).map(({ name }) => name)).toEqual(['Ada', 'Bob']);
});
