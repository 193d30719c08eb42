import { expect, test } from 'vitest';
import { isInstallOffered, parseVisits, VISIT_ENDS_AFTER_MS, visitsAfter, type InstallFacts } from './install-offer';

const facts = (more: Partial<InstallFacts>): InstallFacts => ({
  ...{ visits: 1, hasKeptLap: false, hasSaidNo: false, isInstalled: false },
  ...more,
});

test('the app is offered on the third visit, or to whoever has a lap here', () => {
  expect([1, 2, 3, 4].map((visits) => isInstallOffered(facts({ visits })))).toEqual([false, false, true, true]);
  expect(isInstallOffered(facts({ hasKeptLap: true }))).toBe(true);
});

test('a no is for good, and nobody is offered what they have', () => {
  for (const done of [{ hasSaidNo: true }, { isInstalled: true }])
    expect(isInstallOffered(facts({ visits: 9, hasKeptLap: true, ...done }))).toBe(false);
});

test('pages of one visit count once, however many they are', () => {
  const first = visitsAfter(null, 1_000, false);
  const second = visitsAfter(first, 2_000, true);
  expect([first.count, second.count]).toEqual([1, 1]);
  expect(visitsAfter(second, 3_000, false).count).toBe(2);
});

test('a tab that was left for half an hour comes again; a clock that was put back does not', () => {
  const before = { count: 2, seenAtMs: 10_000 };
  expect(visitsAfter(before, 10_000 + VISIT_ENDS_AFTER_MS - 1, true).count).toBe(2);
  expect(visitsAfter(before, 10_000 + VISIT_ENDS_AFTER_MS, true).count).toBe(3);
  expect(visitsAfter(before, 0, true)).toEqual({ count: 2, seenAtMs: 0 });
});

test('a record that is no visits is none', () => {
  for (const record of [null, 3, 'x', {}, { count: '3', seenAtMs: 1 }]) expect(parseVisits(record)).toBeNull();
  expect(parseVisits({ count: 3, seenAtMs: 1 })).toEqual({ count: 3, seenAtMs: 1 });
});
