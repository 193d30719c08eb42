import type { AddressInfo } from 'node:net';
import { uuidv7 } from 'uuidv7';
import { onTestFinished } from 'vitest';
import type { QuizzesFile } from '@/domain/content/quiz';
import type { Role } from '@/domain/race/contract/roles';
import type { RaceEntry } from '@/domain/content/race';
import { takeApiRoutes } from '@/server/api/take-api-routes';
import { createApp } from '@/server/api/create-app';
import { createClaims } from '@/server/desk/claims';
import { runCommand } from '@/server/desk/commands';
import type { LimitSettings } from '@/server/limits/limit-settings';
import { createLimits } from '@/server/limits/limits';
import { openAttempts } from '@/server/quiz/attempt-book';
import { createWriteProbe } from '@/server/api/write-probe';
import type { PressureSettings } from '@/server/api/shed-load';
import { openKeeper } from '@/server/race/keeper';
import { createReadiness } from '@/server/readiness';
import { makeClient } from './make-client';
import { makeDatabase } from './make-database';
import { EPOCH, LINEAGE, NOON, makeRace } from './make-keeper';

type Given = {
  races?: RaceEntry[];
  quizzes?: QuizzesFile;
  limits?: LimitSettings | null;
  origin?: string | null;
  isBehindProxy?: boolean;
  pressure?: PressureSettings;
  isPolling?: boolean;
};

/** Nothing is too much. */
const NO_PRESSURE: PressureSettings = { mostDelayMs: 0, memoryBytes: Number.MAX_SAFE_INTEGER };

/** The whole API on a port of its own, with a real keeper and database file. The clock stands still until it is set. */
export async function startApi({
  races = [makeRace('open-track')],
  quizzes = { quizzes: [], tiers: [] },
  limits = null,
  origin = null,
  isBehindProxy,
  pressure = NO_PRESSURE,
  isPolling = false,
}: Given = {}) {
  const { database, address: databaseAddress } = await makeDatabase();
  const clock = { nowMs: Date.UTC(2026, 10, 24, 10) };
  const now = () => clock.nowMs;
  const silent = { info: () => undefined, error: () => undefined };
  const keeper = await openKeeper({ database, epoch: EPOCH, since: NOON, races, now, newId: uuidv7, log: silent });
  const attempts = await openAttempts({ database, ...quizzes, now, log: silent });
  const writeFault = createWriteProbe({ database, keeper, now });
  const readiness = createReadiness();
  const services = {
    ...{ keeper, attempts, database, limits: createLimits(limits), claims: createClaims(now) },
    ...{ lineage: LINEAGE, origin, version: '1.2.3', now },
    ...{ writeFault, readiness, pressure, isPolling },
  };
  const app = createApp({
    logLevel: 'silent',
    isBehindProxy,
    pages: (_, response) => void response.end('a page'),
  });
  takeApiRoutes(app, services, 'a secret of thirty-two letters..');
  await app.listen({ host: '127.0.0.1', port: 0 });
  readiness.begin(writeFault);
  onTestFinished(async () => {
    keeper.endStreams();
    await app.close();
    await keeper.close();
  });
  const address = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
  const client = () => makeClient(address);
  const official = (...args: string[]) => runCommand(args, database, now());
  return {
    ...{ address, app, clock, database, databaseAddress, keeper, client, official, readiness },
    /** Somebody who only reads: no cookie, no token. */
    reader: client(),
    /** A timing gate. */
    gate: async (name = 'Gate 1') => {
      const { lines } = await official('gate', name);
      return makeClient(address, { authorization: `Bearer ${lines.at(-1)!}` });
    },
    /** An official who has signed in. */
    desk: async (name = 'Ada', role: Role = 'race-director') => {
      const { lines } = await official('add', name, '--role', role);
      const desk = client();
      await desk.post('/api/desk/session', { code: lines.at(-1) });
      return desk;
    },
  };
}
