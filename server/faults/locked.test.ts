import { spawn } from 'node:child_process';
import { once } from 'node:events';
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
  const { client, reader, databaseAddress } = await startApi();
  const phone = client();
  expect((await phone.post(LAPS, makeLapBody())).status).toBe(201);
  const holder = await aHolder(databaseAddress);
  holder.take();
  const lap = makeLapBody();
  const [refused, board] = await Promise.all([phone.post(LAPS, lap), reader.get<Board>(BOARD)]);
  expect(refused).toMatchObject({ status: 503, json: { code: 'database-unavailable' } });
  expect(board).toMatchObject({ status: 200, json: { totals: { laps: 1 } } });
  holder.let();
  await expect.poll(async () => (await phone.post(LAPS, lap)).status, { timeout: 10_000 }).toBe(201);
  expect((await reader.get<Board>(BOARD)).json.totals.laps).toBe(2);
});

/** Another process holds the lock, as a disk does that is busy for so long. It lets go by itself. */
async function keepBusy(file: string, forMs: number) {
  const program = `
    const { DatabaseSync } = require('@photostructure/sqlite');
    const database = new DatabaseSync(process.argv[1]);
    database.exec('BEGIN IMMEDIATE');
    process.stdout.write('busy');
    setTimeout(() => {
      process.stdout.write(' until ' + Date.now());
      database.exec('ROLLBACK');
    }, ${forMs});`;
  const child = spawn(process.execPath, ['-e', program, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  await once(child.stdout, 'data');
  return { freedAt: once(child, 'close').then(() => Number(said.split(' until ')[1])) };
}

test('a database that is slow makes the answer late, and nothing is shown before it', async () => {
  const { client, reader, databaseAddress } = await startApi();
  const { freedAt } = await keepBusy(databaseAddress, 1_000);
  const { status } = await client().post(LAPS, makeLapBody());
  const answeredAt = Date.now();
  expect(status).toBe(201);
  expect(answeredAt).toBeGreaterThanOrEqual(await freedAt);
  expect((await reader.get<Board>(BOARD)).json.totals.laps).toBe(1);
});
