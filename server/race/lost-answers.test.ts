import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import type { Board } from '@/domain/race/contract/board';
import { openDatabase } from '@/server/database/open-database';
import type { Database } from '@/server/database/open-database';
import { unguardLog } from '@/server/testing/harm';
import { MIGRATIONS, makeDatabase } from '@/server/testing/make-database';
import { PHONE, makeKeeper, makeLap, makeRace } from '@/server/testing/make-keeper';
import { watchOtherWriters } from './other-writers';

type Transact = Database['$transaction'];

const LOST = 'Connection terminated unexpectedly';

/** A database whose next transaction, once armed, ends as `lose` makes it end. */
function losing(database: Database, lose: (transact: Transact, args: Parameters<Transact>) => Promise<unknown>) {
  let isArmed = false;
  const transact: Transact = database.$transaction.bind(database);
  const proxy = new Proxy(database, {
    get(target, name) {
      if (name !== '$transaction') {
        const value = Reflect.get(target, name) as unknown;
        return typeof value === 'function' && String(name).startsWith('$') ? (value.bind(target) as unknown) : value;
      }
      return (...args: Parameters<Transact>) => {
        if (!isArmed) return transact(...args);
        isArmed = false;
        return lose(transact, args);
      };
    },
  });
  // Only PostgreSQL knows failures that pass.
  Object.assign(proxy.dialect, { isPassing: (error: unknown) => String(error).includes(LOST) });
  return { proxy, arm: () => (isArmed = true) };
}

