import { expect, test } from 'vitest';
import { isWaiting, nextDue, nextDueAt } from './due';
import type { WriteKind } from './entry';
import { parseUnsent, unsentOf, unsentPage } from './unsent';
import { parseEntry } from './parse-entry';
import { anEntry } from '@/domain/outbox/testing/an-entry';

test('the next entry is due when the first of those that wait is', () => {
  const waits = anEntry({ id: 'a', nextTryAt: 10 });
  expect(nextDue([waits], 5)).toBeUndefined();
  expect(nextDueAt([waits, anEntry({ id: 'b', nextTryAt: 20 })])).toBe(10);
});

test('a clock that was put back keeps nothing waiting for longer than a pause can be', () => {
  expect(nextDue([anEntry({ nextTryAt: 3_600_000 })], 0)).toBeUndefined();
  expect(nextDue([anEntry({ nextTryAt: 3_600_001 })], 0)).toBeDefined();
});

test('an outbox with nothing but refusals waits for nothing', () => {
  expect(isWaiting([anEntry({ id: 'a', state: 'refused' })])).toBe(false);
  expect(nextDueAt([anEntry({ id: 'a', state: 'refused' })])).toBeNull();
  expect(isWaiting([anEntry({ id: 'a' })])).toBe(true);
});

test('the pill counts what waits, and what was refused first', () => {
  const laps = [anEntry({ id: 'a' }), anEntry({ id: 'b' })];
  const kind: WriteKind = 'decision';
  expect(unsentOf([])).toBeNull();
  expect(unsentOf(laps)).toEqual({ kind: 'lap', count: 2, state: 'waiting', race: 'day' });
  expect(unsentOf([...laps, anEntry({ id: 'c', kind })])).toEqual({ kind: 'entry', count: 3, state: 'waiting' });
  expect(unsentOf([...laps, anEntry({ id: 'c', state: 'refused' })])).toEqual({
    kind: 'lap',
    count: 1,
    state: 'refused',
    race: 'day',
  });
});

test('the pill says what stands between: a wifi that wants a sign-in, or something that lets one lap not through', () => {
  const lastProblem = { status: null, code: 'not-ours' };
  const foreign = anEntry({ id: 'a', lastProblem });
  expect(unsentOf([foreign])).toEqual({ kind: 'lap', count: 1, state: 'behindSignIn', race: 'day' });
  expect(unsentOf([{ ...foreign, turnedBack: 2 }, anEntry({ id: 'b' })])).toEqual({
    kind: 'lap',
    count: 1,
    state: 'notLetThrough',
    race: 'day',
  });
});

test('laps of one race lead to My laps there, decisions to the desk, and all else to what is on this phone', () => {
  const lap = anEntry({ id: 'a', url: '/api/races/50%25%20off/laps' });
  const pageOf = (...entries: Parameters<typeof unsentOf>[0]) => unsentPage(unsentOf(entries)!);
  expect(pageOf(lap, { ...lap, id: 'b', method: 'DELETE', url: `${lap.url}/a` })).toBe(
    '/leaderboard/50%25%20off?view=mine',
  );
  expect(pageOf(lap, anEntry({ id: 'c', url: '/api/races/other/laps' }))).toBe('/offline');
  expect(pageOf(anEntry({ id: 'd', kind: 'decision' }))).toBe('/desk');
  expect(pageOf(lap, anEntry({ id: 'd', kind: 'decision' }))).toBe('/offline');
});

test('what was remembered for the pill is read back, and anything else is nothing', () => {
  const unsent = unsentOf([anEntry({ id: 'a' })]);
  expect(parseUnsent(structuredClone(unsent))).toEqual(unsent);
  for (const odd of [{ kind: 'tier' }, { count: '2' }, { state: 'gone' }])
    expect(parseUnsent({ ...unsent, ...odd })).toBeNull();
  expect([null, 7, 'words', {}, []].map(parseUnsent)).toEqual([null, null, null, null, null]);
});

test('the words that earlier versions remembered are still known for what waits and what was refused', () => {
  expect(parseUnsent({ words: '12 laps waiting to be sent', look: 'wait' })).toEqual({
    ...{ kind: 'entry', count: 12, state: 'waiting' },
  });
  expect(parseUnsent({ words: '1 lap refused', look: 'bad' })).toMatchObject({ count: 1, state: 'refused' });
});

test('a stored entry is read back as it was, and a damaged one is none', () => {
  const lastProblem = { status: 409, code: 'c', field: 'time' };
  const entry = anEntry({ id: 'a', lastProblem, isUrgent: true, turnedBack: 2 });
  expect(parseEntry(structuredClone(entry))).toEqual(entry);
  expect(parseEntry({ ...entry, lastProblem: 'x' })).not.toHaveProperty('lastProblem');
  for (const field of Object.keys(anEntry())) expect(parseEntry({ ...entry, [field]: Symbol() }), field).toBeNull();
  expect(parseEntry({ ...entry, url: 'https://elsewhere.example/' })).toBeNull();
  expect(parseEntry({ ...entry, withdraws: 'https://elsewhere.example/' })).toBeNull();
});
