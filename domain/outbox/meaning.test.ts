import { expect, test } from 'vitest';
import { requestOf } from './entry';
import type { Reply } from '@/domain/api/read-reply';
import { meaningOf } from './meaning';
import { outboxReducer } from './outbox';
import { anEntry } from '@/domain/outbox/testing/an-entry';
import { EACH_WRITE, WRITE_NAMES, type EachWrite } from '@/domain/outbox/testing/each-write';
import { aLapAnswer, aProblemAnswer, FOREIGN_ANSWERS } from '@/domain/outbox/testing/lap-answer';

const reply = (status: number, body?: unknown, retryAfter: string | null = null): Reply => ({
  status,
  body,
  retryAfter,
});
const aProblem = (status: number, code = 'a-code', more = {}) => reply(status, aProblemAnswer(status, code, more));
const meaning = (answer: Reply | null, entry = anEntry()) => meaningOf(entry, requestOf(entry), answer, 0);
const ofWrite = (name: EachWrite, answer: Reply) => meaning(answer, EACH_WRITE[name].entry);

const table = WRITE_NAMES.flatMap((name) =>
  FOREIGN_ANSWERS.map((answer) => [name, answer.status, JSON.stringify(answer.body), answer] as const),
);

test.each(table)('%s that is answered by something else, %d %s, is still to be sent', (name, _, __, answer) => {
  const { entry } = EACH_WRITE[name];
  const means = ofWrite(name, { retryAfter: null, ...answer });
  expect(means).toMatchObject({
    type: 'later',
    mayHaveArrived: true,
    retryAfterMs: null,
    problem: { status: null, code: 'not-ours' },
  });
  const sending = { ...entry, state: 'sending', tries: 1 } as const;
  const event = {
    type: 'answered',
    id: entry.id,
    request: requestOf(entry),
    meaning: means,
    now: 0,
    random: 1,
  } as const;
  expect(outboxReducer([sending], event)).toMatchObject([{ id: entry.id, state: 'waiting', nextTryAt: 5_000 }]);
});

test.each(WRITE_NAMES)('%s is taken where our server says so, whatever the status of its success', (name) => {
  const { answer } = EACH_WRITE[name];
  for (const status of [200, 201, 202])
    expect(ofWrite(name, reply(status, answer))).toEqual({ type: 'accepted', answer });
});

test.each(WRITE_NAMES)('%s is not taken by what our server says of another', (name) => {
  for (const other of WRITE_NAMES) {
    const { answer } = EACH_WRITE[other];
    if (JSON.stringify(answer) !== JSON.stringify(EACH_WRITE[name].answer) && !(name === 'a lap' && 'race' in answer))
      expect(ofWrite(name, reply(200, answer)).type, other).toBe('later');
  }
});

test.each<[EachWrite, string, object]>([
  ['a lap', 'another id', { id: '01890000-0000-7000-8000-00000000ffff' }],
  ['a lap', 'another race', { race: 'other' }],
  ['a withdrawal', 'a lap that still waits', { status: 'waiting' }],
  ['a decision', 'another verdict', { status: 'rejected' }],
  ['a decision', 'the version that was decided on', { version: 1 }],
  ['a correction', 'the time that it was', { timeMs: 9_123 }],
  ['a renaming', 'another racer', { racerId: 'bo' }],
  ['a merge', 'the racer who went', { racerId: 'bo' }],
  ['a state', 'the state before', { state: 'open' }],
  ['a state', 'another race', { slug: 'night' }],
  ['an attempt', 'another id', { id: 'x' }],
  ['an attempt', 'another quiz', { quiz: 'short' }],
])('%s is not taken by an answer that has %s', (name, _, change) => {
  expect(ofWrite(name, reply(200, { ...EACH_WRITE[name].answer, ...change })).type).toBe('later');
});

test('a write to an address that the API does not have is never taken for done', () => {
  expect(meaning(reply(200, aLapAnswer()), anEntry({ url: '/api/races/day/runs' })).type).toBe('later');
});

test('no answer may mean that it arrived', () => {
  expect(meaning(null)).toMatchObject({ type: 'later', mayHaveArrived: true, problem: { status: null } });
});

test('our server, when it is ill or too busy, is asked again, after the pause that it names', () => {
  for (const status of [500, 503])
    expect(meaning(aProblem(status))).toMatchObject({ type: 'later', mayHaveArrived: true });
  for (const status of [408, 425, 429])
    expect(meaning({ ...aProblem(status), retryAfter: '7' })).toMatchObject({
      type: 'later',
      mayHaveArrived: false,
      retryAfterMs: 7_000,
      problem: { status },
    });
});

test('any other problem of the API is a refusal, with its field', () => {
  for (const status of [400, 401, 403, 404, 409, 413, 422])
    expect(meaning(aProblem(status, 'a-code', { field: 'time' }))).toEqual({
      type: 'refused',
      problem: { status, code: 'a-code', field: 'time' },
    });
});

test('a withdrawal is done where the server has no such lap, and not where it has no such race or address', () => {
  for (const name of ['a withdrawal', 'a withdrawal of its own'] as const) {
    const missing = (what?: string) => ofWrite(name, aProblem(404, 'not-found', what ? { missing: what } : {}));
    expect(missing('lap')).toEqual({ type: 'accepted', answer: null });
    for (const what of ['race', 'address', undefined]) expect(missing(what), what).toMatchObject({ type: 'refused' });
    expect(ofWrite(name, aProblem(409, 'already-decided')).type).toBe('refused');
    expect(ofWrite(name, aProblem(403, 'not-yours')).type).toBe('refused');
  }
  expect(meaning(aProblem(404, 'not-found', { missing: 'lap' })).type).toBe('refused');
});

test('a decision whose first try had arrived is accepted, as the lap is what it asked for', () => {
  const decision = { ...EACH_WRITE['a decision'].entry, mayHaveArrived: true };
  const changed = (lap: unknown) => aProblem(409, 'changed-meanwhile', { lap });
  const lap = aLapAnswer({ status: 'verified', version: 2 });
  expect(meaning(changed(lap), decision)).toEqual({ type: 'accepted', answer: lap });
  expect(meaning(changed({ ...lap, version: 3 }), decision)).toMatchObject({ type: 'refused' });
  expect(meaning(changed({ ...lap, status: 'rejected' }), decision)).toMatchObject({ type: 'refused' });
  expect(meaning(changed({ ...lap, id: 'other' }), decision)).toMatchObject({ type: 'refused' });
  expect(meaning(changed(lap), { ...decision, mayHaveArrived: false })).toMatchObject({ type: 'refused' });
});
