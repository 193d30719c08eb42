import { expect, test } from 'vitest';
import { effectOf } from './change-words';

test('closing and finalising say how many laps still wait, and what becomes of them', () => {
  expect(effectOf('close', 7)).toContain(' 7 laps still wait: you can go on deciding after closing.');
  expect(effectOf('close', 1)).toContain(' 1 lap still waits: you can go on deciding after closing.');
  expect(effectOf('finalise', 2)).toContain(' 2 laps still wait and will not count: decide them first.');
  expect(effectOf('finalise', 1)).toContain(' 1 lap still waits and will not count: decide it first.');
  for (const change of ['close', 'finalise'] as const) expect(effectOf(change, 0)).toMatch(/ No lap waits\.$/);
});

test('other changes do not speak of laps that wait', () => {
  for (const change of ['open', 'reopen', 'unlock'] as const) expect(effectOf(change, 7)).toBe(effectOf(change, 0));
});
