import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { Board } from '@/domain/race/contract/board';
import { versionOf } from '@/domain/race/ledger/ledger';
import { refuseRows } from '@/server/testing/harm';
import { PHONE, makeKeeper, makeLap } from '@/server/testing/make-keeper';

test.each(['LogEntry', 'Submission'])('when %s cannot be written nothing is shown or stored of it', async (table) => {
  const { race, database, logged, reopen } = await makeKeeper();
  const stored = makeLap('Ada', 9_500);
  await race.submit(stored, PHONE);
  const accept = await refuseRows(database, table);
  const lost = makeLap('Ada', 9_000);
  const answers = await Promise.all([
    race.submit(lost, PHONE),
    race.withdraw(lost.id, PHONE.device),
    race.decide(stored.id, { verdict: 'verified', version: 1 }, 'Olga'),
  ]);
  expect(answers.map((answer) => !answer.ok && answer.failure.code)).toEqual(Array(3).fill('database-unavailable'));
  expect(await race.read(versionOf)).toBe(1);
  expect(race.isOwn(lost.id, PHONE.device)).toBe(false);
  expect(race.isOwn(stored.id, PHONE.device)).toBe(true);
  expect((JSON.parse(race.board(100)!.body.toString()) as Board).totals).toEqual({ racers: 1, laps: 1, waiting: 1 });
  expect(JSON.stringify(logged)).toContain('commands could not be stored');

  await accept();
  expect(await race.submit(lost, PHONE)).toMatchObject({ ok: true, value: { isNew: true } });
  expect(await (await reopen()).race.read(versionOf)).toBe(2);
});

test('while nothing can be written the races are not read again for every lap', async () => {
  const { race, database } = await makeKeeper();
  const accept = await refuseRows(database, 'LogEntry');
  const acceptProofs = await refuseRows(database, 'HealthProbe');
  await race.submit(makeLap('Ada', 9_000), PHONE);
  const ledger = await race.read((it) => it);
  expect(await race.submit(makeLap('Ada', 9_000), PHONE)).toMatchObject({ failure: { code: 'database-unavailable' } });
  expect(await race.read((it) => it)).toBe(ledger);
  await accept();
  await acceptProofs();
  expect(await race.submit(makeLap('Ada', 9_000), PHONE)).toMatchObject({ ok: true });
});

test('what is shown is stored: nobody who reads a race sees a lap that is lost', async () => {
  const { race, database } = await makeKeeper();
  await refuseRows(database, 'LogEntry');
  const seen: number[] = [];
  const look = async () => {
    for (let times = 0; times < 50; times++) {
      seen.push(await race.read(versionOf));
      await sleep(1);
    }
  };
  const send = async () => {
    for (let times = 0; times < 10; times++) await race.submit(makeLap('Ada', 9_000), PHONE);
  };
  await Promise.all([look(), send()]);
  expect(new Set(seen)).toEqual(new Set([0]));
});

test('a keeper that was closed stores nothing, and says so', async () => {
  const { race, keeper } = await makeKeeper();
  const last = race.submit(makeLap('Ada', 9_000), PHONE);
  await keeper.close();
  expect(await last).toMatchObject({ ok: true });
  expect(await race.submit(makeLap('Ada', 9_100), PHONE)).toMatchObject({ failure: { code: 'database-unavailable' } });
});
