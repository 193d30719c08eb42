import { expect, test } from 'vitest';
import { HELD_FOR_MS } from '@/domain/offline/hold';
import { isRunUnderWay } from './run-hold';
import { thisPage } from '@/storage/testing/this-page';

const NOON = Date.UTC(2026, 10, 30, 12);

test.each([
  ['that was just touched', true, { run: {}, touchedAt: NOON }],
  ['that was touched almost half an hour ago', true, { run: {}, touchedAt: NOON - HELD_FOR_MS + 1 }],
  ['that was touched half an hour ago', false, { run: {}, touchedAt: NOON - HELD_FOR_MS }],
  ['that was touched before the clock was put back by a minute', true, { run: {}, touchedAt: NOON + 60_000 }],
  ['that was touched before the clock was put back by a day', false, { run: {}, touchedAt: NOON + 86_400_000 }],
  ['that was put aside', false, { run: {}, touchedAt: 0 }],
  ['of a version that stored no time', false, { run: {} }],
  ['that is none', false, null],
])('a run %s is under way: %s', async (_, isUnderWay, row) => {
  const kept = thisPage();
  await kept.put('runs', 'all', row);
  expect(await isRunUnderWay(NOON)).toBe(isUnderWay);
});

test('one of several runs is enough, and none is none', async () => {
  const kept = thisPage();
  expect(await isRunUnderWay(NOON)).toBe(false);
  await kept.put('runs', 'all', { run: {}, touchedAt: 0 });
  await kept.put('runs', 'other', { run: {}, touchedAt: NOON });
  expect(await isRunUnderWay(NOON)).toBe(true);
});
