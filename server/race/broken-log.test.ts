import { expect, test } from 'vitest';
import { openKeeper } from './keeper';
import { unguardLog } from '@/server/testing/harm';
import { startApi } from '@/server/testing/start-api';
import { NOON, PHONE, makeKeeper, makeLap, makeRace } from '@/server/testing/make-keeper';
import { makeLapBody } from '@/server/testing/make-lap-body';

const races = [makeRace('city'), makeRace('other')];

/** Two races with three laps each. Then a hand has been at the facts of the first one. */
async function afterDamage(damage: string) {
  const made = await makeKeeper({ races });
  const other = made.keeper.find('other')!;
  for (const each of [made.race, other])
    for (const time of [9_000, 9_100, 9_200]) await each.submit(makeLap('Ada', time), PHONE);
  await unguardLog(made.database);
  await made.database.$executeRawUnsafe(damage);
  return made;
}

test.each([
  ['a missing row', `DELETE FROM "LogEntry" WHERE race = 'city' AND seq = 2`, /Fact 3 of city/],
  ['a missing first row', `DELETE FROM "LogEntry" WHERE race = 'city' AND seq = 1`, /Fact 2 of city/],
  ['no JSON', `UPDATE "LogEntry" SET data = '{' WHERE race = 'city' AND seq = 2`, /Fact 2 of city/],
  ['JSON that is no object', `UPDATE "LogEntry" SET data = '7' WHERE race = 'city' AND seq = 2`, /Fact 2 of city/],
  [
    'an unknown action',
    `UPDATE "LogEntry" SET action = 'sung' WHERE race = 'city' AND seq = 2`,
    /Fact 2 of city cannot be used: action/,
  ],
  [
    'a wrong type',
    `UPDATE "LogEntry" SET data = replace(data, '9100', '"x"') WHERE race = 'city' AND seq = 2`,
    /timeMs/,
  ],
  [
    'a lap that is not there',
    `UPDATE "LogEntry" SET action = 'verified' WHERE race = 'city' AND seq = 1`,
    /Fact 1 of city/,
  ],
])('%s in one race sets that race aside, with the cause, and nothing else', async (_, damage, cause) => {
  const { database, reopen, logged } = await afterDamage(damage);
  const { keeper } = await reopen();
  expect(keeper.find('city')).toBeNull();
  expect(keeper.faultOf('city')).toMatch(cause);
  expect(keeper.faultOf('city')).not.toMatch(/\n/);
  expect(keeper.races().map(({ slug }) => slug)).toEqual(['other']);
  expect(await keeper.find('other')!.submit(makeLap('Ada', 8_000), PHONE)).toMatchObject({ ok: true });
  expect(logged.map(({ text }) => text)).toContain('the log of a race is broken; the others go on');
  // The id of a lap stays its own: in another race it would break the transaction of everybody.
  const [taken] = await database.logEntry.findMany({ where: { race: 'city', lapId: { not: null } } });
  const again = makeLap('Ada', 9_000, { id: taken!.lapId! });
  expect(await keeper.find('other')!.submit(again, PHONE)).toMatchObject({ ok: false });
});

test('the broken race answers 503 with its cause at every address, and pages, lists and other races are served', async () => {
  const { client, database, reader, desk, keeper } = await startApi({ races });
  await client().post('/api/races/city/laps', makeLapBody());
  await unguardLog(database);
  await database.$executeRawUnsafe(`UPDATE "LogEntry" SET data = '{'`);
  expect(await reader.get('/api/races/city/log')).toMatchObject({ status: 503, json: { code: 'race-unreadable' } });

  const again = await openKeeper({
    ...{ database, epoch: 'test', since: NOON, races, now: Date.now, newId: () => 'x' },
    log: { info: () => undefined, error: () => undefined },
  });
  Object.assign(keeper, again);
  const official = await desk();
  for (const ask of [
    () => reader.get('/api/races/city/board'),
    () => reader.get('/api/races/city/live'),
    () => reader.get('/api/races/city/results.csv'),
    () => client().post('/api/races/city/laps', makeLapBody()),
    () => official.get('/api/desk/races/city/queue'),
  ])
    expect(await ask()).toMatchObject({
      status: 503,
      json: { code: 'race-unreadable', detail: expect.stringMatching(/Fact 1 of city.*restore a backup/) as string },
    });
  expect((await reader.get('/api/races')).status).toBe(200);
  expect((await reader.get('/api/races/other/board')).status).toBe(200);
  expect((await client().post('/api/races/other/laps', makeLapBody())).status).toBe(201);
  await again.close();
});
