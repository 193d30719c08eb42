import { expect, test } from 'vitest';
import type { Board } from '@/domain/race/contract/board';
import type { LogPage, Problem } from '@/domain/race/contract/requests';
import { refuseRows } from '@/server/testing/harm';
import { makeLapBody } from '@/server/testing/make-lap-body';
import { LINEAGE, makeRace } from '@/server/testing/make-keeper';
import { startApi } from '@/server/testing/start-api';

const LAPS = '/api/races/open-track/laps';
const DESK = '/api/desk/races/open-track';

test('a lap is entered once: 201, then 200 with the same lap', async () => {
  const { client, reader, desk } = await startApi();
  const phone = client();
  const body = makeLapBody({ time: '0:09,123', resets: 1 });
  const first = await phone.post(LAPS, body);
  expect(first).toMatchObject({
    status: 201,
    json: {
      ...{ id: body.id, race: 'open-track', name: 'Grace', timeMs: 9_123, resets: 1, finished: true },
      ...{ racedAt: '2026-11-24T09:59:30.000Z', receivedAt: '2026-11-24T10:00:00.000Z' },
      ...{ status: 'waiting', flags: [], source: 'attendee', version: 1 },
    },
  });
  expect(first.headers.location).toBe(`${LAPS}/${body.id}`);
  const again = await client().post(LAPS, { ...body, id: body.id.toUpperCase(), time: undefined, timeMs: 9_123 });
  expect(again).toMatchObject({ status: 200, json: first.json });
  await (await desk()).post(`${DESK}/state`, { state: 'closed' });
  expect(await phone.post(LAPS, body)).toMatchObject({ status: 200, json: first.json });
  expect((await reader.get<Board>('/api/races/open-track/board')).json.totals).toMatchObject({ racers: 1, laps: 1 });
});

test('a lap says which database took it, and a missing one which database lacks it', async () => {
  const { client, reader } = await startApi();
  const body = makeLapBody();
  expect((await client().post(LAPS, body)).json).toMatchObject({ id: body.id, lineage: LINEAGE });
  expect((await reader.get(`${LAPS}/${body.id}`)).json).toMatchObject({ id: body.id, lineage: LINEAGE });
  expect(await reader.get(`${LAPS}/${makeLapBody().id}`)).toMatchObject({
    status: 404,
    json: { code: 'not-found', missing: 'lap', lineage: LINEAGE },
  });
});

test('an id stands for one lap: other content, or another race, is refused', async () => {
  const { client } = await startApi({ races: [makeRace('open-track'), makeRace('second')] });
  const phone = client();
  const body = makeLapBody();
  await phone.post(LAPS, body);
  for (const [path, other] of [
    [LAPS, { ...body, time: '9.124' }],
    [LAPS, { ...body, racer: { name: 'Bo' } }],
    ['/api/races/second/laps', body],
  ] as const)
    expect(await phone.post(path, other)).toMatchObject({ status: 409, json: { code: 'id-reused' } });
});

test.each([
  ['scheduled', makeRace('open-track', { opens: '2026-12-01T09:00:00Z' })],
  ['closed', makeRace('open-track', { opens: '2026-11-01T09:00:00Z', closes: '2026-11-02T09:00:00Z' })],
])('a race that is %s takes no laps', async (_, race) => {
  const { client } = await startApi({ races: [race] });
  expect(await client().post(LAPS, makeLapBody())).toMatchObject({ status: 409, json: { code: 'race-not-open' } });
});

test('a race without verification shows a lap at once', async () => {
  const { rules } = makeRace('open-track').race;
  const race = makeRace('open-track', { rules: { ...rules!, verification: 'none' } });
  const { client } = await startApi({ races: [race] });
  expect((await client().post(LAPS, makeLapBody())).json).toMatchObject({ status: 'verified' });
});

test.each([
  [{ time: undefined }, 'time', 'a time is needed, such as 9.123'],
  [{ time: 'fast' }, 'time', "'fast' is not a lap time, for example 9.123"],
  [{ timeMs: 9_123 }, 'time', 'send time or timeMs, not both'],
  [{ time: undefined, timeMs: 9.5 }, 'timeMs', 'expected a whole number'],
  [{ time: undefined, timeMs: 3_600_001 }, 'timeMs', 'expected at most 3600000'],
  [{ tiem: '9.1' }, 'tiem', 'no such field; expected time'],
  [{ id: 'seven' }, 'id', 'expected a UUID, such as'],
  [{ id: undefined }, 'id', 'missing; expected a text in quotes'],
  [{ racer: undefined }, 'racer', 'missing; expected an object in braces'],
  [{ racer: { name: '' } }, 'racer.name', 'a name has at least one visible character'],
  [{ racer: { name: 'x'.repeat(41) } }, 'racer.name', 'a name has at most 40 characters'],
  [{ racer: { name: 'evil \u202e name' } }, 'racer.name', 'this name has a character that nobody sees'],
  [{ racer: { nmae: 'Ada' } }, 'racer.nmae', 'no such field; expected name'],
  [{ racer: { name: 'Ada', country: 'Germany' } }, 'racer.country', 'a country is two capital letters, such as DE'],
  [{ resets: -1 }, 'resets', 'expected 0 or more'],
  [{ resets: '2' }, 'resets', 'expected a whole number'],
  [{ racedAt: 'yesterday' }, 'racedAt', 'expected a moment with its zone, such as'],
  [{ email: 'ada@example.org' }, 'email', 'no such field; expected one of id, racer, time'],
])('a lap with %j is refused, naming the field and what is expected', async (wrong, field, words) => {
  const { client } = await startApi();
  const { status, json } = await client().post<Problem>(LAPS, makeLapBody(wrong));
  expect({ status, code: json.code, field: json.field }).toEqual({ status: 422, code: 'invalid', field });
  expect(json.detail).toContain(`${field}: ${words}`);
});

