import { expect, test } from 'vitest';
import { highlightsLeft } from './highlights-left';

const left = (...addresses: string[]) =>
  highlightsLeft(addresses.map((href) => ({ title: 'A', text: 'B', href }))).map(({ href }) => href);

test('what Today has a line for is no highlight, also at one of its sections', () => {
  expect(
    left('/reports/keynote', '/reports/keynote#aurora', '/leaderboard/open', '/quiz', '/tiers?users=1000', '/'),
  ).toEqual([]);
});

test('everything else stays', () => {
  const others = ['/glossary#quorum', '/quiz/which-tier', '/reports', '/desk'];
  expect(left(...others)).toEqual(others);
});
