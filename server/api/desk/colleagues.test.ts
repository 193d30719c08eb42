import { expect, test } from 'vitest';
import type { Claimed, Invited, Queue } from '@/domain/race/contract/requests';
import { makeLapBody } from '@/server/testing/make-lap-body';
import { startApi } from '@/server/testing/start-api';

const RACE = '/api/races/open-track';
const DESK = '/api/desk/races/open-track';
const INVITATIONS = '/api/desk/invitations';
const SESSION = '/api/desk/session';

test('an official lets a colleague in, who signs in with the code of the answer, once', async () => {
  const { desk, client, reader } = await startApi();
  const bo = await desk('Bo', 'official');
  const { status, json } = await bo.post<Invited>(INVITATIONS, { name: ' Cleo ' });
  const invitation = { name: 'Cleo', role: 'official', isKnown: false, expiresAt: '2026-11-24T10:05:00.000Z' };
  expect({ status, json }).toMatchObject({ status: 200, json: { invitation } });
  const [cleo, late] = [client(), client()];
  const session = { official: { name: 'Cleo', role: 'official' } };
  expect(await cleo.post(SESSION, { code: json.invitation.code })).toMatchObject({ status: 200, json: session });
  expect(await cleo.get(SESSION)).toMatchObject({ status: 200, json: session });
  expect(await late.post(SESSION, { code: json.invitation.code })).toMatchObject({
    status: 401,
    json: { code: 'code-refused' },
  });
  expect(JSON.stringify((await reader.get(`${RACE}/log`)).json)).not.toContain(json.invitation.code);
});

test.each([
  [{ name: 'Cleo', role: 'race-director' }, 403, { code: 'director-only', cause: 'director-lets-in' }],
  [{ name: 'Ada' }, 403, { code: 'director-only', cause: 'director-lets-in' }],
  [{ name: 'Gate 1' }, 422, { code: 'invalid', cause: 'name-of-gate', field: 'name' }],
  [{ name: 'schedule' }, 422, { code: 'invalid', field: 'name' }],
  [{ name: '' }, 422, { code: 'invalid', field: 'name' }],
  [{ name: 'Cleo', role: 'king' }, 422, { code: 'invalid', field: 'role' }],
])('an official cannot let in %j', async (body, status, json) => {
  const { desk, official } = await startApi();
  await official('add', 'Ada');
  await official('gate', 'Gate 1');
  const bo = await desk('Bo', 'official');
  expect(await bo.post(INVITATIONS, body)).toMatchObject({ status, json });
});

test('an official decides, corrects, renames, opens and closes; finalising, unlocking and merging are refused', async () => {
  const { desk, client } = await startApi();
  const [ada, bo] = [await desk('Ada'), await desk('Bo', 'official')];
  const sent = [];
  for (const name of ['Ada', 'Adda']) {
    const body = makeLapBody({ name });
    sent.push((await client().post<{ id: string; racerId: string }>(`${RACE}/laps`, body)).json);
  }
  const [lap, other] = sent as [(typeof sent)[0], (typeof sent)[0]];
  const racer = `${DESK}/racers/${other.racerId}`;
  const done = [
    await bo.patch(`${DESK}/laps/${lap.id}`, { time: '9.7', reason: 'misread', version: 1 }),
    await bo.post(`${DESK}/laps/${lap.id}/decision`, { verdict: 'verified', version: 2 }),
    await bo.patch(racer, { racer: { name: 'Addah' }, reason: 'spelling' }),
    await bo.post(`${DESK}/state`, { state: 'closed' }),
    await bo.post(`${DESK}/state`, { state: 'open', reason: 'rain is over' }),
    await bo.post(`${DESK}/state`, { state: 'closed' }),
  ];
  expect(done.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200]);
  const no = (cause: string) => ({ status: 403, json: { code: 'director-only', cause } });
  const merge = { into: lap.racerId, reason: 'one person' };
  expect(await bo.post(`${racer}/merge`, merge)).toMatchObject(no('director-merges'));
  expect(await bo.post(`${DESK}/state`, { state: 'final' })).toMatchObject(no('director-finalises'));
  expect((await ada.post(`${racer}/merge`, merge)).status).toBe(200);
  expect((await ada.post(`${DESK}/state`, { state: 'final' })).status).toBe(200);
  const unlock = { state: 'closed', reason: 'a lap was missed' };
  expect(await bo.post(`${DESK}/state`, unlock)).toMatchObject(no('director-unlocks'));
  expect((await ada.post(`${DESK}/state`, unlock)).status).toBe(200);
});

test('a role that is changed counts from the next request on', async () => {
  const { desk, official } = await startApi();
  const ada = await desk('Ada');
  await official('add', 'Ada', '--role', 'official');
  expect(await ada.get(SESSION)).toMatchObject({ json: { official: { role: 'official' } } });
  expect(await ada.post(`${DESK}/state`, { state: 'final' })).toMatchObject({ status: 403 });
});

test('with `waiting` a result is made final only while no more laps wait', async () => {
  const { desk, client } = await startApi();
  const ada = await desk('Ada');
  await client().post(`${RACE}/laps`, makeLapBody());
  const finalise = (body: object) => ada.post(`${DESK}/state`, { state: 'final', ...body });
  const refused = { status: 409, json: { code: 'laps-waiting', cause: 'laps-wait', waiting: 1 } };
  expect(await finalise({ waiting: 0 })).toMatchObject(refused);
  expect(await finalise({ waiting: 1 })).toMatchObject({ status: 200, json: { state: 'final' } });
});

test('two officials who verify the same lap both get it verified, and the log names the first', async () => {
  const { desk, client, reader } = await startApi();
  const [ada, bo] = [await desk('Ada'), await desk('Bo', 'official')];
  const { json: lap } = await client().post<{ id: string }>(`${RACE}/laps`, makeLapBody());
  const decision = { verdict: 'verified', version: 1 };
  const [first, second] = [
    await ada.post(`${DESK}/laps/${lap.id}/decision`, decision),
    await bo.post(`${DESK}/laps/${lap.id}/decision`, decision),
  ];
  expect(second).toMatchObject({ status: 200, json: first.json });
  expect(first.json).toMatchObject({ version: 2, decision: { by: 'Ada' } });
  expect((await reader.get<{ log: unknown[] }>(`${RACE}/log`)).json.log).toHaveLength(2);
});

test('a desk says which lap it has in hand, and the queue of every desk tells', async () => {
  const { desk, client, clock } = await startApi();
  const [ada, bo] = [await desk('Ada'), await desk('Bo', 'official')];
  const { json: lap } = await client().post<{ id: string }>(`${RACE}/laps`, makeLapBody());
  const claims = [{ lapId: lap.id, desk: 'a', by: 'Ada' }];
  const of = (who: typeof ada, body: object) => who.post<Claimed>(`${DESK}/claims`, body);
  expect((await of(ada, { desk: 'a', lapId: lap.id })).json).toEqual({ isHeld: true, claims });
  expect((await of(bo, { desk: 'b', lapId: lap.id })).json).toEqual({ isHeld: false, claims });
  expect((await bo.get<Queue>(`${DESK}/queue`)).json.claims).toEqual(claims);
  // Nobody is kept from deciding.
  const decided = await bo.post(`${DESK}/laps/${lap.id}/decision`, { verdict: 'verified', version: 1 });
  expect(decided.status).toBe(200);
  clock.nowMs += 60_000;
  expect((await bo.get<Queue>(`${DESK}/queue`)).json.claims).toEqual([]);
  expect(await of(bo, { desk: 'b', lapId: 'x' })).toMatchObject({ status: 422, json: { field: 'lapId' } });
});