test('a lap that was stored although its answer was lost is shown to watchers, and belongs to its phone', async () => {
  const { database } = await makeDatabase();
  const { proxy, arm } = losing(database, async (transact, args) => {
    await transact(...args);
    throw new Error(LOST);
  });
  const { race } = await makeKeeper({ database: proxy });
  const heard: string[] = [];
  race.feed.join({ send: (bytes) => void heard.push(bytes.toString()), end: () => undefined }, null);
  const lap = makeLap('Ada', 9_000);
  arm();
  expect(await race.submit(lap, PHONE)).toMatchObject({ ok: true, value: { lap: { id: lap.id } } });
  arm();
  expect(await race.decide(lap.id, { verdict: 'verified', version: 1 }, 'Olga')).toMatchObject({ ok: true });
  await expect.poll(() => heard.slice(1).join('')).toMatch(/"upsert":\[\{[^\]]*"name":"Ada"/);
  expect(race.isOwn(lap.id, PHONE.device)).toBe(true);
  expect(await race.withdraw(lap.id, 'another phone')).toMatchObject({ failure: { code: 'not-yours' } });
});

test('a history that lost facts while a batch was under way is another history, and takes nothing more', async () => {
  const { database } = await makeDatabase();
  const { proxy, arm } = losing(database, async (transact, [work, options]) => {
    await transact(async (tables) => {
      await work(tables);
      throw new Error(LOST);
    }, options).catch(() => undefined);
    await database.$executeRawUnsafe(`DELETE FROM "LogEntry" WHERE seq = 2`);
    throw new Error(LOST);
  });
  let others = 0;
  const { race } = await makeKeeper({ database: proxy, onOtherHistory: () => void (others += 1) });
  for (const name of ['Ada', 'Bob']) await race.submit(makeLap(name, 9_000), PHONE);
  await unguardLog(database);
  arm();
  expect(await race.submit(makeLap('Cy', 9_200), PHONE)).toMatchObject({ failure: { code: 'database-unavailable' } });
  expect(others).toBeGreaterThan(0);
  expect(await database.logEntry.count()).toBe(1);
});

test('a race that another process broke takes no lap that waited, and the others go on', async () => {
  const { database, address } = await makeDatabase();
  const { database: beside } = await openDatabase(address, MIGRATIONS);
  onTestFinished(() => beside.$disconnect());
  let others = 0;
  const races = [makeRace('city'), makeRace('other')];
  const { race, keeper } = await makeKeeper({ database, races, onOtherHistory: () => void (others += 1) });
  await race.submit(makeLap('Ada', 9_000), PHONE);
  await beside.logEntry.create({
    data: { race: 'city', seq: 2, at: '2026-06-01T12:00:00.000Z', actor: 'x', action: 'sung', lapId: null, data: '{}' },
  });
  const laps = [makeLap('Bob', 9_100), makeLap('Cy', 9_200)];
  const answers = await Promise.all(laps.map((lap) => race.submit(lap, PHONE)));
  expect(answers).toMatchObject(Array(2).fill({ ok: false, failure: { code: 'race-unreadable' } }));
  expect(keeper.find('city')).toBeNull();
  expect(await keeper.find('other')!.submit(makeLap('Dee', 9_000), PHONE)).toMatchObject({ ok: true });
  expect(others).toBe(0);
});

test('a lap that another process took while this one started belongs to its phone here, too', async () => {
  const { database, address } = await makeDatabase();
  const { database: beside } = await openDatabase(address, MIGRATIONS);
  onTestFinished(() => beside.$disconnect());
  const { race: first } = await makeKeeper({ database: beside });
  await first.submit(makeLap('Ada', 9_000), PHONE);
  const late = makeLap('Ada', 8_900);
  // Between the reading of the devices and that of the logs, in whichever order they are read.
  let isTaken = false;
  const submission = new Proxy(database.submission, {
    get: (target, name) =>
      name === 'findMany'
        ? async (...args: Parameters<typeof target.findMany>) => {
            const rows = await target.findMany(...args);
            if (!isTaken) await first.submit(late, PHONE);
            isTaken = true;
            return rows;
          }
        : (Reflect.get(target, name) as unknown),
  });
  const starting = new Proxy(database, {
    get(target, name) {
      if (name === 'submission') return submission;
      const value = Reflect.get(target, name) as unknown;
      return typeof value === 'function' && String(name).startsWith('$') ? (value.bind(target) as unknown) : value;
    },
  });
  const { race } = await makeKeeper({ database: starting });
  await race.catchUp();
  expect(await race.read(({ laps }) => laps.has(late.id))).toBe(true);
  expect(race.isOwn(late.id, PHONE.device)).toBe(true);
});

test('however many ask for news, one look runs at a time, and each asker gets one that began afterwards', async () => {
  const { database } = await makeDatabase();
  let atOnce = 0;
  let most = 0;
  let looks = 0;
  const look = async () => {
    looks += 1;
    most = Math.max(most, (atOnce += 1));
    await sleep(30);
    atOnce -= 1;
    return { hasNews: false, isOther: false, remember: () => undefined };
  };
  const others = watchOtherWriters({
    ...{ database, look, epoch: 'test', known: () => new Map(), follow: () => Promise.resolve(false) },
    ...{ run: () => Promise.resolve({ ok: true }), onOtherHistory: () => undefined },
    meter: { stored: () => undefined, notStored: () => undefined, followed: () => undefined },
  });
  onTestFinished(others.stop);
  const asks: Promise<void>[] = [];
  for (let times = 0; times < 100; times++) {
    const before = looks;
    asks.push(others.catchUp().then(() => expect(looks).toBeGreaterThan(before)));
    await sleep(1);
  }
  await Promise.all(asks);
  expect(most).toBe(1);
  expect(looks).toBeLessThan(20);
});

test('who asks for news that cannot be read is told so, and gets no older state', async () => {
  const { database } = await makeDatabase();
  const given = { database, epoch: 'test', known: () => new Map(), follow: () => Promise.resolve(false) };
  const meter = { stored: () => undefined, notStored: () => undefined, followed: () => undefined };
  const seen = { hasNews: true, isOther: false, remember: () => undefined };
  const refused = watchOtherWriters({
    ...{ ...given, meter, look: () => Promise.resolve(seen), onOtherHistory: () => undefined },
    run: () => Promise.resolve({ ok: false }),
  });
  onTestFinished(refused.stop);
  await expect(refused.catchUp()).rejects.toThrow('cannot be read');
});

test('boards are read while another process holds the right to append', async () => {
  const { race, database } = await makeKeeper();
  await race.submit(makeLap('Ada', 9_000), PHONE);
  let letGo = () => {};
  const held = new Promise<void>((done) => (letGo = done));
  let isHeld = () => {};
  const holding = new Promise<void>((done) => (isHeld = done));
  const holder = database.$transaction(async (tables) => {
    await database.dialect.holdLogs(tables);
    isHeld();
    await held;
  });
  await holding;
  const waiting = race.submit(makeLap('Bob', 9_100), PHONE);
  await sleep(50);
  const board = JSON.parse((await race.read(() => race.board(100)!)).body.toString()) as Board;
  expect(board).toMatchObject({ version: 1, totals: { waiting: 1 } });
  letGo();
  await holder;
  expect(await waiting).toMatchObject({ ok: true });
});
