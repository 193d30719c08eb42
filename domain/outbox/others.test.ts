import { expect, test } from 'vitest';
import { nextDue } from './due';
import { type OutboxEntry, requestOf } from './entry';
import { outboxReducer } from './outbox';
import type { Outbox } from './outbox-event';
import type { Reply } from '@/domain/api/read-reply';
import { meaningOf } from './meaning';
import { isTurnedBack } from './others';
import { anEntry } from '@/domain/outbox/testing/an-entry';
import { aLapAnswer, aProblemAnswer } from '@/domain/outbox/testing/lap-answer';

const LAPS = '/api/races/day/laps';
const foreign: Reply = { status: 403, body: { code: 'blocked' }, retryAfter: '3600' };
const ours = (id: string): Reply => ({ status: 201, body: aLapAnswer({ id }), retryAfter: null });
const busy: Reply = { status: 429, body: aProblemAnswer(429, 'too-many'), retryAfter: '120' };
const ill: Reply = { status: 500, body: aProblemAnswer(500, 'internal'), retryAfter: null };

/** The outbox after one try of an entry. `reply` null: no answer came. */
function tried(entries: Outbox, id: string, reply: Reply | null, now: number): Outbox {
  const sending = outboxReducer(entries, { type: 'started', id });
  const entry = sending.find((each) => each.id === id)!;
  const request = requestOf(entry);
  const meaning = meaningOf(entry, request, reply, now);
  return outboxReducer(sending, { type: 'answered', id, request, meaning, now, random: 1 });
}
const at = (entries: Outbox, id: string) => entries.find((entry) => entry.id === id)!;
const laps = (...ids: string[]): OutboxEntry[] => ids.map((id) => anEntry({ id }));

test('a race that takes no more laps of this phone holds up neither a withdrawal nor another race', () => {
  const full: Reply = {
    status: 429,
    body: { ...aProblemAnswer(429, 'too-many'), cause: 'device-laps-wait' },
    retryAfter: '60',
  };
  const elsewhere = anEntry({ id: 'c', url: '/api/races/other/laps' });
  const takenBack = anEntry({ id: 'd', isCancelled: true, withdraws: `${LAPS}/d` });
  const entries = tried([...laps('a', 'b'), elsewhere, takenBack], 'a', full, 0);
  expect(['b', 'c', 'd'].map((id) => at(entries, id).nextTryAt)).toEqual([
    60_000,
    elsewhere.nextTryAt,
    takenBack.nextTryAt,
  ]);
});

test('something else that answers is asked again after 5, 10, 20 s and a minute at most', () => {
  let entries: Outbox = laps('a');
  const pauses = [1, 2, 3, 4, 5, 6, 7].map(() => {
    entries = tried(entries, 'a', foreign, 0);
    return at(entries, 'a').nextTryAt;
  });
  expect(pauses).toEqual([5_000, 10_000, 20_000, 40_000, 60_000, 60_000, 60_000]);
});

test('where nothing comes through one try speaks for all, and the pause grows with every try of any of them', () => {
  let entries: Outbox = laps('a', 'b', 'c');
  let now = 0;
  const pauses: number[] = [];
  for (let round = 0; round < 5; round++) {
    const due = nextDue(entries, now)!;
    entries = tried(entries, due.id, null, now);
    const [next] = entries.map(({ nextTryAt }) => nextTryAt).toSorted((a, b) => a - b);
    pauses.push(next! - now);
    now = next!;
  }
  for (const [index, pause] of pauses.entries())
    expect(pause).toBeGreaterThanOrEqual(2_000 * 2 ** Math.floor(index / 3));
});

test('the connection that is back makes all of them due, also those that were not tried', () => {
  const entries = tried(laps('a', 'b'), 'a', null, 0);
  expect(nextDue(entries, 1)).toBeUndefined();
  const back = outboxReducer(entries, { type: 'reached', now: 1 });
  expect(back.map(({ nextTryAt }) => nextTryAt)).toEqual([1, 1]);
  expect(nextDue(back, 1)?.id).toBe('b');
});

