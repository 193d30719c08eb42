import { expect, test } from 'vitest';
import { places, placesShown } from './places';

const hrefs = (has: (href: string) => boolean) => placesShown(has).map(({ href }) => href);

test('a conference with every part has five places; the glossary is reached from the foot of the page', () => {
  expect(hrefs(() => true)).toEqual(['/', '/reports', '/leaderboard', '/quiz', '/tiers']);
});

test('a part that is not there leaves no gap, and its place goes to the next', () => {
  expect(hrefs((href) => href !== '/tiers')).toEqual(['/', '/reports', '/leaderboard', '/quiz', '/glossary']);
  expect(hrefs((href) => href === '/')).toEqual(['/']);
});

test('no two places look the same', () => {
  expect(new Set(places.map(({ strokes }) => strokes)).size).toBe(places.length);
});
