import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeRace } from '@/server/testing/make-keeper';
import { makeProject, runServer } from '@/server/testing/run-server';
import { makeOfficial } from './make-official';
import { runDemo, type DemoOptions } from './run-demo';
import { summaryOf } from './summary';

const races = [makeRace('night', { opens: '2100-01-01T00:00:00Z' }), makeRace('day')];

async function startServer() {
  const root = await makeProject({}, races);
  const database = { DATABASE_URL: `file:${join(root, 'data', 'daypass.db')}` };
  // Twenty times as fast as a demo: no official keeps up with that.
  const env = { ...database, DAYPASS_NEW_DEVICE_WAITING_LAPS: '1000', DAYPASS_DEVICE_WAITING_LAPS: '1000' };
  const origin = await runServer(root, env).ready;
  return { origin, code: () => makeOfficial('Demo official', { ...process.env, ...database }) };
}

const quick = (options: Pick<DemoOptions, 'origin'> & Partial<DemoOptions>): DemoOptions => ({
  race: null,
  racers: 60,
  laps: 400,
  lapsPerSecond: 200,
  seed: 3,
  code: null,
  rulesOf: (race) => races.find(({ slug }) => slug === race)!.race.rules!,
  tell: () => undefined,
  ...options,
});

test('a race day is played through the public API, and the board agrees with a fold of its log', async () => {
  const { origin, code } = await startServer();
  const result = await runDemo(quick({ origin, code: await code() }));
  expect(result.differences).toEqual([]);
  const { tally, board, race } = result;
  expect(race).toBe('day');
  expect(tally.laps.size).toBeGreaterThanOrEqual(400);
  expect(board.totals.waiting).toBeLessThanOrEqual(12);
  for (const what of ['verified', 'rejected', 'corrected', 'changedMeanwhileRefused', 'replays', 'withdrawn'] as const)
    expect(tally[what], what).toBeGreaterThan(0);
  expect(summaryOf(result)).toMatch(/the board agrees$/);
  // A second day after the first is a day of its own.
  const next = await runDemo(quick({ origin, racers: 10, laps: 30, seed: 4, code: await code() }));
  expect([next.differences, next.board.totals.laps > board.totals.laps]).toEqual([[], true]);
}, 120_000);

test('a day that is stopped early is checked as far as it went, and a race that is not open is named', async () => {
  const { origin } = await startServer();
  const stop = new AbortController();
  setTimeout(() => stop.abort(), 1_000);
  const { tally, differences } = await runDemo(quick({ origin, lapsPerSecond: 50, signal: stop.signal }));
  expect(differences).toEqual([]);
  expect(tally.laps.size).toBeGreaterThan(5);
  expect(tally.laps.size).toBeLessThan(200);
  await expect(runDemo(quick({ origin, race: 'night' }))).rejects.toThrow("'night' is scheduled; there are: night");
  await expect(runDemo(quick({ origin, race: 'moon' }))).rejects.toThrow("no race 'moon'; there are: night");
}, 120_000);
