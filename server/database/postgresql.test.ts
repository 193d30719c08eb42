import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { expect, inject, onTestFinished, test } from 'vitest';
import { openOnceThere } from '@/server/open-once-there';
import { StartError } from '@/server/start-error';
import { MIGRATIONS, makeAddress, makeDatabase, makeEmptyAddress } from '@/server/testing/make-database';
import { backUp } from './back-up';
import { openEpoch } from './epoch';
import { readMigrations } from './migrate';
import { openDatabase } from './open-database';
import { postgresqlLogs } from './postgresql-logs';

async function open(address: string) {
  const opened = await openDatabase(address, MIGRATIONS);
  onTestFinished(() => opened.database.$disconnect());
  return opened;
}

async function ask(address: string, ...statements: string[]) {
  const client = new pg.Client(address);
  await client.connect();
  try {
    let rows: Record<string, unknown>[] = [];
    for (const statement of statements) ({ rows } = await client.query<Record<string, unknown>>(statement));
    return rows;
  } finally {
    await client.end();
  }
}

const changed = (address: string, part: Partial<Pick<URL, 'username' | 'password' | 'port' | 'pathname'>>) =>
  Object.assign(new URL(address), part).href;

test('instances that start together on an empty database make it once', async () => {
  const address = await makeEmptyAddress();
  const names = (await readMigrations(`${MIGRATIONS}-postgresql`)).map(({ name }) => name);
  const applied = (await Promise.all([open(address), open(address), open(address)])).map((each) => each.applied);
  expect(applied.toSorted((a, b) => b.length - a.length)).toEqual([names, [], []]);
});

test('an acknowledged write is on disk, and a process that stops in the middle holds up the others for seconds only', async () => {
  const { database } = await makeDatabase();
  const read = async (name: string) => {
    const rows = await database.$queryRawUnsafe<Record<string, string>[]>(`SHOW ${name}`);
    return Object.values(rows[0]!)[0];
  };
  expect(await read('synchronous_commit')).toBe('on');
  expect(await read('idle_in_transaction_session_timeout')).toBe('5s');
  expect(await read('lock_timeout')).toBe('10s');
});

