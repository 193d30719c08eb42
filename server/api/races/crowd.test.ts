import { expect, test } from 'vitest';
import type { Problem } from '@/domain/race/contract/requests';
import { LIMIT_DEFAULTS } from '@/server/limits/limit-settings';
import type { LimitSettings } from '@/server/limits/limit-settings';
import { makeAttempt, sampleQuizzes } from '@/server/testing/make-attempt';
import type { Client } from '@/server/testing/make-client';
import { makeLapBody } from '@/server/testing/make-lap-body';
import { startApi } from '@/server/testing/start-api';

const LAPS = '/api/races/open-track/laps';
const DESK = '/api/desk/races/open-track';

const limited = (settings: Partial<LimitSettings> = {}) => ({ limits: { ...LIMIT_DEFAULTS, ...settings } });
const sendLap = (client: Client) => client.post<Problem>(LAPS, makeLapBody());

/** A phone that throws its cookie away with each lap. */
async function flood(client: () => Client, times: number): Promise<number[]> {
  const answers = await Promise.all(Array.from({ length: times }, () => sendLap(client())));
  return answers.map(({ status }) => status);
}
const taken = (statuses: readonly number[]) => statuses.filter((status) => status === 201).length;

test('a phone that throws its cookie away gets few laps in, and known devices feel nothing of it', async () => {
  const { client } = await startApi(limited());
  const known = [client(), client(), client()];
  for (const phone of known) expect((await sendLap(phone)).status).toBe(201);
  const statuses = await flood(client, 400);
  expect(taken(statuses)).toBeLessThanOrEqual(LIMIT_DEFAULTS.addressNewDevices);
  expect(new Set(statuses)).toEqual(new Set([201, 429]));
  for (let lap = 0; lap < 5; lap += 1) for (const phone of known) expect((await sendLap(phone)).status).toBe(201);
});

test('a new phone that comes during such a flood is told to wait five seconds, and then its lap is taken', async () => {
  const { client, clock } = await startApi(limited());
  await flood(client, 100);
  const honest = client();
  const lap = makeLapBody({ name: 'Honest' });
  const refused = await honest.post<Problem>(LAPS, lap);
  expect(refused).toMatchObject({ status: 429, json: { code: 'too-many', cause: 'new-devices' } });
  expect(refused.headers['retry-after']).toBe('5');
  // Sooner it is one of those who come for the first time.
  expect((await honest.post(LAPS, lap)).status).toBe(429);
  clock.nowMs += 5_000;
  await flood(client, 100);
  expect((await honest.post(LAPS, lap)).status).toBe(201);
  await flood(client, 100);
  expect((await honest.post(LAPS, makeLapBody())).status).toBe(201);
  expect((await honest.delete(`${LAPS}/${lap.id}`)).status).toBe(200);
});

test('one id that was given to wait with is one device, however many use it', async () => {
  const { client, clock } = await startApi(limited({ addressNewDevices: 1, deviceLapsPerMinute: 3 }));
  await sendLap(client());
  const first = client();
  await sendLap(first);
  clock.nowMs += 5_000;
  const many = Array.from({ length: 8 }, () => {
    const phone = client();
    for (const [name, cookie] of first.cookies) phone.cookies.set(name, cookie);
    return phone;
  });
  expect(taken((await Promise.all(many.map(sendLap))).map(({ status }) => status))).toBe(3);
});

test.each([
  ['wrong tokens', (client: Client) => client.post(LAPS, makeLapBody(), { authorization: 'Bearer nobody' }), 401],
  ['withdrawals without a device', (client: Client) => client.delete(`${LAPS}/${makeLapBody().id}`), 404],
])('%s use up nothing that devices have, and make no device known', async (_, send, status) => {
  const { client } = await startApi(limited({ addressLapsPerMinute: 5, addressNewDevices: 2 }));
  const known = client();
  await sendLap(known);
  const statuses: number[] = [];
  for (let time = 0; time < 8; time += 1) {
    const answer = await send(client());
    statuses.push(answer.status);
    expect(answer.headers['set-cookie']).toBeUndefined();
  }
  expect(statuses).toEqual([...Array<number>(5).fill(status), 429, 429, 429]);
  expect((await sendLap(known)).status).toBe(201);
  expect((await sendLap(client())).status).toBe(201);
});

test('new devices of a quiz and of a race do not keep each other out', async () => {
  const { client } = await startApi({ quizzes: sampleQuizzes, ...limited({ addressNewDevices: 2 }) });
  const attempt = () => client().post('/api/quizzes/all/attempts', makeAttempt());
  expect([await attempt(), await attempt(), await attempt()].map(({ status }) => status)).toEqual([201, 201, 429]);
  expect(taken(await flood(client, 3))).toBe(2);
});

test('few laps of a device may wait, more after one was verified, and a replay is answered at any time', async () => {
  const { client, desk } = await startApi(limited({ newDeviceWaitingLaps: 2, deviceWaitingLaps: 3 }));
  const [phone, other] = [client(), client()];
  const first = makeLapBody();
  await phone.post(LAPS, first);
  await sendLap(phone);
  const refused = await sendLap(phone);
  expect(refused).toMatchObject({ status: 429, json: { code: 'too-many', cause: 'laps-waiting' } });
  expect(refused.json.detail).toBe(
    '2 laps of this device wait for an official. Send it again once one of them is decided.',
  );
  expect(refused.headers['retry-after']).toBe('60');
  expect((await phone.post(LAPS, first)).status).toBe(200);
  expect((await sendLap(other)).status).toBe(201);

  await (await desk()).post(`${DESK}/laps/${first.id}/decision`, { verdict: 'verified', version: 1 });
  expect([(await sendLap(phone)).status, (await sendLap(phone)).status]).toEqual([201, 201]);
  expect((await sendLap(phone)).status).toBe(429);
});

test('a withdrawn lap makes room, and a gate has no such limit', async () => {
  const { client, gate } = await startApi(limited({ newDeviceWaitingLaps: 1 }));
  const phone = client();
  const lap = makeLapBody();
  await phone.post(LAPS, lap);
  expect((await sendLap(phone)).status).toBe(429);
  await phone.delete(`${LAPS}/${lap.id}`);
  expect((await sendLap(phone)).status).toBe(201);
  const send = await gate();
  for (let time = 0; time < 5; time += 1) expect((await sendLap(send)).status).toBe(201);
});
