import { expect, test } from 'vitest';
import { makeRace } from '@/domain/race/testing/make-race';
import { newsBetween } from './board-news';

test('who drives a better lap is news, and who was passed is none', () => {
  const race = makeRace();
  race.enter('Ada', 9_000);
  race.enter('Grace', 9_500);
  race.enter('Joan', 9_900);
  const before = { rows: race.rows(), next: null };
  race.enter('Joan', 8_900);
  const news = newsBetween(before, { rows: race.rows(), next: null });
  expect(news.map(({ name, from, to, isFaster }) => [name, from, to, isFaster])).toEqual([['Joan', 3, 1, true]]);
});

test('rows that were merely fetched since are no news, those that came into the known part are', () => {
  const race = makeRace();
  race.enter('Ada', 9_000);
  race.enter('Grace', 9_500);
  race.enter('Late', 11_000);
  const known = { rows: race.rows().slice(0, 2), next: 'more' };
  expect(newsBetween(known, { rows: race.rows(), next: null })).toEqual([]);
  race.enter('New', 9_100);
  expect(newsBetween(known, { rows: race.rows(), next: null }).map(({ name }) => name)).toEqual(['New']);
});
