import { expect, test } from 'vitest';
import type { WriteRequest } from '@/domain/outbox/entry';
import type { Meaning } from '@/domain/outbox/meaning';
import { keepAnswer } from './keep-answer';
import { aPhone } from '@/storage/testing/a-phone';

const lap = { id: 'a', status: 'waiting', version: 1 };
const row = { race: 'day', lap, sentAs: 'Ada', seen: 'waiting' };
const refused: Meaning = { type: 'refused', problem: { status: 409, code: 'already-decided' } };
const accepted = (answer: unknown): Meaning => ({ type: 'accepted', answer });
const posted: WriteRequest = { url: '/api/races/day/laps', method: 'POST', body: { id: 'a', racer: { name: 'Ada' } } };
const withdrawn: WriteRequest = { url: '/api/races/day/laps/a', method: 'DELETE', body: null };

/** The rows of a phone's laps after an answer. `known` are the rows before. */
async function lapsAfter(request: WriteRequest, meaning: Meaning, known: Record<string, unknown> = {}) {
  const kept = aPhone();
  return kept.change(['laps'], async (tables) => {
    for (const [id, value] of Object.entries(known)) await tables('laps').put(id, value);
    await keepAnswer(tables('laps'), { type: 'answered', id: 'a', request, meaning, now: 0, random: 0 });
    return Object.fromEntries(await tables('laps').all());
  });
}

test('an accepted lap is kept under the name it was sent by, whatever name the server gives it', async () => {
  const answer = { ...lap, name: 'Ada Lovelace' };
  expect(await lapsAfter(posted, accepted(answer))).toEqual({ a: { ...row, lap: answer } });
});

test.each([{ racer: { name: 7 } }, { racer: 'Ada' }, {}])(
  'a lap that was sent as %j has no name of its own',
  async (body) => {
    expect(await lapsAfter({ ...posted, body }, accepted(lap))).toMatchObject({ a: { sentAs: null } });
  },
);

test('a withdrawal has the new version of the server; where it knew of no lap, the old one counts as withdrawn', async () => {
  const answer = { ...lap, status: 'withdrawn', version: 2 };
  expect(await lapsAfter(withdrawn, accepted(answer), { a: row })).toEqual({
    a: { ...row, lap: answer, seen: 'withdrawn' },
  });
  expect(await lapsAfter(withdrawn, accepted(null), { a: row })).toEqual({
    a: { ...row, lap: { ...lap, status: 'withdrawn' }, seen: 'withdrawn' },
  });
});

test('a lap that this phone never had an answer for is mine once its withdrawal is refused, and not before', async () => {
  expect(await lapsAfter(withdrawn, refused)).toEqual({ a: { race: 'day', lap: null, sentAs: null, seen: null } });
  expect(await lapsAfter(withdrawn, accepted(null))).toEqual({});
  expect(await lapsAfter(withdrawn, refused, { a: row })).toEqual({ a: row });
});

test.each<[string, WriteRequest, Meaning]>([
  ['a lap that was refused', posted, refused],
  [
    'a lap that nobody answered for',
    posted,
    { type: 'later', problem: refused.problem, mayHaveArrived: true, retryAfterMs: null },
  ],
  ['an attempt at a quiz', { ...posted, url: '/api/quizzes/all/attempts' }, accepted({ id: 'a' })],
  ['a decision at the desk', { ...posted, url: '/api/desk/races/day/laps/a/decision' }, accepted(lap)],
  ['a change of a lap', { ...posted, method: 'PATCH', url: '/api/races/day/laps/a' }, accepted(lap)],
  ['an acceptance without a lap', posted, accepted(null)],
])('%s leaves nothing among my laps', async (_, request, meaning) => {
  expect(await lapsAfter(request, meaning)).toEqual({});
});
