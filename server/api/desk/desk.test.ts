import { expect, test } from 'vitest';
import type { Board } from '@/domain/race/contract/board';
import type { Lap } from '@/domain/race/contract/lap';
import type { LogPage, Problem, Queue } from '@/domain/race/contract/requests';
import { makeLapBody } from '@/server/testing/make-lap-body';
import { startApi } from '@/server/testing/start-api';

const RACE = '/api/races/open-track';
const DESK = '/api/desk/races/open-track';

async function startQueue(...laps: ReturnType<typeof makeLapBody>[]) {
  const api = await startApi();
  const phone = api.client();
  const sent: Lap[] = [];
  for (const lap of laps) sent.push((await phone.post<Lap>(`${RACE}/laps`, lap)).json);
  const desk = await api.desk('Ada');
  const lapUrl = (place = 0) => `${DESK}/laps/${laps[place]!.id}`;
  return {
    ...api,
    phone,
    sent,
    ada: desk,
    lapUrl,
    decide: <T>(body: object, place = 0) => desk.post<T>(`${lapUrl(place)}/decision`, body),
  };
}

test('the queue has the laps that wait, oldest first, with flags and the rank they would take', async () => {
  const { ada, decide } = await startQueue(
    makeLapBody({ name: 'Ada', time: '9.5' }),
    makeLapBody({ name: 'Bo', time: '4.5', resets: 4 }),
    makeLapBody({ name: 'Cy', time: '8.5', racedAt: '2026-11-24T12:00:00+01:00' }),
  );
  await decide({ verdict: 'verified', version: 1 });
  const { json } = await ada.get<Queue>(`${DESK}/queue`);
  expect(json).toMatchObject({
    total: 2,
    laps: [
      { name: 'Bo', flags: ['faster-than-plausible', 'too-many-resets'], wouldRank: null },
      { name: 'Cy', flags: ['clock-skew'], wouldRank: 1 },
    ],
  });
  expect((await ada.get<Queue>(`${DESK}/queue?limit=1`)).json).toMatchObject({ total: 2, laps: [{ name: 'Bo' }] });
  expect((await ada.get<Queue>(`${DESK}/queue?limit=0`)).status).toBe(422);
  expect((await ada.get('/api/desk/races/nowhere/queue')).status).toBe(404);
});

test('a decision is taken, taken back, and taken again, each with its name in the log', async () => {
  const { reader, decide } = await startQueue(makeLapBody());
  expect(await decide({ verdict: 'verified', version: 1 })).toMatchObject({
    status: 200,
    json: { status: 'verified', version: 2, decision: { by: 'Ada' } },
  });
  expect(await decide({ verdict: 'waiting', version: 2 })).toMatchObject({ status: 200, json: { status: 'waiting' } });
  expect(await decide({ verdict: 'rejected', reason: 'left the track', version: 3 })).toMatchObject({
    json: { status: 'rejected', decision: { reason: 'left the track' } },
  });
  const { log } = (await reader.get<LogPage>(`${RACE}/log?after=1`)).json;
  expect(log.map(({ action, actor }) => [action, actor])).toEqual([
    ['verified', 'Ada'],
    ['reconsidered', 'Ada'],
    ['rejected', 'Ada'],
  ]);
});

test('two officials at once never overwrite each other: the second sees what the first decided', async () => {
  const { desk, decide, lapUrl } = await startQueue(makeLapBody());
  const bo = await desk('Bo');
  await decide({ verdict: 'verified', version: 1 });
  const late = await bo.post(`${lapUrl()}/decision`, { verdict: 'rejected', reason: 'no', version: 1 });
  expect(late).toMatchObject({
    status: 409,
    json: { code: 'changed-meanwhile', lap: { status: 'verified', version: 2, decision: { by: 'Ada' } } },
  });
  const correction = await bo.patch(lapUrl(), { time: '9.5', reason: 'misread', version: 1 });
  expect(correction).toMatchObject({ status: 409, json: { code: 'changed-meanwhile', lap: { version: 2 } } });
  expect(await bo.post(`${lapUrl()}/decision`, { verdict: 'verified', version: 2 })).toMatchObject({
    status: 409,
    json: { code: 'already-decided' },
  });
});

