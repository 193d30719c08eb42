import { expect, test } from 'vitest';
import type { Board } from '@/domain/race/contract/board';
import type { Lap } from '@/domain/race/contract/lap';
import type { LogPage, Progress, Queue, RacerPage } from '@/domain/race/contract/requests';
import { makeLapBody } from '@/server/testing/make-lap-body';
import { makeArchive } from '@/server/testing/make-archive';
import { makeRace } from '@/server/testing/make-keeper';
import { startApi } from '@/server/testing/start-api';

const RACE = '/api/races/open-track';
const nobody = '01936f2c-5f6e-7cc3-8a40-0a3c1f8f7d11';

test('a lap tells its status and, once decided, who decided, when and why', async () => {
  const { reader, client, desk, clock } = await startApi();
  const lap = makeLapBody();
  await client().post(`${RACE}/laps`, lap);
  expect((await reader.get(`${RACE}/laps/${lap.id}`)).json).toMatchObject({
    id: lap.id,
    status: 'waiting',
    version: 1,
  });
  const ada = await desk('Ada');
  clock.nowMs += 60_000;
  const verdict = { verdict: 'rejected', reason: 'cut the corner', version: 1 };
  await ada.post(`/api/desk/races/open-track/laps/${lap.id}/decision`, verdict);
  const seen = await reader.get(`${RACE}/laps/${lap.id.toUpperCase()}`);
  expect(seen.json).toMatchObject({
    status: 'rejected',
    version: 2,
    decision: { by: 'Ada', at: '2026-11-24T10:01:00.000Z', reason: 'cut the corner' },
  });
  expect(seen.headers['cache-control']).toBe('no-store');
});

test('a racer has a page with all laps, the first driven first', async () => {
  const { reader, gate } = await startApi();
  const send = await gate();
  const later = await send.post<Lap>(`${RACE}/laps`, makeLapBody({ time: '9.2', racedAt: '2026-11-24T09:50:00Z' }));
  await send.post(`${RACE}/laps`, makeLapBody({ time: '9.1', racedAt: '2026-11-24T09:40:00Z' }));
  const { json } = await reader.get<RacerPage>(`${RACE}/racers/${later.json.racerId}`);
  expect(json.racer).toMatchObject({ name: 'Grace', rank: 1, bestMs: 9_100, laps: 2 });
  expect(json.laps.map(({ timeMs }) => timeMs)).toEqual([9_100, 9_200]);
});

test('the log tells who did what, in pages', async () => {
  const { reader, client, gate, desk } = await startApi();
  const [first, second] = [makeLapBody({ name: 'Ada' }), makeLapBody({ name: 'Bo' })];
  await client().post(`${RACE}/laps`, first);
  await (await gate()).post(`${RACE}/laps`, second);
  await (
    await desk('Dana')
  ).post(`/api/desk/races/open-track/laps/${first.id}/decision`, { verdict: 'verified', version: 1 });
  const page = (await reader.get<LogPage>(`${RACE}/log?limit=2`)).json;
  expect(page.log).toMatchObject([
    { seq: 1, action: 'submitted', actor: 'attendee', lapId: first.id },
    { seq: 2, action: 'submitted', actor: 'Gate 1', lapId: second.id },
  ]);
  const rest = (await reader.get<LogPage>(`${RACE}/log?limit=2&after=${page.next}`)).json;
  expect(rest).toMatchObject({ log: [{ seq: 3, action: 'verified', actor: 'Dana' }], next: null });
  expect(await reader.get<LogPage>(`${RACE}/log?after=-1`)).toMatchObject({ status: 422, json: { field: 'after' } });
});

test('the results are a file with the same ranking', async () => {
  const { reader, gate } = await startApi();
  const send = await gate();
  await send.post(`${RACE}/laps`, makeLapBody({ name: 'Ada', time: '9.5' }));
  await send.post(`${RACE}/laps`, makeLapBody({ name: '=cmd', time: '8.5' }));
  const { headers, text } = await reader.get(`${RACE}/results.csv`);
  expect(headers['content-type']).toBe('text/csv; charset=utf-8; header=present');
  expect(headers['content-disposition']).toBe('attachment; filename="open-track-results.csv"');
  expect(text.slice(0, 1)).toBe('\ufeff');
  expect(
    text
      .slice(1)
      .split('\r\n')
      .map((line) => line.split(',').slice(0, 5)),
  ).toMatchObject([
    ['rank', 'name', 'country', 'result', 'result_ms'],
    ['1', "'=cmd", '', '00:08.500', '8500'],
    ['2', 'Ada', '', '00:09.500', '9500'],
    [''],
  ]);
});

test('progress tells how the best laps fell, and is new with the next lap', async () => {
  const { reader, gate } = await startApi();
  const send = await gate();
  await send.post(`${RACE}/laps`, makeLapBody({ time: '9.5', racedAt: '2026-11-24T09:40:00Z' }));
  const first = await reader.get<Progress>(`${RACE}/progress`);
  await send.post(`${RACE}/laps`, makeLapBody({ time: '9.1', racedAt: '2026-11-24T09:45:00Z' }));
  const second = await reader.get<Progress>(`${RACE}/progress`);
  expect(second.headers.etag).not.toBe(first.headers.etag);
  expect(second.json.racers[0]!.points).toEqual([
    { at: '2026-11-24T09:40:00.000Z', bestMs: 9_500 },
    { at: '2026-11-24T09:45:00.000Z', bestMs: 9_100 },
  ]);
  expect((await reader.get<Progress>(`${RACE}/progress`, { 'if-none-match': second.headers.etag! })).status).toBe(304);
});

