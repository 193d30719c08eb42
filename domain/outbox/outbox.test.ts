import { expect, test } from 'vitest';
import { isEditable } from './edit';
import { type NewWrite, requestOf } from './entry';
import type { Meaning } from './meaning';
import { outboxReducer } from './outbox';
import type { Outbox, OutboxEvent } from './outbox-event';

const FIRST = '01890000-0000-7000-8000-000000000001';
const SECOND = '01890000-0000-7000-8000-000000000002';
const URL = '/api/races/day/laps';

const aLap = (write: Partial<NewWrite> = {}): NewWrite => ({
  id: FIRST,
  kind: 'lap',
  url: URL,
  method: 'POST',
  body: { timeMs: 9_123 },
  note: 'Lap 9.123',
  ...write,
});
const aDecision = () =>
  aLap({ kind: 'decision', url: '/api/desk/races/day/laps/a/decision', body: { verdict: 'verified', version: 1 } });

const accepted: Meaning = { type: 'accepted', answer: null };
const refused: Meaning = { type: 'refused', problem: { status: 409, code: 'race-not-open' } };
const lost: Meaning = {
  type: 'later',
  problem: { status: null, code: 'no-connection' },
  mayHaveArrived: true,
  retryAfterMs: null,
};

function after(...events: OutboxEvent[]): Outbox {
  return events.reduce(outboxReducer, [] as Outbox);
}
const added = (write = aLap()): OutboxEvent => ({ type: 'added', write, now: 0 });
const started = (id = FIRST): OutboxEvent => ({ type: 'started', id });
const answered = (meaning: Meaning, request = { url: URL, method: 'POST' as const }, id = FIRST): OutboxEvent => ({
  type: 'answered',
  id,
  request: { ...request, body: null },
  meaning,
  now: 1_000,
  random: 0,
});
const withdrawalAnswered = (meaning: Meaning, id = FIRST, withdrawn = FIRST): OutboxEvent => ({
  ...(answered(meaning, undefined, id) as Extract<OutboxEvent, { type: 'answered' }>),
  request: { url: `${URL}/${withdrawn}`, method: 'DELETE', body: null },
});
const cancelled: OutboxEvent = { type: 'cancelled', id: FIRST, now: 2_000 };
const edited: OutboxEvent = {
  type: 'edited',
  id: FIRST,
  newId: SECOND,
  body: { timeMs: 8_000 },
  note: 'Lap 8.000',
  now: 2_000,
};

test('an accepted entry leaves', () => {
  expect(after(added(), started(), answered(accepted))).toEqual([]);
});

test('adding the same write twice keeps one', () => {
  expect(after(added(), added())).toHaveLength(1);
});

test('an entry without an answer waits longer after each try', () => {
  const [once] = after(added(), started(), answered(lost));
  expect(once).toMatchObject({ state: 'waiting', tries: 1, nextTryAt: 2_000, mayHaveArrived: true });
  const [twice] = after(added(), started(), answered(lost), started(), answered(lost));
  expect(twice).toMatchObject({ tries: 2, nextTryAt: 3_000 });
});

test('a longer pause that the server asks for is kept', () => {
  const [entry] = after(added(), started(), answered({ ...lost, retryAfterMs: 60_000 }));
  expect(entry!.nextTryAt).toBe(61_000);
});

test('a refused entry stays until it was seen, and is not tried again by itself', () => {
  const entries = after(added(), started(), answered(refused), started(), { type: 'hurried', now: 5_000 });
  expect(entries).toMatchObject([{ state: 'refused', lastProblem: { code: 'race-not-open' } }]);
  expect(outboxReducer(entries, { type: 'dismissed', id: FIRST })).toEqual([]);
  expect(outboxReducer(entries, { type: 'retried', id: FIRST, now: 5_000 })).toMatchObject([
    { state: 'waiting', nextTryAt: 5_000 },
  ]);
});

test('an acceptance counts even after another tab was refused', () => {
  expect(after(added(), started(), answered(refused), answered(accepted))).toEqual([]);
});

test('what has not been refused cannot be dismissed', () => {
  expect(after(added(), { type: 'dismissed', id: FIRST })).toHaveLength(1);
});

