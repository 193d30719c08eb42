import { connect } from 'node:net';
import { uuidv7 } from 'uuidv7';
import { expect, test } from 'vitest';
import type { WriteMethod } from '@/domain/outbox/entry';
import { isOwnAnswer } from '@/domain/outbox/own-answer';
import { meaningOf } from '@/domain/outbox/meaning';
import { anEntry } from '@/domain/outbox/testing/an-entry';
import { isSignedOut } from '@/domain/race/contract/answer-outlines';
import { isProblem } from '@/domain/race/contract/problem-outline';
import { LIMIT_DEFAULTS } from '@/server/limits/limit-settings';
import { makeAttempt, sampleQuizzes } from '@/server/testing/make-attempt';
import type { Client } from '@/server/testing/make-client';
import { makeLapBody } from '@/server/testing/make-lap-body';
import { startApi } from '@/server/testing/start-api';

/* Whether the phone believes the answers that this server really gives. */

const LAPS = '/api/races/open-track/laps';
const DESK = '/api/desk/races/open-track';
const PREFER = { prefer: 'return=representation' };
type Body = Record<string, unknown>;

/** Sends a write twice, as the phone does, and expects that the phone believes both answers. */
async function expectKnown(client: Client, method: WriteMethod, url: string, body: Body | null = null) {
  for (const delivery of ['first', 'again']) {
    const answer = await client.send(method, url, body ?? undefined, PREFER);
    expect(isOwnAnswer({ method, url, body }, answer.json), `${delivery} ${method} ${url} ${answer.text}`).toBe(true);
  }
}

test('a lap of a phone and of a gate, its replay and its withdrawal are known, whatever became of the lap', async () => {
  const api = await startApi();
  const phone = api.client();
  const [waits, corrected] = [makeLapBody(), makeLapBody({ id: uuidv7().toUpperCase(), name: 'Bo' })];
  for (const lap of [waits, corrected]) await expectKnown(phone, 'POST', LAPS, lap);
  await expectKnown(await api.gate(), 'POST', LAPS, makeLapBody({ name: 'Cy' }));
  const ada = await api.desk();
  await ada.patch(`${DESK}/laps/${corrected.id}`, { time: '8.000', reason: 'Typed wrongly', version: 1 });
  await expectKnown(phone, 'POST', LAPS, corrected);
  await expectKnown(phone, 'DELETE', `${LAPS}/${waits.id}`);
  await expectKnown(phone, 'POST', LAPS, waits);
});

test('decisions, corrections, names, merges and states are known, and sent again too', async () => {
  const api = await startApi();
  const [phone, ada] = [api.client(), await api.desk()];
  const [one, two] = [makeLapBody(), makeLapBody({ name: 'Bo' })];
  const racerOf = async (lap: Body) => ((await phone.post(LAPS, lap)).json as { racerId: string }).racerId;
  const [grace, bo] = [await racerOf(one), await racerOf(two)];
  const decision = `${DESK}/laps/${one.id}/decision`;
  await expectKnown(ada, 'POST', decision, { verdict: 'verified', version: 1 });
  await expectKnown(ada, 'POST', decision, { verdict: 'waiting', version: 2 });
  await expectKnown(ada, 'PATCH', `${DESK}/laps/${one.id}`, { timeMs: 8_000, resets: 2, reason: 'No', version: 3 });
  await expectKnown(ada, 'PATCH', `${DESK}/laps/${one.id}`, { racer: { name: 'Cy' }, reason: 'No', version: 4 });
  await expectKnown(ada, 'POST', decision, { verdict: 'rejected', reason: 'Cut', version: 5 });
  // The racer is on no board now. Without `Prefer` the answer would be an empty 204.
  await expectKnown(ada, 'PATCH', `${DESK}/racers/${grace}`, { racer: { name: 'Grace H' }, reason: 'Whole' });
  await expectKnown(ada, 'PATCH', `${DESK}/racers/${bo}`, { racer: { name: ' Bó ' }, reason: 'Accent' });
  await expectKnown(phone, 'POST', `${LAPS.replace('laps', 'racers')}/${bo}/name-report`, {});
  for (const verdict of ['hidden', 'shown']) await expectKnown(ada, 'POST', `${DESK}/racers/${bo}/name`, { verdict });
  await expectKnown(ada, 'POST', `${DESK}/racers/${bo}/merge`, { into: grace, reason: 'The same' });
  for (const state of ['closed', 'final', 'open'])
    await expectKnown(ada, 'POST', `${DESK}/state`, { state, reason: 'x' });
});

