import { uuidv7 } from 'uuidv7';
import { expect, test } from 'vitest';
import type { Lap } from '@/domain/race/contract/lap';
import type { RejectionAnswer } from '@/domain/race/contract/rejections';
import type { LogPage, Queue } from '@/domain/race/contract/requests';
import type { Client } from '@/server/testing/make-client';
import { makeLapBody } from '@/server/testing/make-lap-body';
import { startApi } from '@/server/testing/start-api';

const RACE = '/api/races/open-track';
const DESK = '/api/desk/races/open-track';
const ALL = `${DESK}/rejections`;

async function startCrowd() {
  const api = await startApi();
  const [bad, good] = [api.client(), api.client()];
  const ada = await api.desk('Ada');
  const send = async (phone: Client, name: string) =>
    (await phone.post<Lap>(`${RACE}/laps`, makeLapBody({ name }))).json;
  const queue = async (query = '') => (await ada.get<Queue>(`${DESK}/queue${query}`)).json;
  const names = async (query = '') => (await queue(query)).laps.map(({ name }) => name);
  const deviceOf = async (lap: Lap) => (await queue()).laps.find(({ id }) => id === lap.id)!.device!;
  const reject = (body: object) => ada.post<RejectionAnswer>(ALL, { id: uuidv7(), reason: 'Invented', ...body });
  return { ...api, bad, good, ada, send, queue, names, deviceOf, reject };
}

test('the queue tells the device of each lap, the same for all laps of a phone, and never its cookie', async () => {
  const { bad, good, send, queue, names } = await startCrowd();
  for (const name of ['Bad 1', 'Bad 2']) await send(bad, name);
  await send(good, 'Good');
  const all = await queue();
  const [first, second, third] = all.laps.map(({ device }) => device!);
  expect(first).toMatch(/^[0-9A-Z]{6}$/);
  expect([second === first, third === first]).toEqual([true, false]);
  expect(bad.cookies.get('daypass-device')!.value).not.toContain(first);
  expect(all.devices).toEqual([
    { device: first, laps: 2 },
    { device: third, laps: 1 },
  ]);
  expect(await names(`?device=${first}`)).toEqual(['Bad 1', 'Bad 2']);
  expect(await queue(`?device=${first}&limit=1`)).toMatchObject({ total: 3, fitting: 2, before: 0 });
});

test('the whole queue is there, page by page, also where laps leave it meanwhile', async () => {
  const { ada, good, send, queue } = await startCrowd();
  const sent: Lap[] = [];
  for (let lap = 0; lap < 7; lap += 1) sent.push(await send(good, `Racer ${lap}`));
  const first = await queue('?limit=3');
  expect(first).toMatchObject({ total: 7, fitting: 7, before: 0 });
  await ada.post(`${DESK}/laps/${sent[0]!.id}/decision`, { verdict: 'verified', version: 1 });
  const second = await queue(`?limit=3&after=${first.next}`);
  expect(second).toMatchObject({ total: 6, before: 2 });
  const third = await queue(`?limit=3&after=${second.next}`);
  expect(third).toMatchObject({ before: 5, next: null });
  const seen = [...first.laps, ...second.laps, ...third.laps].map(({ id }) => id);
  expect(seen).toEqual(sent.map(({ id }) => id));
  expect((await queue(`?after=999999`)).laps).toEqual([]);
  expect((await ada.get(`${DESK}/queue?after=x`)).status).toBe(422);
});

test('all laps of a device are rejected in one act, which is taken back in one', async () => {
  const { bad, good, send, names, deviceOf, reject, ada, reader } = await startCrowd();
  const lap = await send(bad, 'Bad 1');
  for (const name of ['Bad 2', 'Bad 3']) await send(bad, name);
  await send(good, 'Good');
  const { json, status } = await reject({ device: await deviceOf(lap) });
  expect([status, json]).toMatchObject([200, { by: 'Ada', reason: 'Invented', laps: 3, standing: 3 }]);
  expect(await names()).toEqual(['Good']);
  expect((await reader.get<Lap>(`${RACE}/laps/${lap.id}`)).json).toMatchObject({
    status: 'rejected',
    decision: { by: 'Ada', reason: 'Invented' },
  });
  expect((await ada.delete<RejectionAnswer>(`${ALL}/${json.id}`)).json).toMatchObject({ laps: 3, standing: 0 });
  expect(await names()).toEqual(['Bad 1', 'Bad 2', 'Bad 3', 'Good']);
  const { log } = (await reader.get<LogPage>(`${RACE}/log`)).json;
  const acts = log.filter((fact) => 'together' in fact && fact.together === json.id);
  expect(acts.map(({ action }) => action)).toEqual([
    ...Array<string>(3).fill('rejected'),
    ...Array<string>(3).fill('reconsidered'),
  ]);
});

test('laps that came in within a span of time are rejected, ends included, whoever sent them', async () => {
  const { bad, good, clock, send, names, reject } = await startCrowd();
  const at = () => new Date(clock.nowMs).toISOString();
  await send(good, 'Before');
  clock.nowMs += 60_000;
  const from = at();
  await send(bad, 'First');
  clock.nowMs += 60_000;
  await send(good, 'Last');
  const to = at();
  clock.nowMs += 1;
  await send(good, 'After');
  expect(await names(`?from=${from}&to=${to}`)).toEqual(['First', 'Last']);
  expect((await reject({ from, to })).json).toMatchObject({ laps: 2 });
  expect(await names()).toEqual(['Before', 'After']);
});

