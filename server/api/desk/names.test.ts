import { expect, test } from 'vitest';
import { isNamesToJudge } from '@/domain/race/contract/names-outline';
import type { NamesToJudge } from '@/domain/race/contract/name-requests';
import type { Board } from '@/domain/race/contract/board';
import type { Lap } from '@/domain/race/contract/lap';
import { LIMIT_DEFAULTS } from '@/server/limits/limit-settings';
import { makeLapBody } from '@/server/testing/make-lap-body';
import { startApi } from '@/server/testing/start-api';

const RACE = '/api/races/open-track';
const DESK = '/api/desk/races/open-track';

async function startNamed(...names: string[]) {
  const api = await startApi();
  const phone = api.client();
  const racers = new Map<string, string>();
  for (const [at, name] of names.entries()) {
    const sent = await phone.post<Lap>(`${RACE}/laps`, makeLapBody({ name, time: `${9 + at}.500` }));
    racers.set(name, sent.json.racerId);
  }
  const ada = await api.desk('Ada');
  const report = (name: string, from = api.client()) => from.post(`${RACE}/racers/${racers.get(name)}/name-report`, {});
  const judge = (name: string, verdict: string, reason?: string) =>
    ada.post(`${DESK}/racers/${racers.get(name)}/name`, { verdict, ...(reason && { reason }) });
  const listed = async () => (await ada.get<NamesToJudge>(`${DESK}/names`)).json.names;
  const pass = () => (api.clock.nowMs += 1_000);
  return { ...api, phone, racers, ada, report, judge, listed, pass };
}

test('a name that somebody reports is told to officials, once for each device, and to nobody else', async () => {
  const api = await startNamed('Rin', 'Bo');
  const somebody = api.client();
  for (const _ of [1, 2])
    expect(await api.report('Rin', somebody)).toMatchObject({ status: 200, json: { isReported: true } });
  await api.report('Rin');
  expect(await api.listed()).toMatchObject([{ name: 'Rin', isHidden: false, reports: 2 }]);
  expect(isNamesToJudge((await api.ada.get(`${DESK}/names`)).json)).toBe(true);
  expect(await api.reader.get(`${DESK}/names`)).toMatchObject({ status: 401 });
  expect((await api.reader.get(`${RACE}/log`)).text).not.toContain('report');
  expect((await api.reader.get<Board>(`${RACE}/board`)).text).toContain('Rin');
});

test('an official hides it: it is gone for all but its phone, place and times stay, and another official brings it back', async () => {
  const api = await startNamed('Rin', 'Bo');
  await api.report('Rin');
  expect(await api.judge('Rin', 'hidden', 'Rude')).toMatchObject({ status: 200, json: { isHidden: true } });
  expect(await api.judge('Rin', 'hidden', 'Rude')).toMatchObject({ status: 200, json: { isHidden: true } });
  const id = api.racers.get('Rin')!;
  const board = (await api.reader.get<Board>(`${RACE}/board`)).json;
  expect(board.rows.find(({ racerId }) => racerId === id)).toMatchObject({ name: 'Name hidden' });
  for (const path of ['board', `racers/${id}`, 'log', 'progress', 'results.csv', 'laps.csv'])
    expect((await api.reader.get(`${RACE}/${path}`)).text, path).not.toContain('Rin');
  expect((await api.phone.get(`${RACE}/racers/${id}`)).text).toContain('Rin');
  expect(await api.listed()).toMatchObject([{ name: 'Rin', isHidden: true, reports: 0 }]);
  const { log } = (await api.reader.get<{ log: { action: string }[] }>(`${RACE}/log`)).json;
  expect(log.at(-1)).toMatchObject({ action: 'name-hidden', actor: 'Ada', reason: 'Rude' });
  expect(log.filter(({ action }) => action === 'name-hidden')).toHaveLength(1);
  const bea = await api.desk('Bea');
  await bea.post(`${DESK}/racers/${id}/name`, { verdict: 'shown' });
  expect((await api.reader.get(`${RACE}/board`)).text).toContain('Rin');
  expect(await api.listed()).toEqual([]);
});

test('a name that was judged is reported again only by somebody else, and a new name is another one', async () => {
  const api = await startNamed('Rin');
  const somebody = api.client();
  await api.report('Rin', somebody);
  api.pass();
  await api.judge('Rin', 'shown');
  api.pass();
  await api.report('Rin', somebody);
  expect(await api.listed()).toEqual([]);
  await api.report('Rin');
  expect(await api.listed()).toMatchObject([{ name: 'Rin', reports: 1 }]);
  await api.ada.patch(`${DESK}/racers/${api.racers.get('Rin')}`, { racer: { name: 'Rina' }, reason: 'Asked' });
  expect(await api.listed()).toEqual([]);
});

test('reports follow the racer through a merger', async () => {
  const api = await startNamed('Rin', 'Bo');
  await api.report('Bo');
  await api.ada.post(`${DESK}/racers/${api.racers.get('Rin')}/merge`, { into: api.racers.get('Bo'), reason: 'One' });
  await api.report('Rin');
  expect(await api.listed()).toMatchObject([{ name: 'Bo', reports: 2 }]);
});

test('a name is judged after the result is final, too', async () => {
  const api = await startNamed('Rin');
  await api.ada.post(`${DESK}/state`, { state: 'final', reason: 'Over' });
  await api.report('Rin');
  expect(await api.judge('Rin', 'hidden')).toMatchObject({ status: 200 });
});

test('reports of one address are few a minute, and of a racer or race that there is not they are none', async () => {
  const api = await startApi({ limits: LIMIT_DEFAULTS });
  const sent = await api.client().post<Lap>(`${RACE}/laps`, makeLapBody({ name: 'Rin' }));
  const url = `${RACE}/racers/${sent.json.racerId}/name-report`;
  const somebody = api.client();
  expect(await somebody.post(`${RACE}/racers/nobody/name-report`, {})).toMatchObject({
    status: 404,
    json: { missing: 'racer' },
  });
  const answers: number[] = [];
  for (let each = 0; each < 25; each++) answers.push((await somebody.post(url, {})).status);
  expect(answers.filter((status) => status === 200)).toHaveLength(19);
  expect(answers.at(-1)).toBe(429);
});
