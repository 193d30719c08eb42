import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import type { Board } from '@/domain/race/contract/board';
import { openDatabase } from '@/server/database/open-database';
import type { Dialect, Logs } from '@/server/database/dialect';
import type { Database } from '@/server/database/open-database';
import { NO_METER } from '@/server/metrics/meter';
import { unguardLog } from '@/server/testing/harm';
import { MIGRATIONS, makeDatabase } from '@/server/testing/make-database';
import { PHONE, makeKeeper, makeLap, makeRace } from '@/server/testing/make-keeper';
import { UnreadableError } from './group-commit';
import { watchOtherWriters } from './other-writers';

type Transact = Logs['transact'];

const LOST = 'Connection terminated unexpectedly';

/** A database whose next batch, once armed, ends as `lose` makes it end. */
function losing(database: Database, lose: (transact: Transact, args: Parameters<Transact>) => Promise<unknown>) {
  let isArmed = false;
  const { dialect } = database;
  const openLogs: Dialect['openLogs'] = async (client) => {
    const logs = await dialect.openLogs(client);
    const transact: Transact = async (...args) => {
      if (!isArmed) return logs.transact(...args);
      isArmed = false;
      await lose((...again) => logs.transact(...again), args);
    };
    return { ...logs, transact };
  };
  // Only PostgreSQL knows failures that pass.
  const isPassing = (error: unknown) => String(error).includes(LOST);
  Object.assign(database, { dialect: { ...dialect, openLogs, isPassing } });
  return { database, arm: () => (isArmed = true) };
}

test('a lap that was stored although its answer was lost is shown to watchers, and belongs to its phone', async () => {
  const { database } = await makeDatabase();
  const { database: lossy, arm } = losing(database, async (transact, args) => {
    await transact(...args);
    throw new Error(LOST);
  });
  const { race } = await makeKeeper({ database: lossy });
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
  const { database: lossy, arm } = losing(database, async (transact, [known, work]) => {
    await transact(known, async (...given) => {
      await work(...given);
      throw new Error(LOST);
    }).catch(() => undefined);
    await database.$executeRawUnsafe(`DELETE FROM "LogEntry" WHERE seq = 2`);
    throw new Error(LOST);
  });
  let others = 0;
  const { race } = await makeKeeper({ database: lossy, onOtherHistory: () => void (others += 1) });
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
  const { race } = await makeKeeper({ database: seenThrough(database, { submission }) });
  await race.catchUp();
  expect(await race.read(({ laps }) => laps.has(late.id))).toBe(true);
  expect(race.isOwn(late.id, PHONE.device)).toBe(true);
});

test('a lap that another process took while a batch was undone belongs to its phone here, too', async () => {
  const { database, address } = await makeDatabase();
  const { database: beside } = await openDatabase(address, MIGRATIONS);
  onTestFinished(() => beside.$disconnect());
  const { race: first } = await makeKeeper({ database: beside });
  const { database: lossy, arm } = losing(database, (transact, [known, work]) =>
    transact(known, async (...given) => {
      await work(...given);
      throw new Error(LOST);
    }),
  );
  const late = makeLap('Ada', 8_900);
  // As soon as the log is read again for the first time after the loss, another process stores a lap.
  let isUndone = false;
  const logEntry = new Proxy(lossy.logEntry, {
    get: (target, name) =>
      name === 'findMany'
        ? async (...args: Parameters<typeof target.findMany>) => {
            if (isUndone) await first.submit(late, PHONE);
            isUndone = false;
            return target.findMany(...args);
          }
        : (Reflect.get(target, name) as unknown),
  });
  const { race } = await makeKeeper({ database: seenThrough(lossy, { logEntry }) });
  arm();
  isUndone = true;
  expect(await race.submit(makeLap('Bob', 9_000), PHONE)).toMatchObject({ ok: true });
  expect(isUndone).toBe(false);
  expect(await race.read(({ laps }) => laps.has(late.id))).toBe(true);
  expect(race.isOwn(late.id, PHONE.device)).toBe(true);
});

