import { expect, test } from 'vitest';
import { requestOf } from './entry';
import { meaningOf, type Reply } from './meaning';
import { anEntry } from './testing/an-entry';

const aProblem = (status: number, fields: Record<string, unknown> = {}): Reply => ({
  status,
  body: { type: 'about:blank', title: 'T', status, detail: 'D', code: 'a-code', ...fields },
  retryAfter: null,
});
const meaning = (reply: Reply | null, entry = anEntry()) => meaningOf(entry, requestOf(entry), reply, 0);

test('201, 200 and 204 are acceptances', () => {
  for (const status of [200, 201])
    expect(meaning({ status, body: { id: 'a' }, retryAfter: null })).toEqual({ type: 'accepted', answer: { id: 'a' } });
  expect(meaning({ status: 204, body: undefined, retryAfter: null })).toEqual({ type: 'accepted', answer: null });
});

test('a sign-in page of the wifi settles nothing, whatever its status', () => {
  for (const status of [200, 302, 403, 404, 511])
    expect(meaning({ status, body: undefined, retryAfter: null })).toMatchObject({ type: 'later' });
});

test('no answer may mean that it arrived', () => {
  expect(meaning(null)).toMatchObject({ type: 'later', mayHaveArrived: true, problem: { status: null } });
});

test('a server that is ill, or too busy, is asked again', () => {
  for (const status of [500, 502, 503]) expect(meaning(aProblem(status))).toMatchObject({ type: 'later' });
  for (const status of [408, 425, 429])
    expect(meaning({ ...aProblem(status), retryAfter: '7' })).toMatchObject({
      type: 'later',
      mayHaveArrived: false,
      retryAfterMs: 7_000,
    });
});

test('any other problem of the API is a refusal, with its field', () => {
  for (const status of [400, 401, 403, 404, 409, 413, 422])
    expect(meaning(aProblem(status, { field: 'time' }))).toEqual({
      type: 'refused',
      problem: { status, code: 'a-code', detail: 'D', field: 'time' },
    });
});

test('a withdrawal of what never arrived is done', () => {
  const entry = anEntry({ withdraws: '/api/races/day/laps/a', isCancelled: true });
  expect(meaning(aProblem(404), entry)).toEqual({ type: 'accepted', answer: null });
  expect(meaning(aProblem(409), entry)).toMatchObject({ type: 'refused' });
});

test('a decision whose first try had arrived is accepted, as the lap is what it asked for', () => {
  const decision = anEntry({ kind: 'decision', body: { verdict: 'verified', version: 3 }, mayHaveArrived: true });
  const changed = (lap: unknown) => aProblem(409, { code: 'changed-meanwhile', lap });
  const lap = { status: 'verified', version: 4 };
  expect(meaning(changed(lap), decision)).toEqual({ type: 'accepted', answer: lap });
  expect(meaning(changed({ ...lap, version: 5 }), decision)).toMatchObject({ type: 'refused' });
  expect(meaning(changed({ ...lap, status: 'rejected' }), decision)).toMatchObject({ type: 'refused' });
  expect(meaning(changed(lap), { ...decision, mayHaveArrived: false })).toMatchObject({ type: 'refused' });
});
