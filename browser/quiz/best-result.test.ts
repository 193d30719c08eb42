import { beforeEach, expect, test } from 'vitest';
import { remember, remembered } from '@/browser/page/remembered';
import { BEST_KEY, bestOf, isBestResults, keepBest } from './best-result';

beforeEach(() => void remember(BEST_KEY, null));

test('the better of two results is kept, for each quiz by itself', () => {
  keepBest('tiers', { points: 6, asked: 10 });
  keepBest('tiers', { points: 8.5, asked: 10 });
  keepBest('tiers', { points: 7, asked: 10 });
  keepBest('day', { points: 1, asked: 4 });
  expect(remembered(BEST_KEY)).toEqual({ tiers: { points: 8.5, asked: 10 }, day: { points: 1, asked: 4 } });
});

test('of two equal shares the longer run is better, and nothing right is no best', () => {
  expect(bestOf({ a: { points: 3, asked: 3 }, b: { points: 10, asked: 10 } })).toEqual({ points: 10, asked: 10 });
  expect(bestOf({ a: { points: 0, asked: 10 }, b: { points: 0, asked: 0 } })).toBeNull();
  expect(bestOf({})).toBeNull();
});

test('what another version has written is not taken for results', () => {
  for (const kept of [null, 3, { a: 4 }, { a: { points: '3', asked: 4 } }]) expect(isBestResults(kept)).toBe(false);
  remember(BEST_KEY, { a: 4 });
  keepBest('day', { points: 1, asked: 4 });
  expect(remembered(BEST_KEY)).toEqual({ day: { points: 1, asked: 4 } });
});
