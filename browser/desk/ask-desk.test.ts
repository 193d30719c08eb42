import { expect, test } from 'vitest';
import { number, outline } from '@/domain/outline';
import { aLap } from '@/browser/race/testing/a-lap';
import { away, aServerThat, portal, refuses, says, type Answering } from '@/browser/testing/answers';
import { askDesk, isOfServer } from './ask-desk';
import { changeState, correctLap, mergeRacers, renameRacer } from './desk-actions';
import { endSession } from './end-session';

const isAnswer = outline({ total: number });
const ask = (answer: Answering) => {
  const server = aServerThat(() => answer);
  return { server, answered: askDesk('/api/desk/x', { isAnswer, method: 'POST', body: { a: 1 } }) };
};

test('an answer in the form that was asked for is given', async () => {
  const { server, answered } = ask(says({ total: 3 }));
  expect(await answered).toEqual({ ok: true, value: { total: 3 } });
  const [{ method, headers, body }] = server.asked as [(typeof server.asked)[number]];
  expect([method, body, headers.get('content-type'), headers.get('prefer')]).toEqual([
    ...['POST', { a: 1 }, 'application/json', 'return=representation'],
  ]);
});

test('a refusal of our server says why, which field, what the lap is now, and when to come again', async () => {
  const lap = aLap(1, { status: 'verified', version: 2 });
  const { answered } = ask(refuses(409, { 'retry-after': '7' }, { code: 'changed-meanwhile', field: 'version', lap }));
  const refusal = {
    ...{ code: 'changed-meanwhile', detail: 'Come again.', field: 'version', lap, retryAfterMs: 7_000 },
  };
  expect(await answered).toEqual({ ok: false, refusal });
  expect(isOfServer(refusal)).toBe(true);
});

test.each([
  ['a page of a wifi', portal],
  ['JSON of somebody else', says({ ok: true })],
  ['a refusal whose status was changed on the way', refuses(409, {}, { status: 403 })],
  ['a nod without a word', () => new Response(null, { status: 204 })],
])('%s is not ours', async (_, answer) => {
  const answered = await ask(answer).answered;
  expect(answered).toMatchObject({ ok: false, refusal: { code: 'not-ours', retryAfterMs: null } });
  expect(!answered.ok && isOfServer(answered.refusal)).toBe(false);
});

test('where nothing comes through, that is said', async () => {
  const answered = await ask(away).answered;
  expect(answered).toMatchObject({ ok: false, refusal: { code: 'no-connection' } });
  expect(!answered.ok && isOfServer(answered.refusal)).toBe(false);
});

const at = { race: 'day', lap: aLap(1).id };
const row = { racerId: 'ada' };

test('a change is done when the server gives back what was changed', async () => {
  const server = aServerThat((path) => {
    if (path.endsWith('/state')) return says({ slug: 'day', state: 'closed' });
    return path.includes('/racers/')
      ? says({ racerId: path.endsWith('/merge') ? 'bob' : 'ada', racer: row, laps: [] })
      : says(aLap(1, { timeMs: 9_000, version: 2 }));
  });
  const corrected = await correctLap(at.race, at.lap, { timeMs: 9_000, reason: 'Video', version: 1 });
  expect(corrected).toMatchObject({ ok: true, value: { version: 2 } });
  const racer = { name: 'Ada', country: null };
  expect(await renameRacer('day', 'ada', { racer, reason: 'Asked' })).toBeNull();
  expect(await mergeRacers('day', 'ada', { into: 'bob', reason: 'One person' })).toBeNull();
  expect(await changeState('day', { state: 'closed' })).toBeNull();
  expect(server.asked.map(({ method, path }) => `${method} ${path}`)).toEqual([
    `PATCH /api/desk/races/day/laps/${at.lap}`,
    'PATCH /api/desk/races/day/racers/ada',
    'POST /api/desk/races/day/racers/ada/merge',
    'POST /api/desk/races/day/state',
  ]);
});

test('an answer about something else is not taken for done', async () => {
  aServerThat((path) => says(path.endsWith('/state') ? { slug: 'night', state: 'closed' } : aLap(2, { version: 2 })));
  const correction = { timeMs: 9_000, reason: 'Video', version: 1 };
  expect(await correctLap(at.race, at.lap, correction)).toMatchObject({ ok: false, refusal: { code: 'not-ours' } });
  expect(await changeState('day', { state: 'closed' })).toMatchObject({ code: 'not-ours' });
});

const signedOut = says({ signedOut: { name: 'Grace' } });
const nobody = refuses(401, {}, { code: 'not-signed-in' });
const alive = says({ official: { name: 'Grace' }, expiresAt: '2018-11-29T18:00:00.000Z' });

test.each<[string, Answering, Answering, string | null]>([
  ['the server says so', signedOut, away, null],
  ['nobody was signed in', nobody, away, null],
  ['something else answered, and the server, asked again, knows nobody', portal, nobody, null],
  ['something else answered, and the session lives', portal, alive, 'not-ours'],
  ['something else answered twice', portal, portal, 'not-ours'],
  ['something else answered, and then nothing', portal, away, 'not-ours'],
  ['nothing came through', away, nobody, 'no-connection'],
  ['the server is busy', refuses(429), nobody, 'busy'],
])('of a session that is to end: %s', async (_, onDelete, onGet, code) => {
  aServerThat((_path, method) => (method === 'DELETE' ? onDelete : onGet));
  expect((await endSession())?.code ?? null).toBe(code);
});