/** The same database, with other tables in the place of these. */
function seenThrough(database: Database, tables: Partial<Database>): Database {
  return new Proxy(database, {
    get(target, name) {
      if (name in tables) return Reflect.get(tables, name) as unknown;
      const value = Reflect.get(target, name) as unknown;
      return typeof value === 'function' && String(name).startsWith('$') ? (value.bind(target) as unknown) : value;
    },
  });
}

/** A process that nobody else writes beside. */
const ALONE: Parameters<typeof watchOtherWriters>[0] = {
  logs: {
    look: () => Promise.resolve({ facts: [], isOther: false, remember: () => undefined }),
    listen: () => () => undefined,
  },
  ...{ lookEveryMs: 1_000, epoch: 'test', versions: () => new Map(), versionOf: () => 0, meter: NO_METER },
  ...{
    fold: () => null,
    allStored: () => Promise.resolve(),
    onTaken: () => undefined,
    onOtherHistory: () => undefined,
  },
};

test('however many ask for news, one look runs at a time, and each asker gets one that began afterwards', async () => {
  let atOnce = 0;
  let most = 0;
  let looks = 0;
  const look = async () => {
    looks += 1;
    most = Math.max(most, (atOnce += 1));
    await sleep(30);
    atOnce -= 1;
    return { facts: [], isOther: false, remember: () => undefined };
  };
  const others = watchOtherWriters({ ...ALONE, logs: { ...ALONE.logs, look } });
  onTestFinished(others.stop);
  const beganAt = performance.now();
  const asks: Promise<void>[] = [];
  for (let times = 0; times < 100; times++) {
    const before = looks;
    asks.push(others.catchUp().then(() => expect(looks).toBeGreaterThan(before)));
    await sleep(1);
  }
  await Promise.all(asks);
  expect(most).toBe(1);
  // Each takes 30 ms, however slow the machine is beside it.
  expect(looks).toBeLessThanOrEqual((performance.now() - beganAt) / 25 + 2);
});

test('of many messages the first is looked for at once, the others together, and what a batch has read is not', async () => {
  let tell: (versions: ReadonlyMap<string, number> | null) => void = () => undefined;
  let looks = 0;
  let last = 0;
  const known = { version: 0 };
  const others = watchOtherWriters({
    ...ALONE,
    versionOf: () => known.version,
    logs: {
      look() {
        looks += 1;
        known.version = last;
        return ALONE.logs.look({ epoch: 'test', versions: new Map() });
      },
      listen(onNews) {
        tell = onNews;
        return () => undefined;
      },
    },
  });
  onTestFinished(others.stop);
  const say = (version: number) => {
    last = version;
    tell(new Map([['city', version]]));
  };
  say(1);
  await expect.poll(() => looks).toBe(1);
  for (let version = 2; version <= 20; version++) say(version);
  await expect.poll(() => known.version).toBe(20);
  expect(looks).toBe(2);
  known.version = 21;
  say(21);
  await sleep(150);
  expect(looks).toBe(2);
  tell(null);
  await expect.poll(() => looks).toBe(3);
});

test('who asks for news that cannot be read is told so, and gets no older state', async () => {
  const look = () => Promise.reject(new Error('away'));
  const refused = watchOtherWriters({ ...ALONE, logs: { ...ALONE.logs, look } });
  onTestFinished(refused.stop);
  await expect(refused.catchUp()).rejects.toThrow('cannot be read');
  const untold = watchOtherWriters({ ...ALONE, allStored: () => Promise.reject(new UnreadableError('unknown')) });
  onTestFinished(untold.stop);
  await expect(untold.catchUp()).rejects.toThrow('unknown');
});

test('boards are read while another process holds the right to append', async () => {
  const { race, database } = await makeKeeper();
  await race.submit(makeLap('Ada', 9_000), PHONE);
  let letGo = () => {};
  const held = new Promise<void>((done) => (letGo = done));
  let isHeld = () => {};
  const holding = new Promise<void>((done) => (isHeld = done));
  const logs = await database.dialect.openLogs(database);
  const holder = logs.transact({ epoch: 'test', versions: new Map() }, async () => {
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
  await logs.close();
  expect(await waiting).toMatchObject({ ok: true });
});
