import { expect, test } from 'vitest';
import { shortcutsOf } from './shortcuts';

const race = (slug: string, rules: unknown = {}) => ({ slug, race: { rules } });
const all = { reports: [1], quizzes: [1], tiers: null, glossary: [], races: [race('open')] };
const urls = (content: typeof all) => shortcutsOf(content).map(({ url }) => url);

test('the first race that takes laps is the one to send a lap to', () => {
  const final = { slug: 'final', race: {} };
  expect(urls({ ...all, races: [final as (typeof all.races)[number], race('open'), race('late')] })).toEqual([
    '/leaderboard/open?add',
    '/leaderboard/open',
    '/quiz',
    '/reports',
  ]);
});

test('an archive takes no laps; its list is the board', () => {
  const final = { slug: 'final', race: {} } as (typeof all.races)[number];
  expect(urls({ ...all, races: [final] })).toEqual(['/leaderboard', '/quiz', '/reports']);
});

test('what a conference lacks has no shortcut', () => {
  expect(urls({ ...all, races: [], quizzes: [] })).toEqual(['/reports']);
  expect(urls({ ...all, races: [], quizzes: [], reports: [] })).toEqual([]);
});
