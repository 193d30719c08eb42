import { expect, test } from 'vitest';
import { SEED_PATTERN } from '@/domain/quiz/draw';
import { makeSeed } from './make-seed';

test('a seed can be sent, read aloud and typed', () => {
  for (let times = 0; times < 200; times++) {
    const seed = makeSeed();
    expect(seed).toMatch(SEED_PATTERN);
    // o looks like 0, and i and l look like 1.
    expect(seed).toMatch(/^[^oil01]{7}$/);
  }
});

test('no two runs have the same seed', () => {
  const seeds = new Set(Array.from({ length: 1_000 }, makeSeed));
  expect(seeds.size).toBe(1_000);
});
