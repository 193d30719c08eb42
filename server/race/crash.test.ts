import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '@/server/database/open-database';
import { ask } from '@/server/testing/ask';
import { MIGRATIONS } from '@/server/testing/make-database';
import { makeRace } from '@/server/testing/make-keeper';
import { makeLapBody } from '@/server/testing/make-lap-body';
import { makeProject, runServer } from '@/server/testing/run-server';
import { seededRandom } from '@/server/testing/seeded-random';
import { readFacts } from './log-store';

/** `CRASHES=50 npx vitest run server/race/crash.test.ts` tries more crashes. */
const CRASHES = Number(process.env.CRASHES ?? 4);
const PHONES = 8;
const LAPS = '/api/races/city/laps';

type Body = ReturnType<typeof makeLapBody>;

async function send(origin: string, body: Body) {
  const headers = { 'content-type': 'application/json' };
  return (await ask(origin, LAPS, { method: 'POST', headers, body: JSON.stringify(body) })).status;
}

/** Phones that send one lap after another until the server is gone. Returns the laps that they have no answer for. */
async function sendUntilGone(origin: string, acknowledged: Body[], random: () => number): Promise<Body[]> {
  const held: Body[] = [];
  const phone = async () => {
    for (;;) {
      const body = makeLapBody({ name: `Racer ${Math.floor(random() * 40)}` });
      const status = await send(origin, body).catch(() => null);
      if (status === null) return void held.push(body);
      expect(status).toBe(201);
      acknowledged.push(body);
    }
  };
  await Promise.all(Array.from({ length: PHONES }, phone));
  return held;
}

test(
  `a server that is killed ${CRASHES} times in the middle of its work has lost no acknowledged lap, and has no half of one`,
  { timeout: 60_000 + CRASHES * 15_000 },
  async () => {
    const random = seededRandom();
    const root = await makeProject({}, [makeRace('city')]);
    const file = join(root, 'data', 'daypass.db');
    const env = { DATABASE_URL: `file:${file}`, DAYPASS_RATE_LIMITS: 'off' };
    const acknowledged: Body[] = [];
    let held: Body[] = [];

    for (let crash = 0; crash < CRASHES; crash++) {
      const server = runServer(root, env);
      const origin = await server.ready;
      // The phones send these laps again. One that was stored before the crash is answered with 200.
      for (const body of held) {
        const status = await send(origin, body);
        expect([200, 201]).toContain(status);
        acknowledged.push(body);
      }
      const gone = sendUntilGone(origin, acknowledged, random);
      await sleep(20 + random() * 300);
      server.signal('SIGKILL');
      await server.ended;
      held = await gone;
    }

    const { database } = await openDatabase(file, MIGRATIONS);
    onTestFinished(() => database.$disconnect());
    const facts = await readFacts(database, 'city', 0, 1_000_000);
    expect(facts.map(({ seq }) => seq)).toEqual(facts.map((_, index) => index + 1));
    const stored = facts.flatMap((fact) => (fact.action === 'submitted' ? [fact.lapId] : []));
    expect(new Set(stored).size).toBe(stored.length);
    const known = new Set(stored);
    expect(acknowledged.filter(({ id }) => !known.has(id))).toEqual([]);
    // The device was stored with each lap, and for nothing else.
    const devices = await database.submission.findMany({ select: { lapId: true } });
    expect(devices.map(({ lapId }) => lapId).toSorted()).toEqual(stored.toSorted());
    expect(acknowledged.length).toBeGreaterThan(CRASHES);
  },
);
