import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import type { LogPage } from '@/domain/race/contract/requests';
import { makeClient } from '@/server/testing/make-client';
import { makeRace } from '@/server/testing/make-keeper';
import { makeLapBody } from '@/server/testing/make-lap-body';
import { watchStream } from '@/server/testing/watch-stream';
import { CLEAN, makeProject, runServer } from '@/server/testing/run-server';

const PROJECT = join(import.meta.dirname, '..', '..');
const LAPS = '/api/races/open-track/laps';

/** Runs `npm run official`, without its installation step, beside a running server. */
async function official(root: string, ...args: string[]) {
  const tsx = [join(PROJECT, 'node_modules/tsx/dist/cli.mjs'), '--tsconfig', join(PROJECT, 'tsconfig.json')];
  const command = [...tsx, join(PROJECT, 'server', 'official-main.ts'), ...args];
  const env = { ...process.env, DATABASE_URL: `file:${join(root, 'data', 'daypass.db')}` };
  const { stdout } = await promisify(execFile)(process.execPath, command, { env });
  return stdout.trim().split('\n').at(-1)!;
}

// Starts six processes, one after the other, which takes about a minute on a busy machine.
test(
  'codes and tokens work at once in a running server; laps, phones and sessions outlive it',
  { timeout: 120_000 },
  async () => {
    const root = await makeProject({}, [makeRace('open-track')]);
    const first = runServer(root);
    const origin = (await first.ready).replace('localhost', '127.0.0.1');
    const [code, token] = await Promise.all([official(root, 'add', 'Ada'), official(root, 'device', 'Gate 1')]);
    const desk = makeClient(origin);
    expect(await desk.post('/api/desk/session', { code })).toMatchObject({ json: { official: { name: 'Ada' } } });
    const gate = makeClient(origin, { authorization: `Bearer ${token}` });
    expect(await gate.post(LAPS, makeLapBody({ name: 'Bo' }))).toMatchObject({
      status: 201,
      json: { status: 'verified' },
    });
    const phone = makeClient(origin);
    const lap = makeLapBody();
    expect((await phone.post(LAPS, lap)).status).toBe(201);
    for (const path of ['board', 'progress', 'results.csv', 'log', `laps/${lap.id}`])
      expect((await phone.get(`/api/races/open-track/${path}`)).status).toBe(200);
    await watchStream(`${origin}/api/races/open-track/live`);
    first.signal('SIGTERM');
    const { code: exit, output } = await first.ended;
    expect(exit).toBe(0);
    expect(output, 'a warning or an error in the log').not.toContain('"level":');

    const second = runServer(root, { PORT: new URL(origin).port, DAYPASS_DEVICE_LAPS_PER_MINUTE: '3' });
    await second.ready;
    expect(await phone.post(LAPS, lap)).toMatchObject({ status: 200, json: { status: 'waiting' } });
    expect(await phone.delete(`${LAPS}/${lap.id}`)).toMatchObject({ json: { status: 'withdrawn' } });
    expect((await desk.get('/api/desk/session')).status).toBe(200);
    expect((await phone.get<LogPage>('/api/races/open-track/log')).json.log.map(({ actor }) => actor)).toEqual([
      'Gate 1',
      'attendee',
      'attendee',
    ]);
    await phone.post(LAPS, lap);
    expect((await phone.post(LAPS, lap)).status).toBe(429);
    await official(root, 'remove', 'Ada');
    expect((await desk.get('/api/desk/session')).status).toBe(401);
  },
);

test(
  'where only the built server is, its own command makes an official and names itself',
  { timeout: 60_000 },
  async () => {
    const root = await makeProject({}, [makeRace('open-track')]);
    const built = (...args: string[]) =>
      promisify(execFile)(process.execPath, [join(root, 'dist', 'official.js'), ...args], { env: CLEAN });
    const origin = (await runServer(root).ready).replace('localhost', '127.0.0.1');
    const code = (await built('add', 'Ada')).stdout.trim().split('\n').at(-1)!;
    expect(await makeClient(origin).post('/api/desk/session', { code })).toMatchObject({
      json: { official: { name: 'Ada' } },
    });
    const refused = await built().catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining('node dist/official.js add') as string });
  },
);
