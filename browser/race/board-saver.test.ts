import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Board, Row } from '@/domain/race/contract/board';
import { boardSaver, SAVE_EVERY_MS, SAVE_LONG_EVERY_MS, SAVE_SAME_EVERY_MS } from './board-saver';

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }));
afterEach(() => void vi.useRealTimers());

const aBoard = (version: number, rows = 0): Board => ({
  ...{ race: 'day', version, asOf: '2018-11-29T08:30:00.000Z', state: 'open', ranking: 'best-lap' },
  ...{ rows: Array<Row>(rows), waiting: [], next: null, totals: { racers: 0, laps: version, waiting: 0 } },
});

function aSaver() {
  const kept: number[] = [];
  const page = { isSeen: true };
  const save = boardSaver(
    ({ board }) => Promise.resolve(void kept.push(board.version)),
    () => page.isSeen,
  );
  const give = (version: number, isNews = true, rows = 0) =>
    save({ board: aBoard(version, rows), heardAtMs: Date.now() }, isNews);
  return { kept, page, give };
}

test('the first board is kept at once, then the last one every two seconds', () => {
  const { kept, give } = aSaver();
  for (const version of [1, 2, 3]) give(version);
  expect(kept).toEqual([1]);
  vi.advanceTimersByTime(SAVE_EVERY_MS);
  expect(kept).toEqual([1, 3]);
  vi.advanceTimersByTime(SAVE_SAME_EVERY_MS);
  expect(kept).toEqual([1, 3]);
  give(4);
  expect(kept).toEqual([1, 3, 4]);
});

test('a long board is kept less often', () => {
  const { kept, give } = aSaver();
  give(1, true, 501);
  give(2, true, 501);
  vi.advanceTimersByTime(SAVE_LONG_EVERY_MS - 1);
  expect(kept).toEqual([1]);
  vi.advanceTimersByTime(1);
  expect(kept).toEqual([1, 2]);
});

test('a board that has not changed is kept again once a minute', () => {
  const { kept, give } = aSaver();
  give(1);
  for (let n = 0; n < 5; n++) {
    vi.advanceTimersByTime(SAVE_SAME_EVERY_MS / 4);
    give(1, false);
  }
  expect(kept).toEqual([1, 1]);
});

test('nothing is written while nobody looks, as the page may be about to go', () => {
  const { kept, page, give } = aSaver();
  give(1);
  give(2);
  page.isSeen = false;
  vi.advanceTimersByTime(10 * SAVE_EVERY_MS);
  give(3);
  vi.advanceTimersByTime(10 * SAVE_EVERY_MS);
  expect(kept).toEqual([1]);
  page.isSeen = true;
  give(3, false);
  expect(kept).toEqual([1, 3]);
});
