import { useState } from 'react';
import { expect, test } from 'vitest';
import type { Board } from '@/domain/race/contract/board';
import { announcementOf } from '@/words/race/announcement';
import { aPage } from '@/browser/testing/a-page';
import { withFalseClock } from '@/browser/testing/clock';
import { used } from '@/browser/testing/drawn';
import { until } from '@/browser/testing/until';
import { aBoard, aRow } from '@/browser/race/testing/a-board';
import { useAnnouncement } from './use-announcement';
import { useBaseline } from './use-baseline';

const pass = withFalseClock();
const boardOf = (version: number, ...names: string[]) =>
  aBoard(version, { rows: names.map((name, index) => aRow(name, 9_000 + index, index + 1)) });

async function announced() {
  aPage();
  const { now } = await used(() => {
    const [board, show] = useState<Board | null>(null);
    return { board, said: useAnnouncement(board, { saysAll: true, myRacerId: null }), show };
  });
  const show = async (board: Board | null) => {
    now().show(board);
    await until(() => now().board === board);
  };
  return { said: () => now().said, show };
}

test('the first board is not announced, however late it comes', async () => {
  const { said, show } = await announced();
  await pass(20_000);
  await show(boardOf(1, 'Ada', 'Bob'));
  await pass(20_000);
  expect(said()).toBe('');
});

test('what happened in eight seconds is said once, from what was said before to what is now', async () => {
  const { said, show } = await announced();
  const [first, between, last] = [boardOf(1, 'Ada', 'Bob'), boardOf(2, 'Bob', 'Ada'), boardOf(3, 'Cleo', 'Bob', 'Ada')];
  await show(first);
  await pass(1_000);
  await show(between);
  await pass(1_000);
  await show(last);
  await pass(5_999);
  expect(said()).toBe('');
  await pass(1);
  await until(() => said() !== '');
  expect(said()).toBe(announcementOf(first, last));
  expect(said()).not.toBe(announcementOf(between, last));
  await show(boardOf(4, 'Bob', 'Cleo', 'Ada'));
  await pass(8_000);
  await until(() => said() === announcementOf(last, boardOf(4, 'Bob', 'Cleo', 'Ada')));
});

test('a value that is gone leaves the one that was looked at', async () => {
  aPage();
  const looks: unknown[] = [];
  const { now } = await used(() => {
    const [value, set] = useState<string | null>('a');
    return { value, baseline: useBaseline(value, 1_000, (...look) => looks.push(look)), set };
  });
  now().set(null);
  await until(() => now().value === null);
  await pass(5_000);
  expect([now().baseline, looks]).toEqual(['a', []]);
  now().set('b');
  await until(() => now().value === 'b');
  await pass(1_000);
  await until(() => now().baseline === 'b');
  expect(looks).toEqual([['a', 'b']]);
});

test('a busy board speaks of the leader and of me, and of everybody once that was asked for', async () => {
  aPage();
  const { now } = await used(() => {
    const [board, show] = useState<Board | null>(null);
    const [saysAll, ask] = useState(false);
    return { board, said: useAnnouncement(board, { saysAll, myRacerId: 'Me' }), show, ask };
  });
  const show = async (board: Board) => {
    now().show(board);
    await until(() => now().board === board);
    await pass(8_000);
  };
  await show(boardOf(1, 'Ada', 'Bob', 'Cleo', 'Me'));
  await show(boardOf(2, 'Ada', 'Cleo', 'Bob', 'Me'));
  expect(now().said).toBe('');
  await show(boardOf(3, 'Ada', 'Cleo', 'Me', 'Bob'));
  await until(() => now().said === 'Me is now 3rd with 9.002.');
  now().ask(true);
  await show(boardOf(4, 'Ada', 'Bob', 'Cleo', 'Me'));
  await until(() => now().said.includes('Bob is now 2nd'));
});