test('a race from the past has its placed racers everywhere, and takes no laps', async () => {
  const { reader, client, desk } = await startApi({ races: [makeArchive()] });
  const past = '/api/races/final-2018';
  const board = (await reader.get<Board>(`${past}/board`)).json;
  expect(board.rows).toMatchObject([
    { racerId: 'rick', rank: 1, resultMs: null },
    { racerId: 'saketh', rank: null },
  ]);
  expect((await reader.get(`${past}/results.csv`)).text).toContain('1,Rick,');
  expect((await reader.get<RacerPage>(`${past}/racers/rick`)).json).toMatchObject({
    racer: { name: 'Rick' },
    laps: [],
  });
  expect((await reader.get<LogPage>(`${past}/log`)).json).toEqual({ log: [], next: null });
  expect((await reader.get<Progress>(`${past}/progress`)).json.racers).toEqual([]);
  expect(await client().post(`${past}/laps`, makeLapBody())).toMatchObject({
    status: 409,
    json: { code: 'race-not-open' },
  });
  const change = { state: 'open', reason: 'once more' };
  const refusal = await (await desk()).post('/api/desk/races/final-2018/state', change);
  expect(refusal).toMatchObject({ status: 409, json: { code: 'race-final' } });
});

test.each(['board', 'live', `laps/${nobody}`, `racers/${nobody}`, 'log', 'progress', 'results.csv', 'laps.csv'])(
  'an unknown race has no %s',
  async (part) => {
    const { reader } = await startApi();
    expect(await reader.get(`/api/races/nowhere/${part}`)).toMatchObject({ status: 404, json: { code: 'not-found' } });
  },
);

test.each([`laps/${nobody}`, 'laps/x', `racers/${nobody}`, 'racers/__proto__'])('there is no %s', async (part) => {
  const { reader } = await startApi();
  expect(await reader.get(`${RACE}/${part}`)).toMatchObject({ status: 404, json: { code: 'not-found' } });
});

test('a name to check is told to its own phone and to officials, to others once an official agrees', async () => {
  const { reader, client, desk } = await startApi();
  const phone = client();
  const lap = makeLapBody({ name: 'Shit Happens' });
  const sent = (await phone.post<Lap>(`${RACE}/laps`, lap)).json;
  expect(sent).toMatchObject({ name: 'Shit Happens', flags: ['name-to-check'] });
  const places = [`laps/${lap.id}`, `racers/${sent.racerId}`, 'board', 'log', 'results.csv', 'laps.csv'];
  for (const place of places) expect((await reader.get(`${RACE}/${place}`)).text, place).not.toContain('Shit');
  for (const place of places.slice(0, 2)) expect((await phone.get(`${RACE}/${place}`)).text, place).toContain('Shit');
  expect((await phone.get<Board>(`${RACE}/board`)).json.waiting[0]!.name).toBe('Name being checked');

  const official = await desk();
  expect((await official.get<Queue>('/api/desk/races/open-track/queue')).json.laps[0]!.name).toBe('Shit Happens');
  await official.post(`/api/desk/races/open-track/laps/${lap.id}/decision`, { verdict: 'verified', version: 1 });
  for (const place of places) expect((await reader.get(`${RACE}/${place}`)).text, place).toContain('Shit Happens');
});

test('any page may read a race, and none may read or send anything else', async () => {
  const { reader, client } = await startApi({ races: [makeRace('open-track')] });
  const lap = makeLapBody();
  await client().post(`${RACE}/laps`, lap);
  const foreign = { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' };
  for (const path of [
    '/api/races',
    `${RACE}/board`,
    `${RACE}/laps/${lap.id}`,
    `${RACE}/log`,
    `${RACE}/results.csv`,
    `${RACE}/laps.csv`,
    `${RACE}/nowhere`,
  ]) {
    const { headers } = await reader.get(path, foreign);
    expect(headers['access-control-allow-origin'], path).toBe('*');
    expect(headers['access-control-allow-credentials'], path).toBeUndefined();
  }
  for (const path of ['/api/desk/session', '/api/health'])
    expect((await reader.get(path, foreign)).headers['access-control-allow-origin'], path).toBeUndefined();

  const asks = {
    ...foreign,
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'content-type',
  };
  const read = await reader.send('OPTIONS', `${RACE}/board`, undefined, asks);
  expect(read.status).toBe(204);
  expect(read.headers['access-control-allow-methods']).toBe('GET, HEAD');
  const write = await reader.send('OPTIONS', `${RACE}/laps`, undefined, asks);
  expect(write.status).toBe(405);
  expect(write.headers['access-control-allow-methods']).toBeUndefined();
});

test('a link to a racer who was merged, twice over, leads to who they are now', async () => {
  const { gate, desk, reader } = await startApi();
  const send = await gate();
  const ids: string[] = [];
  for (const name of ['Ada', 'Ado', 'Adi'])
    ids.push((await send.post<Lap>('/api/races/open-track/laps', makeLapBody({ name }))).json.racerId);
  const [first, second, third] = ids;
  const official = await desk();
  const merge = (from: string, into: string) =>
    official.post(`/api/desk/races/open-track/racers/${from}/merge`, { into, reason: 'The same' });
  await merge(first!, second!);
  await merge(second!, third!);
  expect((await merge(third!, first!)).status).toBe(422);
  for (const id of ids)
    expect((await reader.get(`/api/races/open-track/racers/${id}`)).json).toMatchObject({
      racer: { racerId: third, laps: 3 },
    });
});