test('the same act sent again, at once or after it was taken back, rejects nothing more', async () => {
  const { bad, send, names, deviceOf, ada } = await startCrowd();
  const device = await deviceOf(await send(bad, 'Bad 1'));
  const body = { id: uuidv7(), device, reason: 'Invented' };
  const answers = await Promise.all([1, 2, 3].map(() => ada.post<RejectionAnswer>(ALL, body)));
  expect(answers.map(({ json }) => json.laps)).toEqual([1, 1, 1]);
  await send(bad, 'Bad 2');
  expect((await ada.post<RejectionAnswer>(ALL, body)).json).toMatchObject({ laps: 1, standing: 1 });
  for (let time = 0; time < 2; time += 1)
    expect((await ada.delete<RejectionAnswer>(`${ALL}/${body.id}`)).json.standing).toBe(0);
  expect((await ada.post<RejectionAnswer>(ALL, body)).json).toMatchObject({ laps: 1, standing: 0 });
  expect(await names()).toEqual(['Bad 1', 'Bad 2']);
});

test('what somebody has decided since stays, and what was only corrected comes back', async () => {
  const { bad, send, names, deviceOf, reject, ada, reader, desk } = await startCrowd();
  const bo = await desk('Bo');
  const [verified, again, corrected] = [await send(bad, 'V'), await send(bad, 'A'), await send(bad, 'C')];
  const { id } = (await reject({ device: await deviceOf(verified) })).json;
  const decide = (lap: Lap, body: object) => bo.post(`${DESK}/laps/${lap.id}/decision`, body);
  await decide(verified, { verdict: 'waiting', version: 2 });
  await decide(verified, { verdict: 'verified', version: 3 });
  await decide(again, { verdict: 'waiting', version: 2 });
  await decide(again, { verdict: 'rejected', reason: 'Seen', version: 3 });
  await bo.patch(`${DESK}/laps/${corrected.id}`, { time: '9.5', reason: 'Video', version: 2 });
  expect((await ada.get<{ rejections: RejectionAnswer[] }>(ALL)).json.rejections).toMatchObject([
    { id, laps: 3, standing: 1 },
  ]);
  await ada.delete(`${ALL}/${id}`);
  expect(await names()).toEqual(['C']);
  const status = async (lap: Lap) => (await reader.get<Lap>(`${RACE}/laps/${lap.id}`)).json.status;
  expect([await status(verified), await status(again)]).toEqual(['verified', 'rejected']);
});

test('an act outlives a restart, with what of it stands', async () => {
  const { bad, send, deviceOf, reject, ada, keeper, database } = await startCrowd();
  const { id } = (await reject({ device: await deviceOf(await send(bad, 'Bad')) })).json;
  await keeper.close();
  const rows = await database.logEntry.findMany({ where: { action: 'rejected' } });
  expect(rows.map(({ data }) => JSON.parse(data) as object)).toEqual([{ reason: 'Invented', together: id }]);
  expect((await ada.get<{ rejections: RejectionAnswer[] }>(ALL)).json.rejections).toHaveLength(1);
});

test.each([
  [{ reason: 'All of it' }, 'device'],
  [{ from: '2026-11-24T10:00:00.000Z' }, 'device'],
  [{ device: 'nobody' }, 'device'],
  [{ device: 'AAAAAA' }, 'device'],
  [{ device: 'AAAAAA', reason: '' }, 'reason'],
  [{ device: 'AAAAAA', id: 'seven' }, 'id'],
])('rejecting %j is refused, naming the field', async (body, field) => {
  const { reject, good, send } = await startCrowd();
  await send(good, 'Good');
  expect(await reject(body)).toMatchObject({ status: 422, json: { code: 'invalid', field } });
});

test('strangers reject nothing, an unknown act is not found, and a final result stays', async () => {
  const { bad, client, send, deviceOf, reject, ada } = await startCrowd();
  const device = await deviceOf(await send(bad, 'Bad'));
  expect((await client().post(ALL, { id: uuidv7(), device, reason: 'x' })).status).toBe(401);
  expect((await client().get(ALL)).status).toBe(401);
  expect((await ada.delete(`${ALL}/${uuidv7()}`)).status).toBe(404);
  const { id } = (await reject({ device })).json;
  await ada.post(`${DESK}/state`, { state: 'closed' });
  await ada.post(`${DESK}/state`, { state: 'final' });
  expect(await ada.delete(`${ALL}/${id}`)).toMatchObject({ status: 409, json: { code: 'race-final' } });
});

test('three thousand laps are rejected in one act within a second or two', async () => {
  const { bad, keeper, deviceOf, reject, names, send } = await startCrowd();
  const lap = await send(bad, 'Bad');
  const device = await deviceOf(lap);
  const cookie = bad.cookies.get('daypass-device')!.value;
  const sender = { source: 'attendee', actor: 'attendee', device: decodeURIComponent(cookie).slice(0, 22) } as const;
  const race = keeper.find('open-track')!;
  const more = Array.from({ length: 2_999 }, (_, at) => ({
    ...{ id: uuidv7(), racer: { name: `Bad ${at}`, country: null }, timeMs: 9_000 + at, resets: 0, finished: true },
    ...{ racedAt: lap.racedAt, run: null },
  }));
  await Promise.all(more.map((each) => race.submit(each, sender)));
  const begin = performance.now();
  expect((await reject({ device })).json).toMatchObject({ laps: 3_000, standing: 3_000 });
  expect(performance.now() - begin).toBeLessThan(5_000);
  expect(await names()).toEqual([]);
});
