import { expect, test } from 'vitest';
import { makeDatabase } from '@/server/testing/make-database';
import { createApp } from './create-app';
import { healthRoute } from './health';
import { registerRoutes } from './register-routes';
import type { Identify } from './register-routes';
import { done } from './route';

async function makeHealth() {
  const { database } = await makeDatabase();
  const clock = { nowMs: Date.UTC(2026, 0, 1) };
  const route = healthRoute({ database, version: '1.2.3', now: () => clock.nowMs });
  const app = createApp({ logLevel: 'silent', pages: () => undefined });
  registerRoutes(app, [route], { anyone: () => done(undefined) } as Partial<Identify> as Identify);
  const writtenAt = async () => (await database.healthProbe.findUnique({ where: { id: 1 } }))?.writtenAt.getTime();
  return { database, clock, writtenAt, ask: () => app.inject('/api/health') };
}

test('a server that can write says so', async () => {
  const { clock, ask, writtenAt } = await makeHealth();
  clock.nowMs += 61_900;
  const answer = await ask();
  expect(answer.statusCode).toBe(200);
  expect(answer.json()).toEqual({ status: 'ok', version: '1.2.3', database: 'sqlite', uptimeSeconds: 61 });
  expect(await writtenAt()).toBe(clock.nowMs);
});

test('however many ask, the disk is written once a second', async () => {
  const { clock, ask, writtenAt } = await makeHealth();
  const first = clock.nowMs;
  await Promise.all(Array.from({ length: 20 }, ask));
  clock.nowMs = first + 999;
  await ask();
  expect(await writtenAt()).toBe(first);
  clock.nowMs = first + 1_000;
  await ask();
  expect(await writtenAt()).toBe(first + 1_000);
});

test('a server that cannot write says so until it can', async () => {
  const { database, clock, ask } = await makeHealth();
  await database.$executeRawUnsafe(
    `CREATE TRIGGER full BEFORE INSERT ON HealthProbe BEGIN SELECT RAISE(ABORT, 'disk full at /secret/path'); END`,
  );
  const answer = await ask();
  expect(answer.statusCode).toBe(503);
  expect(answer.headers['content-type']).toContain('application/problem+json');
  expect(answer.json()).toMatchObject({ code: 'database-unavailable', status: 503 });
  expect(answer.body).not.toContain('secret');
  await database.$executeRawUnsafe('DROP TRIGGER full');
  clock.nowMs += 1_000;
  expect((await ask()).statusCode).toBe(200);
});
