import { expect, test } from 'vitest';
import type { Row } from '@/domain/race/contract/board';
import { rankRows } from './board-change';
import { headlineOf, lastResultOf } from './headline';

const boardOf = (results: Record<string, number | null>) => ({
  next: null,
  rows: rankRows(
    Object.entries(results).map(
      ([racerId, resultMs]) =>
        ({ racerId, name: racerId, resultMs, bestMs: resultMs, achievedAt: '2026-11-30T10:00:00Z' }) as Row,
    ),
  ),
});
const before = boardOf({ ada: 9_000, bob: 9_500, cleo: 9_600, dan: 9_700 });

test('a new leader comes before all other news', () => {
  const now = boardOf({ ada: 9_000, bob: 8_900, cleo: 9_100, dan: 9_700 });
  expect(headlineOf(before, now, 'bob')).toMatchObject({ kind: 'leader', racerId: 'bob', from: 2, to: 1 });
});

test('a leader who gets faster has the best lap of the day, and does not lead anew', () => {
  expect(headlineOf(before, boardOf({ ada: 8_000, bob: 9_500, cleo: 9_600, dan: 9_700 }), 'ada')).toMatchObject({
    kind: 'best',
    racerId: 'ada',
  });
});

test('else the faster lap with the best place is told, not one that was corrected downwards', () => {
  const now = boardOf({ ada: 9_200, bob: 9_500, cleo: 9_600, dan: 9_550 });
  expect(headlineOf(before, now, 'zoe')).toMatchObject({ kind: 'move', racerId: 'dan', from: 4, to: 3 });
});

test('where there is nothing but a correction, that is told; without news there is nothing', () => {
  expect(headlineOf(before, boardOf({ ada: 9_100, bob: 9_500, cleo: 9_600, dan: 9_700 }), null)).toMatchObject({
    kind: 'move',
    racerId: 'ada',
    isFaster: false,
  });
  expect(headlineOf(before, before, null)).toBeNull();
});

test('whoever comes anew is told the last result, if there is one', () => {
  const { rows } = boardOf({ ada: 9_000, bob: 9_500, new: null });
  const later = rows.map((row) => (row.racerId === 'bob' ? { ...row, achievedAt: '2026-11-30T10:05:00Z' } : row));
  expect(lastResultOf({ rows: later, next: null })).toEqual({
    ...{ racerId: 'bob', rank: 2, name: 'bob', ms: 9_500 },
    atMs: Date.parse('2026-11-30T10:05:00Z'),
  });
  expect(lastResultOf(boardOf({ new: null }))).toBeNull();
});
