import { useState } from 'react';
import { expect, test } from 'vitest';
import type { Board } from '@/domain/race/contract/board';
import { MOVES_OF_MS } from '@/domain/race/board/rank-history';
import { aPage } from '@/browser/testing/a-page';
import { NOW_MS, withFalseClock } from '@/browser/testing/clock';
import { used } from '@/browser/testing/drawn';
import { until } from '@/browser/testing/until';
import { aBoard, aRow } from '@/browser/race/testing/a-board';
import { useCalm } from './use-calm';
import { useEarlierRanks } from './use-earlier-ranks';
import { useNewLeader } from './use-new-leader';
import { useTicker } from './use-ticker';

const pass = withFalseClock('performance');
const boardOf = (version: number, ...names: string[]) =>
  aBoard(version, { race: 'of this file', rows: names.map((name, index) => aRow(name, 9_000 + index, index + 1)) });

type Line = { board: Board | null; link: 'starting' | 'live' | 'lost' };

/** Something that is made of a board, on a page that shows one board after the other. */
async function made<T>(hook: (line: Line) => T) {
  aPage();
  const { now } = await used(() => {
    const [line, set] = useState<Line>({ board: null, link: 'starting' });
    return { line, set, made: hook(line) };
  });
  const show = async (board: Board | null, link: Line['link'] = 'live') => {
    const line = { board, link };
    now().set(line);
    await until(() => now().line === line);
  };
  return { show, made: () => now().made };
}

test('what comes after a pause is shown at once, and of what comes quickly the last, once the pause is over', async () => {
  const { show, made: calm } = await made(({ board }) => useCalm(board, 500)?.version ?? null);
  expect(calm()).toBeNull();
  await show(boardOf(1, 'ada'));
  await until(() => calm() === 1);
  await show(boardOf(2, 'ada'));
  await pass();
  await until(() => calm() === 2);
  for (const version of [3, 4, 5]) {
    await show(boardOf(version, 'ada'));
    await pass(100);
    expect(calm()).toBe(2);
  }
  await pass(200);
  await until(() => calm() === 5);
});

test('a racer who takes the lead has a moment of less than a second', async () => {
  const { show, made: leader } = await made(useNewLeader);
  await show(boardOf(1, 'ada', 'bob'));
  await pass(5_000);
  expect(leader()).toBeNull();
  await show(boardOf(2, 'bob', 'ada'));
  await pass(1);
  await until(() => leader() === 'bob');
  await pass(998);
  await until(() => leader() === null);
});

test('nobody has taken the lead where the board was not looked at, or is another one', async () => {
  const { show, made: leader } = await made(useNewLeader);
  await show(boardOf(1, 'ada', 'bob'), 'starting');
  await show(boardOf(2, 'bob', 'ada'));
  await pass(1);
  await show(boardOf(3, 'bob', 'ada'), 'lost');
  await show(boardOf(4, 'ada', 'bob'));
  await pass(1);
  expect(leader()).toBeNull();
});

test('the ticker begins with the last result, tells what happens, and then nothing else for two seconds', async () => {
  const { show, made: tick } = await made((line) => useTicker(line, null));
  expect(tick()).toBeNull();
  await show(boardOf(1, 'ada', 'bob'));
  await until(() => tick()?.kind === 'last');
  await pass(3_000);
  await show(boardOf(2, 'ada', 'cleo', 'bob'));
  await pass(1);
  await until(() => tick()?.kind === 'move');
  expect(tick()).toMatchObject({ move: { racerId: 'cleo', to: 2 }, atMs: NOW_MS + 3_001 });
  await show(boardOf(3, 'dan', 'ada', 'cleo', 'bob'));
  await pass(1_900);
  expect(tick()?.kind).toBe('move');
  await pass(100);
  await until(() => tick()?.kind === 'leader');
  await show(aBoard(4, { ...boardOf(4, 'dan', 'ada', 'cleo', 'bob'), state: 'closed' }));
  await pass(2_000);
  await until(() => tick()?.kind === 'state');
});

test('arrows tell of the moves of ten minutes', async () => {
  const { show, made: ranks } = await made((line) => useEarlierRanks({ ...line, asOfMs: line.board && Date.now() }));
  await show(boardOf(1, 'ada', 'bob'));
  await pass(1);
  await until(() => ranks()?.get('bob') === 2);
  await show(boardOf(2, 'bob', 'ada'));
  await pass(5_000);
  expect(ranks()?.get('bob')).toBe(2);
  for (let ms = 0; ms < MOVES_OF_MS + 10_000; ms += 5_000) {
    await show(boardOf(2, 'bob', 'ada'));
    await pass(5_000);
  }
  await until(() => ranks()?.get('bob') === 1);
});
