import { expect, test } from 'vitest';
import { nextDue } from './due';
import type { OutboxEntry } from './entry';
import { heads, holdersOf } from './order';
import { anEntry } from '@/domain/outbox/testing/an-entry';

const LAPS = '/api/races/day/laps';
const DESK = '/api/desk/races/day';
const lap = (id: string, fields: Partial<OutboxEntry> = {}) => anEntry({ id, ...fields });
const decision = (id: string, lapId: string, race = 'day') =>
  anEntry({
    id,
    kind: 'decision',
    url: `/api/desk/races/${race}/laps/${lapId}/decision`,
    body: { verdict: 'verified' },
  });
const change = (id: string, path: string, method: 'PATCH' | 'POST', body: Record<string, unknown> = {}) =>
  anEntry({ id, kind: 'change', method, url: DESK + path, body });
const state = (id: string) => change(id, '/state', 'POST', { state: 'final' });
const ids = (entries: readonly OutboxEntry[]) => entries.map(({ id }) => id);

test.each<[string, OutboxEntry, OutboxEntry]>([
  ['its withdrawal', lap('a'), lap('b', { method: 'DELETE', url: `${LAPS}/a`, body: null })],
  ['its edited version, which withdraws it', lap('a'), lap('b', { withdraws: `${LAPS}/a` })],
  ['a decision about it', lap('a'), decision('b', 'a')],
  ['a second decision', decision('a', 'x'), decision('b', 'X')],
  ['a correction after a decision', decision('a', 'x'), change('b', '/laps/x', 'PATCH')],
  ['a second name', change('a', '/racers/ada', 'PATCH'), change('b', '/racers/ada', 'PATCH')],
  ['a merge of who was renamed', change('a', '/racers/ada', 'PATCH'), change('b', '/racers/ada/merge', 'POST')],
  [
    'a name for who stays',
    change('a', '/racers/bo/merge', 'POST', { into: 'ada' }),
    change('b', '/racers/ada', 'PATCH'),
  ],
  ['a second state', state('a'), state('b')],
  ['the end of the race after a decision', decision('a', 'x'), state('b')],
  ['a decision in a race that was opened again', state('a'), decision('b', 'x')],
])('%s waits for what was made before', (_, first, second) => {
  expect(ids(heads([first, second]))).toEqual(['a']);
  expect(holdersOf([first, second], 'b')).toEqual([first]);
  // A refused entry waits for the person.
  expect(ids(heads([{ ...first, state: 'refused' }, second]))).toEqual(['b']);
});

test.each<[string, OutboxEntry, OutboxEntry]>([
  ['another lap', lap('a'), lap('b')],
  ['a lap of another race', lap('a'), lap('b', { url: '/api/races/night/laps' })],
  ['the withdrawal of another lap', lap('a', { isCancelled: true, withdraws: `${LAPS}/a` }), lap('b')],
  ['a decision about another lap', decision('a', 'x'), decision('b', 'y')],
  ['a decision', lap('a'), decision('b', 'x')],
  ['a lap, after the state of its race', state('a'), lap('b')],
  ['the state of another race', decision('a', 'x', 'night'), state('b')],
  ['another racer', change('a', '/racers/ada', 'PATCH'), change('b', '/racers/bo', 'PATCH')],
  ['another attempt', attempt('a'), attempt('b')],
])('%s does not wait for what is stuck before it', (_, first, second) => {
  for (const stuck of [
    { ...first, tries: 9, nextTryAt: 600_000 },
    { ...first, state: 'sending' as const },
  ])
    expect(nextDue([stuck, second], 5)?.id).toBe('b');
});

function attempt(id: string) {
  return anEntry({ id, kind: 'attempt', url: '/api/quizzes/all/attempts', body: { quiz: 'all' } });
}

test('what holds up a holder has to be settled too', () => {
  const entries = [lap('a'), lap('b', { withdraws: `${LAPS}/a` }), lap('x'), decision('c', 'b')];
  expect(ids(holdersOf(entries, 'c'))).toEqual(['b', 'a']);
  expect(holdersOf(entries, 'gone')).toEqual([]);
});

test('fresh entries go before those that failed, in the order in which they were made', () => {
  const entries = [lap('failed', { tries: 3 }), lap('a'), lap('b'), lap('once', { tries: 1 })];
  const order: string[] = [];
  for (let left = entries; left.length > 0; left = left.filter(({ id }) => id !== order.at(-1)))
    order.push(nextDue(left, 5)!.id);
  expect(order).toEqual(['a', 'b', 'once', 'failed']);
});