test('an attempt is known by its id, in whatever letters', async () => {
  const { client } = await startApi({ quizzes: sampleQuizzes });
  await expectKnown(client(), 'POST', '/api/quizzes/all/attempts', makeAttempt());
  await expectKnown(client(), 'POST', '/api/quizzes/all/attempts', makeAttempt({ id: uuidv7().toUpperCase() }));
});

test('an official who prefers to hear it is told who is signed out', async () => {
  const ada = await (await startApi()).desk('Ada');
  const answer = await ada.delete('/api/desk/session', PREFER);
  expect(answer).toMatchObject({ status: 200, json: { signedOut: { name: 'Ada' } } });
  expect(isSignedOut(answer.json)).toBe(true);
  expect(await ada.delete('/api/desk/session', PREFER)).toMatchObject({ status: 401, json: { code: 'not-signed-in' } });
});

test('a withdrawal of what never came is settled, and of a lap of no race it is not', async () => {
  const { client } = await startApi();
  const meaning = async (url: string) => {
    const { status, json } = await client().delete(url);
    const entry = anEntry({ method: 'DELETE', url, body: null });
    return meaningOf(entry, { method: 'DELETE', url, body: null }, { status, body: json, retryAfter: null }, 0);
  };
  expect(await meaning(`${LAPS}/${uuidv7()}`)).toEqual({ type: 'accepted', answer: null });
  expect(await meaning(`/api/races/no-such/laps/${uuidv7()}`)).toMatchObject({ type: 'refused' });
});

test('every refusal is of our own type, also before there is anything to route', async () => {
  const api = await startApi({ limits: { ...LIMIT_DEFAULTS, deviceLapsPerMinute: 10 } });
  const [phone, other] = [api.client(), api.client()];
  for (let sent = 0; sent < 12; sent += 1) await other.post(LAPS, {});
  const json = { 'content-type': 'application/json' };
  const answers = [
    await phone.post(LAPS, 'not json', json),
    await phone.send('POST', LAPS, '', json),
    await phone.post(LAPS, 'a=b', { 'content-type': 'application/x-www-form-urlencoded' }),
    await phone.post(LAPS, JSON.stringify({ name: 'x'.repeat(99_999) }), json),
    await phone.post(LAPS, {}),
    await phone.get('/api/no-such'),
    await phone.send('PUT', LAPS),
    await phone.get('/api/races/%zz/board'),
    await phone.get(`/api/races/${'x'.repeat(500)}/board`),
    await phone.post(LAPS, makeLapBody(), { origin: 'https://evil.example' }),
    await phone.post(LAPS, makeLapBody(), { authorization: 'Bearer none' }),
    await phone.get('/api/desk/session'),
    await other.post(LAPS, {}),
  ];
  for (const { status, headers, json: body, text } of answers) {
    expect(headers['content-type'], text).toMatch(/^application\/problem\+json/);
    expect(isProblem(body), text).toBe(true);
    expect(body).toMatchObject({ status });
  }
  expect(new Set(answers.map(({ status }) => status))).toEqual(
    new Set([400, 401, 403, 404, 405, 413, 414, 415, 422, 429]),
  );
});

test.each([
  ['no HTTP', 'nonsense\r\n\r\n', 400],
  ['no host', `POST ${LAPS} HTTP/1.1\r\n\r\n`, 400],
  ['headers without end', `POST ${LAPS} HTTP/1.1\r\nHost: x\r\nx: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
  ['a wish that nobody fulfils', `POST ${LAPS} HTTP/1.1\r\nHost: x\r\nExpect: tea\r\n\r\n`, 417],
  ['two lengths', `POST ${LAPS} HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n`, 400],
])('what node:http refuses by itself is of our own type: %s', async (_, request, status) => {
  const { app } = await startApi();
  const { port } = app.server.address() as { port: number };
  const text = await new Promise<string>((done, fail) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(request));
    let heard = '';
    socket.on('data', (data) => (heard += data.toString()));
    socket.on('close', () => done(heard));
    socket.on('error', fail);
    socket.setTimeout(2_000, () => socket.end());
  });
  const [head = '', body = ''] = text.split('\r\n\r\n');
  expect(head).toContain(`HTTP/1.1 ${status} `);
  expect(isProblem(JSON.parse(body)), text).toBe(true);
});
