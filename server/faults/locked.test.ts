import { expect, onTestFinished, test } from 'vitest';
import type { Board } from '@/domain/race/contract/board';
import { loadSqlite } from '@/server/database/sqlite-engine';
import { makeLapBody } from '@/server/testing/make-lap-body';
import { startApi } from '@/server/testing/start-api';

const LAPS = '/api/races/open-track/laps';
const BOARD = '/api/races/open-track/board';

/** Another program that holds the right to write. */
async function aHolder(file: string) {
  const DatabaseSync = await loadSqlite();
  const holder = new DatabaseSync(file, { timeout: 0 });
  onTestFinished(() => holder.close());
  return { take: () => holder.exec('BEGIN IMMEDIATE'), let: () => holder.exec('ROLLBACK') };
}

test('while another program holds the database a lap is refused and the board is read; the lap enters when it lets go', async () => {
  const { client, reader, file } = await startApi();
  const phone = client();
  expect((await phone.post(LAPS, makeLapBody())).status).toBe(201);
  const holder = await aHolder(file);
  holder.take();
  const lap = makeLapBody();
  const [refused, board] = await Promise.all([phone.post(LAPS, lap), reader.get<Board>(BOARD)]);
  expect(refused).toMatchObject({ status: 503, json: { code: 'database-unavailable' } });
  expect(board).toMatchObject({ status: 200, json: { totals: { laps: 1 } } });
  holder.let();
  await expect.poll(async () => (await phone.post(LAPS, lap)).status, { timeout: 10_000 }).toBe(201);
  expect((await reader.get<Board>(BOARD)).json.totals.laps).toBe(2);
});