test('the same decision sent again, as by a phone that lost the answer, is one decision', async () => {
  const { decide, reader } = await startQueue(makeLapBody());
  const first = await decide({ verdict: 'verified', version: 1 });
  expect(await decide({ verdict: 'verified', version: 1 })).toMatchObject({ status: 200, json: first.json });
  expect((await reader.get<LogPage>(`${RACE}/log`)).json.log).toHaveLength(2);
});

test.each([
  [{ verdict: 'rejected', version: 1 }, 'reason', 'a rejection needs a reason'],
  [{ verdict: 'rejected', reason: '  ', version: 1 }, 'reason', 'expected 1 or more characters'],
  [{ verdict: 'maybe', version: 1 }, 'verdict', "expected 'verified' or 'rejected' or 'waiting'"],
  [{ verdict: 'verified' }, 'version', 'missing; expected a whole number'],
])('the decision %j is refused, naming the field', async (body, field, words) => {
  const { decide } = await startQueue(makeLapBody());
  const { status, json } = await decide<Problem>(body);
  expect({ status, field: json.field }).toEqual({ status: 422, field });
  expect(json.detail).toContain(words);
});

test('time, resets and racer of a lap are corrected, with what was before in the log', async () => {
  const { ada, reader, lapUrl } = await startQueue(makeLapBody({ time: '9.1' }));
  const fixed = await ada.patch(lapUrl(), {
    time: '9.7',
    resets: 2,
    racer: { name: 'Bo' },
    reason: 'misread',
    version: 1,
  });
  expect(fixed).toMatchObject({ status: 200, json: { timeMs: 9_700, resets: 2, name: 'Bo', version: 2 } });
  expect((await reader.get<LogPage>(`${RACE}/log?after=1`)).json.log).toMatchObject([
    {
      action: 'corrected',
      actor: 'Ada',
      reason: 'misread',
      before: { timeMs: 9_100 },
      after: { timeMs: 9_700, name: 'Bo' },
    },
  ]);
  for (const [body, field] of [
    [{ version: 2, reason: 'x' }, 'time'],
    [{ version: 2, time: '9.0' }, 'reason'],
    [{ version: 2, reason: 'x', finished: true }, 'finished'],
  ] as const)
    expect(await ada.patch(lapUrl(), body)).toMatchObject({ status: 422, json: { field } });
});

test('a racer is renamed, and their old name still leads to them', async () => {
  const { ada, phone, sent, reader } = await startQueue(makeLapBody({ name: 'Adda' }));
  const url = `${DESK}/racers/${sent[0]!.racerId}`;
  const renamed = await ada.patch(url, { racer: { name: 'Ada', country: 'GB' }, reason: 'spelling' });
  expect(renamed).toMatchObject({
    status: 200,
    json: { racer: { name: 'Ada', country: 'GB' }, laps: [{ name: 'Ada' }] },
  });
  const next = await phone.post(`${RACE}/laps`, makeLapBody({ name: 'adda' }));
  expect(next.json).toMatchObject({ racerId: sent[0]!.racerId, name: 'Ada' });
  expect((await reader.get<LogPage>(`${RACE}/log?after=1`)).json.log[0]).toMatchObject({
    action: 'renamed',
    actor: 'Ada',
  });
  expect(await ada.patch(`${DESK}/racers/x`, { racer: { name: 'Ada' }, reason: 'x' })).toMatchObject({ status: 404 });
});

