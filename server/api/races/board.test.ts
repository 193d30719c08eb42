import { gunzipSync, brotliDecompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { Board } from '@/domain/race/contract/board';
import type { RaceSummary } from '@/domain/race/contract/requests';
import { makeLapBody } from '@/server/testing/make-lap-body';
import { makeArchive } from '@/server/testing/make-archive';
import { makeRace } from '@/server/testing/make-keeper';
import { startApi } from '@/server/testing/start-api';

const RACE = '/api/races/open-track';

/** Three racers with verified laps, and one whose lap waits. */
async function startRace() {
  const api = await startApi({
    races: [makeRace('open-track'), makeRace('later', { opens: '2026-11-25T09:00:00+01:00' }), makeArchive()],
  });
  const gate = await api.gate();
  for (const [name, time] of [
    ['Ada', '9.5'],
    ['Bo', '8.25'],
    ['Cy', '8.250'],
  ])
    await gate.post(`${RACE}/laps`, makeLapBody({ name, time }));
  const waiting = makeLapBody({ name: 'Dee', time: '7.9' });
  const phone = api.client();
  await phone.post(`${RACE}/laps`, waiting);
  return { ...api, gate, phone, waiting };
}

test('the races are listed with their states and totals', async () => {
  const { reader } = await startRace();
  const { status, json } = await reader.get<{ races: RaceSummary[] }>('/api/races');
  expect(status).toBe(200);
  expect(json.races).toEqual([
    {
      slug: 'open-track',
      name: 'Race open-track',
      state: 'open',
      ranking: 'best-lap',
      opens: null,
      closes: null,
      racers: 4,
      laps: 4,
    },
    {
      slug: 'later',
      name: 'Race later',
      state: 'scheduled',
      ranking: 'best-lap',
      opens: '2026-11-25T08:00:00.000Z',
      closes: null,
      racers: 0,
      laps: 0,
    },
    {
      slug: 'final-2018',
      name: 'Final 2018',
      state: 'final',
      ranking: 'best-lap',
      opens: null,
      closes: null,
      racers: 2,
      laps: 0,
    },
  ]);
});

test('the board ranks, shares ranks, and names what waits', async () => {
  const { reader, waiting } = await startRace();
  const { json } = await reader.get<Board>(`${RACE}/board`);
  expect(json.rows.map(({ name, rank, resultMs }) => [name, rank, resultMs])).toEqual([
    ['Bo', 1, 8_250],
    ['Cy', 1, 8_250],
    ['Ada', 3, 9_500],
    ['Dee', null, null],
  ]);
  expect(json.waiting).toEqual([{ lapId: waiting.id, name: 'Dee', timeMs: 7_900, wouldRank: 1 }]);
  expect(json).toMatchObject({
    race: 'open-track',
    version: 4,
    state: 'open',
    totals: { racers: 4, laps: 4, waiting: 1 },
    next: null,
  });
});

test('a long board comes in pages that fit together', async () => {
  const { reader } = await startRace();
  const whole = (await reader.get<Board>(`${RACE}/board`)).json;
  const first = (await reader.get<Board>(`${RACE}/board?limit=3`)).json;
  const second = (await reader.get<Board>(`${RACE}/board?limit=3&after=${encodeURIComponent(first.next!)}`)).json;
  expect([...first.rows, ...second.rows]).toEqual(whole.rows);
  expect(second.next).toBeNull();
});

test.each([
  ['limit=0', 'limit'],
  ['limit=1001', 'limit'],
  ['limit=ten', 'limit'],
  ['limit=', 'limit'],
  ['limit=1e2', 'limit'],
  ['limit=1&limit=2', 'limit'],
  ['after=nonsense', 'after'],
])('a board with %s is refused, naming the field', async (query, field) => {
  const { reader } = await startApi();
  expect(await reader.get<Board>(`${RACE}/board?${query}`)).toMatchObject({
    status: 422,
    json: { code: 'invalid', field },
  });
});

test('who has the board already gets 304, who has an older one the new one', async () => {
  const { reader, gate } = await startRace();
  const { headers } = await reader.get<Board>(`${RACE}/board`);
  expect(headers['cache-control']).toBe('public, max-age=1');
  const again = await reader.get<Board>(`${RACE}/board`, { 'if-none-match': headers.etag! });
  expect(again).toMatchObject({ status: 304, text: '' });
  expect(again.headers.etag).toBe(headers.etag);
  await gate.post(`${RACE}/laps`, makeLapBody({ name: 'Eve', time: '8.0' }));
  const later = await reader.get<Board>(`${RACE}/board`, { 'if-none-match': headers.etag! });
  expect(later.status).toBe(200);
  expect(later.json.rows[0]!.name).toBe('Eve');
});

test('a board travels in the smallest form that the reader takes', async () => {
  const { reader } = await startRace();
  const plain = await reader.get<Board>(`${RACE}/board`);
  const path = `${RACE}/board`;
  const br = await reader.get(path, { 'accept-encoding': 'gzip, br' });
  const gzip = await reader.get(path, { 'accept-encoding': 'gzip' });
  expect([br.headers['content-encoding'], gzip.headers['content-encoding']]).toEqual(['br', 'gzip']);
  expect(br.body.length).toBeLessThan(plain.body.length);
  expect(brotliDecompressSync(br.body).toString()).toBe(plain.text);
  expect(gunzipSync(gzip.body).toString()).toBe(plain.text);
  expect(br.headers.vary).toBe('accept-encoding');
  expect(plain.headers['content-encoding']).toBeUndefined();
});
