import { expect, test } from 'vitest';
import type { Row } from '@/domain/race/contract/board';
import { announcementOf, leaderAndMe, moveInWords } from './announcement';

const row = (name: string, rank: number | null, resultMs: number | null): Row => ({
  racerId: name.toLowerCase(),
  name,
  country: null,
  rank,
  resultMs,
  bestMs: resultMs,
  laps: resultMs === null ? 0 : 1,
  resets: 0,
  achievedAt: resultMs === null ? null : '2026-11-29T14:00:00.000Z',
});
const board = (rows: Row[], state: 'open' | 'closed' = 'open', next: string | null = null) => ({ rows, state, next });
const before = board([row('Ada', 1, 9_000), row('Grace', 2, 9_500), row('Joan', 3, 9_900), row('Mary', null, null)]);

test('a racer with a better lap is said to have moved, and the passed ones are not mentioned', () => {
  const now = board([row('Joan', 1, 8_900), row('Ada', 2, 9_000), row('Grace', 3, 9_500), row('Mary', null, null)]);
  expect(announcementOf(before, now)).toBe('Joan is now 1st with 8.900.');
});

test('moves are said in sentences', () => {
  const move = { racerId: 'a', name: 'Ada', from: 4, to: 2, resultMs: 9_123, isFaster: true };
  expect(moveInWords(move)).toBe('Ada is now 2nd with 9.123.');
  expect(moveInWords({ ...move, from: null })).toBe('Ada is now 2nd with 9.123.');
  expect(moveInWords({ ...move, from: 2 })).toBe('Ada is still 2nd, now with 9.123.');
  expect(moveInWords({ ...move, to: null, resultMs: null })).toBe('Ada has no result now.');
  expect(moveInWords({ ...move, from: null, to: null, resultMs: null })).toBe('Ada is on the board.');
});

test('places have their English endings, and no comma', () => {
  const move = { racerId: 'a', name: 'Ada', from: null, resultMs: 9_123, isFaster: true };
  const places = [1, 2, 3, 4, 11, 12, 13, 21, 22, 23, 101, 111, 1_002];
  const said = places.map((to) => /now (\S+)/.exec(moveInWords({ ...move, to }))?.[1]);
  expect(said.join(' ')).toBe('1st 2nd 3rd 4th 11th 12th 13th 21st 22nd 23rd 101st 111th 1002nd');
});

test('a new best that changes no place is still one', () => {
  const now = board([row('Ada', 1, 8_000), ...before.rows.slice(1)]);
  expect(announcementOf(before, now)).toBe('Ada is still 1st, now with 8.000.');
});

test('a first result, a corrected one and one that was taken away are heard', () => {
  const now = board([row('Grace', 1, 9_500), row('Mary', 2, 9_700), row('Joan', 3, 9_950), row('Ada', null, null)]);
  expect(announcementOf(before, now)).toBe(
    'Mary is now 2nd with 9.700. Joan is still 3rd, now with 9.950. Ada has no result now.',
  );
});

test('three are named, the others counted', () => {
  const names = ['A', 'B', 'C', 'D', 'E'];
  const now = board(names.map((name, index) => row(name, index + 1, 8_000 + index)));
  expect(announcementOf(board([]), now)).toMatch(/^A is .+ C is now 3rd with 8.002\. 2 more results changed\.$/);
  expect(announcementOf(board([]), board(now.rows.slice(0, 4)))).toMatch(/ 1 more result changed\.$/);
});

test('rows that were only fetched are no news, but rows that came into the known part are', () => {
  const known = board(before.rows.slice(0, 3), 'open', 'more');
  expect(announcementOf(known, board([...known.rows, row('Late', 4, 11_000), row('Last', null, null)]))).toBe('');
  const now = board([row('Ada', 1, 9_000), row('New', 2, 9_100)]);
  expect(announcementOf(known, now)).toBe('New is now 2nd with 9.100.');
});

test('a change of state is said first, and without news nothing is said', () => {
  expect(announcementOf(before, { ...before, state: 'closed' })).toBe('The race is closed.');
  expect(announcementOf(before, before)).toBe('');
});

test('who has not asked for every result hears of the leader and of their own place alone', () => {
  const four = (...rows: [string, number][]) => board(rows.map(([name, ms], index) => row(name, index + 1, ms)));
  const first = four(['Ada', 9_000], ['Grace', 9_500], ['Joan', 9_900], ['Mary', 9_950]);
  const passed = four(['Ada', 9_000], ['Grace', 9_500], ['Mary', 9_600], ['Joan', 9_900]);
  expect(leaderAndMe(first, passed, null)).toBe('');
  expect(leaderAndMe(first, passed, 'grace')).toBe('');
  expect(leaderAndMe(first, passed, 'joan')).toBe('Joan is now 4th with 9.900.');
  expect(leaderAndMe(first, passed, 'mary')).toBe('Mary is now 3rd with 9.600.');
  const led = four(['Mary', 8_900], ['Ada', 9_000], ['Grace', 9_500], ['Joan', 9_900]);
  expect(leaderAndMe(first, led, null)).toBe('Mary is now 1st with 8.900.');
  expect(leaderAndMe(first, led, 'mary')).toBe('Mary is now 1st with 8.900.');
  expect(leaderAndMe(first, led, 'ada')).toBe('Mary is now 1st with 8.900. Ada is now 2nd with 9.000.');
  expect(leaderAndMe(first, { ...first, state: 'closed' }, 'ada')).toBe('The race is closed.');
});

test('who leads because the one before has lost the result is said to lead', () => {
  const now = board([row('Grace', 1, 9_500), row('Joan', 2, 9_900), row('Ada', null, null), row('Mary', null, null)]);
  expect(leaderAndMe(before, now, null)).toBe('Grace is now 1st with 9.500.');
});
