import { expect, test } from 'vitest';
import { refuseRows } from '@/server/testing/harm';
import { isOnPostgresql } from '@/server/testing/make-database';
import { PHONE, makeKeeper, makeLap } from '@/server/testing/make-keeper';
import { createApp } from './create-app';
import { healthRoute } from './health';
import { createWriteProbe } from './write-probe';
import { registerRoutes } from './register-routes';
import type { Identify } from './register-routes';
import { done } from './route';

async function makeHealth() {
  const { database, keeper, race } = await makeKeeper();
  const clock = {
    nowMs: Date.UTC(2026, 0, 1),
    elapsedMs: 5_000,
    pass(ms: number) {
      this.nowMs += ms;
      this.elapsedMs += ms;
    },
  };
  const elapsed = () => clock.elapsedMs;
  const writeFault = createWriteProbe({ database, keeper, now: () => clock.nowMs, elapsed });
  const route = healthRoute({ database, version: '1.2.3', writeFault, elapsed });
  const app = createApp({ logLevel: 'silent', pages: () => undefined });
  registerRoutes(app, [route], { anyone: () => done(undefined) } as Partial<Identify> as Identify);
  const writtenAt = async () => (await database.healthProbe.findUnique({ where: { id: 1 } }))?.writtenAt.getTime();
  return { database, race, clock, writtenAt, ask: () => app.inject('/api/health') };
}

test('a server that can write says so', async () => {
  const { clock, ask, writtenAt } = await makeHealth();
  clock.pass(61_900);
  const answer = await ask();
  expect(answer.statusCode).toBe(200);
  expect(answer.json()).toEqual({
    status: 'ok',
    version: '1.2.3',
    database: isOnPostgresql() ? 'postgresql' : 'sqlite',
    uptimeSeconds: 61,
  });
  expect(await writtenAt()).toBe(clock.nowMs);
});

test('however many ask, the disk is written once a second', async () => {
  const { clock, ask, writtenAt } = await makeHealth();
  const first = clock.nowMs;
  await Promise.all(Array.from({ length: 20 }, ask));
  clock.pass(999);
  await ask();
  expect(await writtenAt()).toBe(first);
  clock.pass(1);
  await ask();
  expect(await writtenAt()).toBe(first + 1_000);
});

test('a server that cannot write says so until it can', async () => {
  const { database, clock, ask } = await makeHealth();
  const accept = await refuseRows(database, 'HealthProbe', 'disk full at /secret/path');
  const answer = await ask();
  expect(answer.statusCode).toBe(503);
  expect(answer.headers['content-type']).toContain('application/problem+json');
  expect(answer.json()).toMatchObject({ code: 'database-unavailable', status: 503 });
  expect(answer.body).not.toContain('secret');
  await accept();
  clock.pass(1_000);
  expect((await ask()).statusCode).toBe(200);
});

test('the uptime goes on when the clock of the wall is set back', async () => {
  const { clock, ask } = await makeHealth();
  clock.pass(5_000);
  clock.nowMs -= 86_400_000;
  expect((await ask()).json()).toMatchObject({ status: 'ok', uptimeSeconds: 5 });
});

test.skipIf(isOnPostgresql())(
  'a disk without room for laps is not well, although a row that is there can be written again',
  async () => {
    const { database, race, clock, ask } = await makeHealth();
    expect((await ask()).statusCode).toBe(200);
    await database.$queryRawUnsafe('PRAGMA max_page_count = 1');
    // What a proof gave back is used up first.
    const laps = Array.from({ length: 200 }, () => makeLap('Ada', 9_000));
    for (const lap of laps) if (!(await race.submit(lap, PHONE)).ok) break;
    clock.pass(1_000);
    const answer = await ask();
    expect(answer.statusCode).toBe(503);
    expect(answer.json()).toMatchObject({ code: 'database-unavailable' });
    expect(answer.body).toContain('The disk is full');
    await database.$queryRawUnsafe('PRAGMA max_page_count = 100000');
    clock.pass(1_000);
    expect((await ask()).statusCode).toBe(200);
    expect(await race.submit(makeLap('Ada', 9_100), PHONE)).toMatchObject({ ok: true });
  },
);

test('a database that takes proofs and refuses laps is not well', async () => {
  const { database, race, clock, ask } = await makeHealth();
  const accept = await refuseRows(database, 'LogEntry', 'for no reason');
  for (let times = 0; times < 2; times++) await race.submit(makeLap('Ada', 9_000), PHONE);
  expect((await ask()).statusCode).toBe(503);
  await accept();
  expect(await race.submit(makeLap('Ada', 9_000), PHONE)).toMatchObject({ ok: true });
  clock.pass(1_000);
  expect((await ask()).statusCode).toBe(200);
});
