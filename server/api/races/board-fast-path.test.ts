import { expect, test } from 'vitest';
import { makeLapBody } from '@/server/testing/make-lap-body';
import { startApi } from '@/server/testing/start-api';

const BOARD = '/api/races/open-track/board';

// A request with a query does not take the short way: `?limit=100` asks for the same rows on the ordinary one.
test.each([
  ['plainly', {}],
  ['for Brotli', { 'accept-encoding': 'br' }],
  ['for gzip', { 'accept-encoding': 'gzip' }],
  ['behind https', { 'x-forwarded-proto': 'https' }],
  ['for what is new', { 'if-none-match': 'present' }],
])('a board asked %s has one answer, whichever way it takes', async (_, headers: Record<string, string>) => {
  const { reader, gate } = await startApi({ isBehindProxy: true });
  const send = await gate();
  for (const name of ['Ada', 'Bo', 'Cy']) await send.post('/api/races/open-track/laps', makeLapBody({ name }));
  if (headers['if-none-match']) headers['if-none-match'] = (await reader.get(BOARD)).headers.etag!;
  const [quick, ordinary] = [await reader.get(BOARD, headers), await reader.get(`${BOARD}?limit=100`, headers)];
  expect(quick.status).toBe(ordinary.status);
  expect(quick.body.equals(ordinary.body)).toBe(true);
  const comparable = ({ date: _date, ...rest }: Record<string, unknown>) => rest;
  expect(comparable(quick.headers)).toEqual(comparable(ordinary.headers));
});

test('whoever has entered a lap finds it on the board they read next', async () => {
  const { reader, gate } = await startApi();
  const send = await gate();
  for (let laps = 1; laps <= 30; laps += 1) {
    await send.post('/api/races/open-track/laps', makeLapBody({ name: `Racer ${laps}` }));
    expect(JSON.parse((await reader.get(BOARD)).text)).toMatchObject({ totals: { laps } });
  }
});

test('what is unusual takes the ordinary way', async () => {
  const { reader } = await startApi();
  expect((await reader.send('HEAD', BOARD)).status).toBe(200);
  expect((await reader.send('PUT', BOARD)).status).toBe(405);
  expect(await reader.get('/api/races/nowhere/board')).toMatchObject({ status: 404, json: { code: 'not-found' } });
  expect((await reader.get(`${BOARD}/`)).status).toBe(404);
});