test('what something else answered is due as soon as anything of ours comes through', () => {
  const entries = tried(laps('a', 'b'), 'a', foreign, 0);
  expect(at(entries, 'a').nextTryAt).toBe(5_000);
  expect(nextDue(entries, 1)?.id).toBe('b');
  for (const reply of [ours('b'), { status: 409, body: aProblemAnswer(409, 'race-not-open'), retryAfter: null }, ill])
    expect(at(tried(entries, 'b', reply, 1), 'a').nextTryAt).toBe(1);
  expect(at(outboxReducer(entries, { type: 'reached', now: 2 }), 'a').nextTryAt).toBe(2);
});

test('what our server asks to wait for waits, and so does all of its kind', () => {
  const decision = anEntry({ id: 'd', kind: 'decision', url: '/api/desk/races/day/laps/x/decision' });
  const entries = tried([...laps('a', 'b'), decision], 'a', busy, 0);
  expect(entries.map(({ nextTryAt }) => nextTryAt)).toEqual([120_000, 120_000, 0]);
});

test('a fault over one lap says nothing about the next', () => {
  expect(nextDue(tried(laps('a', 'b'), 'a', ill, 0), 1)?.id).toBe('b');
});

test('an entry that others pass by while it is turned back three times is known for one', () => {
  let entries = tried(laps('stuck', 'b', 'c', 'd'), 'stuck', foreign, 0);
  entries = tried(entries, 'b', ours('b'), 1);
  for (const now of [2, 3]) {
    expect(isTurnedBack(at(entries, 'stuck'))).toBe(false);
    entries = tried(entries, 'stuck', foreign, now);
  }
  expect(isTurnedBack(at(entries, 'stuck'))).toBe(true);
  // From then on its pauses do not depend on others that come through.
  const { nextTryAt } = at(entries, 'stuck');
  entries = tried(entries, 'c', ours('c'), 4);
  expect(at(entries, 'stuck').nextTryAt).toBe(nextTryAt);
  const edit = { newId: 'anew', body: { timeMs: 1 }, note: '', now: 5 };
  expect(isTurnedBack(at(outboxReducer(entries, { type: 'edited', id: 'stuck', ...edit }), 'anew'))).toBe(false);
});

test('at a portal nobody is turned back: nothing else comes through', () => {
  let entries: Outbox = laps('a', 'b');
  for (const now of [1, 2, 3, 4]) for (const id of ['a', 'b']) entries = tried(entries, id, foreign, now);
  expect(entries.some(isTurnedBack)).toBe(false);
});

test('one that never has an answer, though others do, no longer speaks for the connection', () => {
  let entries = tried(laps('stuck', 'b', 'c'), 'stuck', null, 0);
  entries = tried(outboxReducer(entries, { type: 'reached', now: 1 }), 'b', ours('b'), 1);
  entries = tried(entries, 'stuck', null, 2);
  expect(nextDue(entries, 3)?.id).toBe('c');
});

test('"send now" sends this one now, and first what has to be settled before it', () => {
  const later = { nextTryAt: 900_000, tries: 5 };
  const entries = [
    ...laps('a', 'b'),
    anEntry({ id: 'c', ...later }),
    anEntry({ id: 'd', withdraws: `${LAPS}/c`, ...later }),
  ];
  const asked = outboxReducer(entries, { type: 'retried', id: 'd', now: 7 });
  expect(nextDue(asked, 7)?.id).toBe('c');
  expect(nextDue(tried(asked, 'c', ours('c'), 8), 8)?.id).toBe('d');
  expect(nextDue(outboxReducer(entries, { type: 'retried', id: 'b', now: 7 }), 7)?.id).toBe('b');
  expect(outboxReducer(asked, { type: 'started', id: 'd' }).at(-1)!.isUrgent).toBeUndefined();
});
