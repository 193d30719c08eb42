import { uuidv7 } from 'uuidv7';
import { expect, test } from 'vitest';
import type { LogPage, Problem } from '@/domain/race/contract/requests';
import { startApi } from '@/server/testing/start-api';

const STATE = '/api/desk/races/open-track/state';

test('a change of state that arrives a second time, after another official has made another, is refused', async () => {
  const { desk, reader } = await startApi();
  const [olga, bo] = [await desk('Olga'), await desk('Bo')];
  const close = { state: 'closed', id: uuidv7() };
  expect((await olga.post(STATE, close)).status).toBe(200);
  expect((await olga.post(STATE, close)).status).toBe(200);
  expect((await bo.post(STATE, { state: 'open', reason: 'Rain is over', id: uuidv7() })).status).toBe(200);
  const late = await olga.post<Problem>(STATE, close);
  expect(late).toMatchObject({ status: 409, json: { code: 'changed-meanwhile', cause: 'state-changed-since' } });
  const { log } = (await reader.get<LogPage>('/api/races/open-track/log')).json;
  expect(log.map((fact) => 'after' in fact && fact.after)).toEqual([{ state: 'closed' }, { state: 'open' }]);
});
