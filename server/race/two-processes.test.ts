import { expect, onTestFinished, test } from 'vitest';
import type { Board } from '@/domain/race/contract/board';
import { versionOf } from '@/domain/race/ledger/ledger';
import { openDatabase } from '@/server/database/open-database';
import { MIGRATIONS, makeDatabase } from '@/server/testing/make-database';
import { GATE, NOON, PHONE, makeKeeper, makeLap } from '@/server/testing/make-keeper';
import type { LoadedRace } from './keeper';

/** Two keepers on one database, each with a connection of its own, as two processes have. */
async function twoKeepers() {
  const { database, address } = await makeDatabase();
  const first = await makeKeeper({ database });
  const { database: beside } = await openDatabase(address, MIGRATIONS);
  onTestFinished(() => beside.$disconnect());
  const second = await makeKeeper({ database: beside });
  return { first, second };
}

const boardOf = (race: LoadedRace) => race.read(() => JSON.parse(race.board(100)!.body.toString()) as Board);
const rowsOf = async (race: LoadedRace) => (await boardOf(race)).rows.map(({ name, bestMs }) => [name, bestMs]);

test('what one has acknowledged the other one knows', async () => {
  const { first, second } = await twoKeepers();
  const lap = makeLap('Ada', 9_000);
  await first.race.submit(lap, PHONE);
  await second.race.catchUp();
  expect(await second.race.read(({ laps }) => laps.has(lap.id))).toBe(true);
  expect(second.race.isOwn(lap.id, PHONE.device)).toBe(true);
  // From now on nobody has to ask.
  await first.race.decide(lap.id, { verdict: 'verified', version: 1 }, 'Olga');
  expect(await rowsOf(second.race)).toEqual([['Ada', 9_000]]);
  expect((await boardOf(second.race)).version).toBe(2);
});

test('the same lap sent to both is one lap, and is withdrawn at either', async () => {
  const { first, second } = await twoKeepers();
  const lap = makeLap('Ada', 9_000);
  expect(await first.race.submit(lap, PHONE)).toMatchObject({ ok: true, value: { isNew: true } });
  expect(await second.race.submit(lap, PHONE)).toMatchObject({ ok: true, value: { isNew: false } });
  expect(await second.race.withdraw(lap.id, PHONE.device)).toMatchObject({ ok: true, value: { status: 'withdrawn' } });
  expect(await first.race.decide(lap.id, { verdict: 'verified', version: 1 }, 'Olga')).toMatchObject({
    failure: { code: 'changed-meanwhile' },
  });
});

test('two that both write refuse nothing, in turns and at once, and end with the same board', async () => {
  const { first, second } = await twoKeepers();
  const answers = [];
  for (let turn = 0; turn < 20; turn++)
    answers.push(await (turn % 2 ? first : second).race.submit(makeLap(`Racer ${turn}`, 9_000 + turn), GATE));
  const both = Array.from({ length: 200 }, (_, at) =>
    (at % 2 ? first : second).race.submit(makeLap(`Racer ${at % 30}`, 8_000 + at), GATE),
  );
  answers.push(...(await Promise.all(both)));
  expect(answers.filter(({ ok }) => !ok)).toEqual([]);
  expect(await first.race.read(versionOf)).toBe(220);
  expect(await rowsOf(first.race)).toEqual(await rowsOf(second.race));
});

test('watchers of one hear what was sent to the other', async () => {
  const { first, second } = await twoKeepers();
  const heard: string[] = [];
  second.race.feed.join({ send: (bytes) => void heard.push(bytes.toString()), end: () => undefined }, null);
  await first.race.submit(makeLap('Ada', 9_000), GATE);
  await expect.poll(() => heard.join('')).toMatch(/id: test\.1\nevent: change\n.*Ada/s);
});

test('news of which nobody was told, as where a message was lost alone, is found by the look each second', async () => {
  const { database, address } = await makeDatabase();
  const { race } = await makeKeeper({ database });
  const { database: beside } = await openDatabase(address, MIGRATIONS);
  onTestFinished(() => beside.$disconnect());
  const heard: string[] = [];
  race.feed.join({ send: (bytes) => void heard.push(bytes.toString()), end: () => undefined }, null);
  const data = JSON.stringify({ before: { state: 'open' }, after: { state: 'closed' } });
  await beside.logEntry.create({
    data: { race: 'city', seq: 1, at: NOON, actor: 'Olga', action: 'state-changed', lapId: null, data },
  });
  await expect.poll(() => heard.join(''), { timeout: 10_000 }).toMatch(/id: test\.1\nevent: change\n/);
});

test('a watcher who knows more than this process waits for it, and gets no older state', async () => {
  const { first, second } = await twoKeepers();
  await first.race.submit(makeLap('Ada', 9_000), GATE);
  await first.race.submit(makeLap('Bob', 9_100), GATE);
  await second.race.catchUp();
  const heard: string[] = [];
  const watcher = { send: (bytes: Buffer) => void heard.push(bytes.toString()), end: () => undefined };
  second.race.feed.join(watcher, { epoch: 'test', version: 2 });
  await first.race.submit(makeLap('Cy', 9_200), GATE);
  await expect.poll(() => heard.join('')).toContain('id: test.3');
  expect(heard.join('')).not.toContain('event: board');
});

test('a watcher of another history, and one without, begin with the board', async () => {
  const { first } = await twoKeepers();
  await first.race.submit(makeLap('Ada', 9_000), GATE);
  for (const place of [null, { epoch: 'other', version: 1 }, { epoch: 'test', version: 4_711 }]) {
    const heard: string[] = [];
    first.race.feed.join({ send: (bytes) => void heard.push(bytes.toString()), end: () => undefined }, place);
    expect(heard.join('')).toMatch(/^id: test\.1\nevent: board\n.*"epoch":"test"/s);
  }
});

test('a schedule opens a race once, however many look at it', async () => {
  const { first, second } = await twoKeepers();
  await Promise.all([first.race.followSchedule(), second.race.followSchedule()]);
  expect(await first.race.read(versionOf)).toBe(await second.race.read(versionOf));
});