test('a sender that is gone leaves an entry that may have arrived', () => {
  const [entry] = after(added(), started(), { type: 'interrupted', now: 3_000 });
  expect(entry).toMatchObject({ state: 'waiting', nextTryAt: 3_000, mayHaveArrived: true });
});

test('a connection that is back makes due what waited for it, and nothing that waits for the server', () => {
  const ill: Meaning = { ...lost, problem: { status: 503, code: 'server-ill' } };
  const reached: OutboxEvent = { type: 'reached', now: 1_001 };
  expect(after(added(), started(), answered(lost), reached)[0]!.nextTryAt).toBe(1_001);
  expect(after(added(), started(), answered(ill), reached)[0]!.nextTryAt).toBe(2_000);
  expect(after(added(), started(), answered(ill), { type: 'hurried', now: 1_001 })[0]!.nextTryAt).toBe(1_001);
});

test('a lap cancelled before its first try is gone', () => {
  expect(after(added(), cancelled)).toEqual([]);
});

test('a decision is recalled only while the server can have seen nothing of it', () => {
  const recalled: OutboxEvent = { type: 'recalled', id: FIRST };
  expect(after(added(aDecision()), recalled)).toEqual([]);
  const onItsWay = after(added(aDecision()), started());
  expect(outboxReducer(onItsWay, recalled)).toEqual(onItsWay);
  const perhapsThere = after(added(aDecision()), started(), { type: 'interrupted', now: 1_000 });
  expect(outboxReducer(perhapsThere, recalled)).toEqual(perhapsThere);
});

test('a lap that was turned away is known to nobody: cancelled, it is gone', () => {
  expect(after(added(), started(), answered({ ...lost, mayHaveArrived: false }), cancelled)).toEqual([]);
});

test('a lap that may have arrived is withdrawn when it is cancelled', () => {
  const entries = after(added(), started(), answered(lost), cancelled);
  expect(requestOf(entries[0]!)).toEqual({ url: `${URL}/${FIRST}`, method: 'DELETE', body: null });
  expect(outboxReducer(entries, withdrawalAnswered(accepted))).toEqual([]);
  expect(outboxReducer(entries, withdrawalAnswered(lost))).toMatchObject([{ state: 'waiting', isCancelled: true }]);
  expect(outboxReducer(entries, withdrawalAnswered(refused))).toMatchObject([{ state: 'refused', isCancelled: true }]);
});

test('a lap cancelled on its way is withdrawn once its answer is known, or not', () => {
  const onItsWay = after(added(), started(), cancelled, cancelled);
  expect(onItsWay).toMatchObject([{ state: 'sending', isCancelled: true }]);
  for (const meaning of [accepted, lost])
    expect(outboxReducer(onItsWay, answered(meaning))).toMatchObject([
      { withdraws: `${URL}/${FIRST}`, state: 'waiting' },
    ]);
  expect(outboxReducer(onItsWay, answered(refused))).toEqual([]);
  expect(outboxReducer(onItsWay, { type: 'interrupted', now: 3_000 })).toMatchObject([
    { withdraws: `${URL}/${FIRST}` },
  ]);
});

test('a cancel is taken back as long as its withdrawal has not left: the lap is sent under its own id', () => {
  const restored: OutboxEvent = { type: 'restored', id: FIRST, now: 3_000 };
  const onItsWay = after(added(), started(), cancelled, restored);
  expect(onItsWay).toMatchObject([{ state: 'sending', isCancelled: false, withdraws: null }]);
  expect(outboxReducer(onItsWay, answered(accepted))).toEqual([]);
  const withdrawing = after(added(), started(), answered(lost), cancelled);
  const [again] = outboxReducer(withdrawing, restored);
  expect(again).toMatchObject({ isCancelled: false, mayHaveArrived: true, nextTryAt: 3_000 });
  expect(requestOf(again!)).toMatchObject({ url: URL, method: 'POST', body: { id: FIRST } });
  for (const event of [started(), withdrawalAnswered(refused)]) {
    const tooLate = outboxReducer(outboxReducer(withdrawing, started()), event);
    expect(outboxReducer(tooLate, restored)).toEqual(tooLate);
  }
});