test.each([
  ['a list', [], 422, 'invalid'],
  ['null', 'null', 422, 'invalid'],
  ['half an object', '{"id":', 400, 'malformed-json'],
  ['a name of a megabyte', JSON.stringify(makeLapBody({ name: 'x'.repeat(1_000_000) })), 413, 'body-too-large'],
])('%s is no lap', async (_, body, status, code) => {
  const { client } = await startApi();
  expect(await client().post(LAPS, body)).toMatchObject({ status, json: { code } });
});

test('a lap that is not JSON, or no body at all, is refused', async () => {
  const { client } = await startApi();
  const form = await client().post(LAPS, 'id=1', { 'content-type': 'application/x-www-form-urlencoded' });
  expect(form).toMatchObject({ status: 415, json: { code: 'unsupported-media-type' } });
  expect(await client().send('POST', LAPS)).toMatchObject({ status: 422, json: { code: 'invalid' } });
});

test('405 names what the address takes', async () => {
  const { client } = await startApi();
  const answer = await client().send('PUT', LAPS, makeLapBody());
  expect(answer).toMatchObject({ status: 405, json: { code: 'method-not-allowed' } });
  expect(answer.headers.allow).toBe('POST');
});

test('the phone that sent a lap withdraws it, and no other', async () => {
  const { client, reader } = await startApi();
  const [phone, other] = [client(), client()];
  const lap = makeLapBody();
  await phone.post(LAPS, lap);
  for (const stranger of [other, reader])
    expect(await stranger.delete(`${LAPS}/${lap.id}`)).toMatchObject({ status: 403, json: { code: 'not-yours' } });
  expect(await phone.delete(`${LAPS}/${lap.id}`)).toMatchObject({ status: 200, json: { status: 'withdrawn' } });
  expect(await phone.delete(`${LAPS}/${lap.id}`)).toMatchObject({ status: 200, json: { status: 'withdrawn' } });
  expect((await reader.get<Board>('/api/races/open-track/board')).json).toMatchObject({ rows: [], waiting: [] });
});

test('what was decided cannot be withdrawn, what is unknown is not there', async () => {
  const { client, desk } = await startApi();
  const phone = client();
  const lap = makeLapBody();
  await phone.post(LAPS, lap);
  await (await desk()).post(`${DESK}/laps/${lap.id}/decision`, { verdict: 'verified', version: 1 });
  expect(await phone.delete(`${LAPS}/${lap.id}`)).toMatchObject({ status: 409, json: { code: 'already-decided' } });
  expect(await phone.delete(`${LAPS}/${makeLapBody().id}`)).toMatchObject({ status: 404, json: { code: 'not-found' } });
});

test('a timing gate is believed at once, and stands in the log by its name', async () => {
  const { gate, official, reader } = await startApi();
  const send = await gate('Gate 7');
  const lap = makeLapBody({ name: 'Shit Happens' });
  const answer = await send.post(LAPS, lap, { origin: 'https://elsewhere.example' });
  expect(answer).toMatchObject({
    status: 201,
    json: { status: 'verified', source: 'gate', flags: [], decision: { by: 'Gate 7' } },
  });
  expect(answer.headers['set-cookie']).toBeUndefined();
  expect((await reader.get<LogPage>('/api/races/open-track/log')).json.log[0]).toMatchObject({ actor: 'Gate 7' });
  await official('remove', 'Gate 7');
  expect(await send.post(LAPS, makeLapBody())).toMatchObject({ status: 401, json: { code: 'token-refused' } });
});

test.each(['Bearer wrong', 'Bearer', 'Basic YTpi', ''])(
  'Authorization: %s is no gate, and never counts as a phone',
  async (authorization) => {
    const { client } = await startApi();
    const answer = await client().post(LAPS, makeLapBody(), { authorization });
    expect(answer).toMatchObject({ status: 401, json: { code: 'token-refused' } });
    expect(answer.headers['www-authenticate']).toBe('Bearer');
  },
);

test('a lap that cannot be stored is answered so, and enters when it is sent again', async () => {
  const { client, reader, database } = await startApi();
  const phone = client();
  const lap = makeLapBody();
  const accept = await refuseRows(database, 'LogEntry', 'disk full at /secret/path');
  const refused = await phone.post(LAPS, lap);
  expect(refused).toMatchObject({ status: 503, json: { code: 'database-unavailable' } });
  expect(refused.text).not.toContain('secret');
  expect((await reader.get<Board>('/api/races/open-track/board')).json).toMatchObject({ version: 0, waiting: [] });
  await accept();
  expect((await phone.post(LAPS, lap)).status).toBe(201);
});