test('a connection that is lost while a batch is decided fails the batch, not the process, and the next one is stored', async () => {
  const address = await makeAddress();
  const logs = postgresqlLogs(address);
  onTestFinished(() => logs.close());
  const known = { epoch: '', versions: new Map([['city', 0]]) };
  const endOthers = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid()`;
  await expect(
    logs.transact(known, async () => {
      await ask(address, endOthers);
      // Nobody asks anything on the connection when it ends.
      await sleep(100);
    }),
  ).rejects.toThrow(/connection/i);
  const fact = ['city', 1, new Date(0).toISOString(), 'phone', 'submitted', 'lap-1', '{}'];
  await logs.transact(known, async (_, append) => void (await append([fact], [['lap-1', 'phone']])));
  expect((await logs.look(known)).facts).toMatchObject([{ race: 'city', seq: 1, lapId: 'lap-1', device: 'phone' }]);
});

test('a database of another program, and one of a newer version, are refused', async () => {
  const foreign = await makeEmptyAddress();
  await ask(foreign, 'CREATE TABLE cats (name text)');
  await expect(openDatabase(foreign, MIGRATIONS)).rejects.toThrow(/belongs to another program/);
  const address = await makeAddress();
  await ask(
    address,
    `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
     VALUES ('x', 'x', '20991231000000_from_the_future', now(), 1)`,
  );
  await expect(openDatabase(address, MIGRATIONS)).rejects.toThrow(/newer version of Daypass .*from_the_future/);
});

test("what a hosted database brings from the start makes it no other program's", async () => {
  const hosted = await makeEmptyAddress();
  await ask(hosted, 'CREATE VIEW statistics AS SELECT 1 AS one');
  expect((await open(hosted)).applied).toHaveLength(1);
});

test('a server that cannot be used is explained, without its password', async () => {
  const address = await makeAddress();
  const opening = (part: Parameters<typeof changed>[1]) => openDatabase(changed(address, part), MIGRATIONS);
  for (const [part, words] of [
    [{ password: 'hunter2' }, /does not let this user in/],
    [{ pathname: '/no-such' }, /has no such database/],
    [{ port: '1' }, /does not answer/],
  ] as const) {
    const error = await opening(part).catch((thrown: unknown) => thrown as Error);
    expect(error).toBeInstanceOf(StartError);
    expect((error as Error).message).toMatch(words);
    expect((error as Error).message).not.toMatch(/hunter2|daypass@/);
  }
  await expect(backUp(address, 'copy.db')).rejects.toThrow(/pg_dump/);
});

test('a pooler that does not pass our settings on is named, and nobody waits for it', async () => {
  // As PgBouncer answers.
  const fields = ['SFATAL', 'C08P01', 'Munsupported startup parameter: options', ''].join('\0') + '\0';
  const answer = Buffer.concat([Buffer.from('E'), Buffer.alloc(4), Buffer.from(fields)]);
  answer.writeInt32BE(answer.length - 1, 1);
  const pooler = createServer((socket) => socket.on('error', () => undefined).once('data', () => socket.end(answer)));
  await new Promise<void>((done) => pooler.listen(0, '127.0.0.1', done));
  onTestFinished(() => void pooler.close());
  const { port } = pooler.address() as AddressInfo;
  const address = changed(await makeAddress(), { port: String(port) });
  const said: string[] = [];
  const opening = openOnceThere(
    address,
    () => openDatabase(address, MIGRATIONS),
    (sentence) => said.push(sentence),
  );
  await expect(opening).rejects.toThrow(/A pooler stands between.*Name the database server itself/);
  expect(said).toEqual([]);
});

test('a user who owns the database and nothing else is enough', async () => {
  const { server } = inject('postgresql')!;
  const address = await makeEmptyAddress();
  const name = new URL(address).pathname.slice(1);
  await ask(server, `CREATE ROLE "${name}" LOGIN PASSWORD 'own'`, `ALTER DATABASE "${name}" OWNER TO "${name}"`);
  const own = changed(address, { username: name, password: 'own' });
  const { database } = await open(own);
  expect((await openEpoch(database, own)).value).toMatch(/^[\da-f]{10}$/);
});

test('all instances have one epoch, and a restored dump has another of the same lineage', async () => {
  const { server } = inject('postgresql')!;
  const address = await makeAddress();
  const { database } = await open(address);
  const first = await openEpoch(database, address);
  expect(await openEpoch(database, address)).toMatchObject({ value: first.value, madeAt: first.madeAt });
  await database.$disconnect();

  const copy = await makeEmptyAddress();
  const [from, to] = [address, copy].map((each) => new URL(each).pathname.slice(1));
  await ask(server, `DROP DATABASE "${to}"`, `CREATE DATABASE "${to}" TEMPLATE "${from}"`);
  const restored = await openEpoch((await open(copy)).database, copy);
  expect(restored.value).not.toBe(first.value);
  expect(restored.lineage).toBe(first.lineage);
});

test('attempts are numbered in the order in which they can be seen', async () => {
  const { database } = await makeDatabase();
  const add = (id: string) =>
    database.attempt.create({
      data: { id, quiz: 'q', edition: 'e', body: '{}', points: 1, asked: 1, receivedAt: 'now' },
    });
  await Promise.all(Array.from({ length: 40 }, (_, at) => add(`attempt ${at}`)));
  const stored = await database.dialect.attemptsAfter(database, 0, 100);
  expect(stored.map(({ row }) => Number(row))).toEqual(Array.from({ length: 40 }, (_, at) => at + 1));
});

test('both engines have the same tables', async () => {
  // What a schema says, the tests of the migrations hold (scripts/operate/missing-migration.test.ts). This is about names.
  const files = [MIGRATIONS, `${MIGRATIONS}-postgresql`];
  const tables = await Promise.all(
    files.map(async (folder) => {
      const sql = (await readMigrations(folder)).map((each) => each.sql).join('\n');
      return new Set(sql.match(/(?<=CREATE TABLE )"\w+"/g));
    }),
  );
  expect(tables[0]).toEqual(tables[1]);
  expect(await readFile(join(`${MIGRATIONS}-postgresql`, 'migration_lock.toml'), 'utf8')).toContain('postgresql');
});