test('a lap that is sent anew withdraws the one before it first, and is refused with it', () => {
  const anew = after(added(aLap({ id: SECOND, withdraws: `${URL}/${FIRST}` })), started(SECOND));
  expect(requestOf(anew[0]!)).toEqual({ url: `${URL}/${FIRST}`, method: 'DELETE', body: null });
  const heard = (meaning: Meaning) =>
    outboxReducer(anew, answered(meaning, { url: `${URL}/${FIRST}`, method: 'DELETE' as never }, SECOND));
  expect(requestOf(heard(accepted)[0]!)).toMatchObject({ url: URL, method: 'POST', body: { id: SECOND } });
  expect(heard(refused)).toMatchObject([{ state: 'refused' }]);
});

test('a decision has no withdrawal: cancelled, it is not tried again', () => {
  expect(after(added(aDecision()), started(), { type: 'interrupted', now: 1_000 }, cancelled)).toEqual([]);
});

test('a lap edited before its first try keeps its id', () => {
  expect(after(added(), edited)).toMatchObject([{ id: FIRST, body: { timeMs: 8_000 }, note: 'Lap 8.000' }]);
});

test('a refused lap that was edited is a new one', () => {
  expect(after(added(), started(), answered({ ...refused }), edited)).toMatchObject([
    { id: SECOND, state: 'waiting', tries: 0, withdraws: null },
  ]);
});

test('a lap that may have arrived is withdrawn before its edited version is sent', () => {
  const entries = after(added(), started(), answered(lost), edited);
  expect(requestOf(entries[0]!)).toMatchObject({ url: `${URL}/${FIRST}`, method: 'DELETE' });
  const free = outboxReducer(entries, withdrawalAnswered(accepted, SECOND));
  expect(requestOf(free[0]!)).toEqual({ url: URL, method: 'POST', body: { timeMs: 8_000, id: SECOND } });
});

test('an edit is refused with the withdrawal of its first version: nothing counts twice', () => {
  const entries = after(added(), started(), answered(lost), edited);
  expect(outboxReducer(entries, withdrawalAnswered(refused, SECOND))).toMatchObject([{ id: SECOND, state: 'refused' }]);
});

test('the edited version is edited again without a third id, and cancelled with its first version', () => {
  const entries = after(added(), started(), answered(lost), edited, { ...edited, id: SECOND, newId: 'x' });
  expect(entries).toMatchObject([{ id: SECOND, withdraws: `${URL}/${FIRST}` }]);
  expect(outboxReducer(entries, { ...cancelled, id: SECOND })).toMatchObject([
    { withdraws: `${URL}/${FIRST}`, isCancelled: true },
  ]);
});

test('a decision is edited in place, as its version guards it', () => {
  const [entry] = after(added(aDecision()), started(), { type: 'interrupted', now: 1_000 }, edited);
  expect(entry).toMatchObject({ id: FIRST, mayHaveArrived: true, withdraws: null });
  expect(requestOf(entry!).body).toEqual({ timeMs: 8_000 });
});

test('nothing is edited on its way, after it was taken back, or where it could count twice', () => {
  expect(after(added(), started(), edited)).toMatchObject([{ id: FIRST, state: 'sending' }]);
  expect(isEditable(after(added(), started(), answered(lost), cancelled)[0]!)).toBe(false);
  expect(isEditable(after(added(aLap({ method: 'DELETE', body: null })))[0]!)).toBe(false);
  const attempt = aLap({ kind: 'attempt', url: '/api/quizzes/a/attempts' });
  expect(isEditable(after(added(attempt), started(), { type: 'interrupted', now: 1_000 })[0]!)).toBe(false);
});

test('an answer to what an entry was before it was edited says nothing about what it is', () => {
  const entries = after(added(), started(), answered(lost), edited);
  expect(outboxReducer(entries, answered(accepted))).toEqual(entries);
  expect(outboxReducer(entries, answered(accepted, undefined, SECOND))).toEqual(entries);
});

test('a refused attempt leaves by itself: nobody can mend what was answered', () => {
  const attempt = aLap({ kind: 'attempt', url: '/api/quizzes/all/attempts' });
  const sending = outboxReducer(outboxReducer([], { type: 'added', write: attempt, now: 0 }), {
    type: 'started',
    id: FIRST,
  });
  const answer = { type: 'answered', id: FIRST, request: requestOf(sending[0]!), meaning: refused } as const;
  expect(outboxReducer(sending, { ...answer, now: 1_000, random: 0 })).toEqual([]);
});
