import { expect, onTestFinished, test, vi } from 'vitest';
import type { Board } from '@/domain/race/contract/board';
import type { LogPage } from '@/domain/race/contract/requests';
import { CLAIM_MS, createClaims } from '@/server/desk/claims';
import { LIMIT_DEFAULTS } from '@/server/limits/limit-settings';
import { makeLapBody } from '@/server/testing/make-lap-body';
import { startApi } from '@/server/testing/start-api';

const LAPS = '/api/races/open-track/laps';
const HOUR_MS = 3_600_000;

test.each([
  ['forth', HOUR_MS],
  ['back', -HOUR_MS],
])('a clock that is put %s an hour changes neither the order of the log nor who leads', async (_, by) => {
  const { client, clock, desk, reader } = await startApi();
  const phone = client();
  const olga = await desk('Olga');
  const laps = [makeLapBody({ time: '9.100' }), makeLapBody({ time: '9.000' })];
  await phone.post(LAPS, laps[0]);
  clock.nowMs += by;
  await phone.post(LAPS, laps[1]);
  for (const { id } of laps) {
    const decision = { verdict: 'verified', version: 1 };
    const { status } = await olga.post(`/api/desk/races/open-track/laps/${id}/decision`, decision);
    expect(status).toBe(200);
  }
  const { log } = (await reader.get<LogPage>('/api/races/open-track/log')).json;
  expect(log.map(({ seq, action }) => [seq, action])).toEqual([
    [1, 'submitted'],
    [2, 'submitted'],
    [3, 'verified'],
    [4, 'verified'],
  ]);
  expect((await reader.get<Board>('/api/races/open-track/board')).json.rows).toMatchObject([{ resultMs: 9_000 }]);
});

test('a clock that is put back keeps no new phone waiting', async () => {
  const { client, clock } = await startApi({ limits: { ...LIMIT_DEFAULTS, addressNewDevices: 1 } });
  expect((await client().post(LAPS, makeLapBody())).status).toBe(201);
  const second = client();
  const lap = makeLapBody();
  expect((await second.post(LAPS, lap)).status).toBe(429);
  clock.nowMs -= HOUR_MS;
  expect((await second.post(LAPS, lap)).status).toBe(201);
});

test('a clock that is put back lets a claim of a desk end all the same', () => {
  vi.useFakeTimers({ toFake: ['Date', 'performance'] });
  onTestFinished(() => void vi.useRealTimers());
  const claims = createClaims();
  claims.claim('cup', 'lap 1', { desk: 'a', by: 'Ada' });
  vi.setSystemTime(Date.now() - HOUR_MS);
  vi.advanceTimersByTime(CLAIM_MS + 1);
  expect(claims.in('cup')).toEqual([]);
});