test('a name that another racer has is no new name: the two are merged', async () => {
  const { ada, sent } = await startQueue(makeLapBody({ name: 'Ada' }), makeLapBody({ name: 'Ada L', time: '8.0' }));
  const [staying, other] = sent.map(({ racerId }) => racerId);
  const rename = await ada.patch(`${DESK}/racers/${other}`, { racer: { name: 'ada' }, reason: 'same person' });
  expect(rename).toMatchObject({ status: 422, json: { code: 'invalid', field: 'racer' } });
  const merged = await ada.post(`${DESK}/racers/${other}/merge`, { into: staying, reason: 'same person' });
  expect(merged.status).toBe(200);
  expect(merged.json).toMatchObject({
    racer: { racerId: staying, name: 'Ada' },
    laps: [{ name: 'Ada' }, { name: 'Ada' }],
  });
  expect(await ada.post(`${DESK}/racers/${staying}/merge`, { into: 'x', reason: 'y' })).toMatchObject({
    status: 422,
    json: { field: 'into' },
  });
  expect(await ada.post(`${DESK}/racers/x/merge`, { into: staying, reason: 'y' })).toMatchObject({ status: 404 });
});

test('a racer who is on no board is renamed too, and there is nothing to show', async () => {
  const { ada, sent, decide } = await startQueue(makeLapBody({ name: 'Adda' }));
  await decide({ verdict: 'rejected', reason: 'no', version: 1 });
  const renamed = await ada.patch(`${DESK}/racers/${sent[0]!.racerId}`, { racer: { name: 'Ada' }, reason: 'spelling' });
  expect(renamed).toMatchObject({ status: 204, text: '' });
});

test('a final race is locked until it is reopened, which needs a reason', async () => {
  const { ada, phone, reader, sent, decide, lapUrl } = await startQueue(makeLapBody());
  const change = (body: object) => ada.post(`${DESK}/state`, body);
  expect(await change({ state: 'closed' })).toMatchObject({
    status: 200,
    json: { slug: 'open-track', state: 'closed' },
  });
  expect(await change({ state: 'final', reason: 'prize-giving' })).toMatchObject({ json: { state: 'final' } });
  const locked = [
    await decide({ verdict: 'verified', version: 1 }),
    await ada.patch(lapUrl(), { time: '9.0', reason: 'x', version: 1 }),
    await ada.patch(`${DESK}/racers/${sent[0]!.racerId}`, { racer: { name: 'Bo' }, reason: 'x' }),
    await ada.post(`${DESK}/racers/${sent[0]!.racerId}/merge`, { into: sent[0]!.racerId, reason: 'x' }),
    await phone.delete(`${RACE}/laps/${sent[0]!.id}`),
  ];
  for (const answer of locked) expect(answer).toMatchObject({ status: 409, json: { code: 'race-final' } });
  expect(await phone.post(`${RACE}/laps`, makeLapBody())).toMatchObject({
    status: 409,
    json: { code: 'race-not-open' },
  });
  expect(await change({ state: 'open' })).toMatchObject({ status: 422, json: { field: 'reason' } });
  expect(await change({ state: 'open', reason: 'a lap was forgotten' })).toMatchObject({
    status: 200,
    json: { state: 'open' },
  });
  expect((await decide({ verdict: 'verified', version: 1 })).status).toBe(200);
  expect((await reader.get<Board>(`${RACE}/board`)).json.state).toBe('open');
  const { log } = (await reader.get<LogPage>(`${RACE}/log?after=1&limit=3`)).json;
  expect(log).toMatchObject([
    { action: 'state-changed', actor: 'Ada', after: { state: 'closed' } },
    { reason: 'prize-giving', after: { state: 'final' } },
    { reason: 'a lap was forgotten', after: { state: 'open' } },
  ]);
});

test.each([
  [{}, 'state'],
  [{ state: 'scheduled' }, 'state'],
  [{ state: 'open', reason: 'x'.repeat(301) }, 'reason'],
])('the state %j is refused, naming the field', async (body, field) => {
  const { ada } = await startQueue();
  expect(await ada.post(`${DESK}/state`, body)).toMatchObject({ status: 422, json: { field } });
});

test('what concerns no lap of the race is a 404', async () => {
  const { ada } = await startQueue();
  const nobody = `${DESK}/laps/01936f2c-5f6e-7cc3-8a40-0a3c1f8f7d11`;
  expect(await ada.post(`${nobody}/decision`, { verdict: 'verified', version: 1 })).toMatchObject({ status: 404 });
  expect(await ada.patch(nobody, { time: '9.0', reason: 'x', version: 1 })).toMatchObject({ status: 404 });
});
