import { copyFile, rename, rm } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { startApi } from '@/server/testing/start-api';
import { makeLapBody } from '@/server/testing/make-lap-body';

const LAPS = '/api/races/open-track/laps';

test.each([
  ['removed', (file: string) => rm(file)],
  [
    'replaced by a copy',
    async (file: string) => {
      await copyFile(file, `${file}.copy`);
      await rename(`${file}.copy`, file);
    },
  ],
])('a file that is %s under a running server takes no lap more, and health says what to do', async (_, harm) => {
  const { client, reader, databaseAddress, clock } = await startApi();
  const phone = client();
  expect((await phone.post(LAPS, makeLapBody())).status).toBe(201);
  expect((await reader.get('/api/health')).status).toBe(200);
  await harm(databaseAddress);
  expect(await phone.post(LAPS, makeLapBody())).toMatchObject({ status: 503, json: { code: 'database-unavailable' } });
  clock.nowMs += 2_000;
  await expect.poll(async () => (await reader.get('/api/health')).text).toContain('removed or replaced');
  // What is known is still shown.
  expect((await reader.get('/api/races/open-track/board')).json).toMatchObject({ version: 1 });
});
