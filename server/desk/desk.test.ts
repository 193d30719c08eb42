import { expect, test } from 'vitest';
import { makeDatabase } from '@/server/testing/make-database';
import { runCommand } from './commands';
import { findGate } from './gates';
import { redeemCode } from './officials';
import { CODE_VALID_MS } from './sign-in-code';
import { SESSION_MS, endSession, findSession, startSession } from './sessions';

const START = Date.UTC(2026, 10, 24, 9);

async function makeDesk() {
  const { database } = await makeDatabase();
  const clock = { nowMs: START };
  const run = (...args: string[]) => runCommand(args, database, clock.nowMs);
  return {
    database,
    clock,
    run,
    lastLine: async (...args: string[]) => (await run(...args)).lines.at(-1)!,
    redeem: (code: string) => redeemCode(database, code, clock.nowMs),
  };
}

test('a code signs in once, however it is typed', async () => {
  const { lastLine, redeem } = await makeDesk();
  const code = await lastLine('add', 'Ada');
  expect(await redeem(code.toLowerCase().replaceAll('-', ' '))).toMatchObject({ name: 'Ada' });
  expect(await redeem(code)).toBeNull();
});

test('a code sent ten times at once signs in once', async () => {
  const { lastLine, redeem } = await makeDesk();
  const code = await lastLine('add', 'Ada');
  const answers = await Promise.all(Array.from({ length: 10 }, () => redeem(code)));
  expect(answers.filter(Boolean)).toHaveLength(1);
});

test('a code that is too old, wrong, replaced or of somebody removed signs nobody in', async () => {
  const { clock, lastLine, redeem, run } = await makeDesk();
  const old = await lastLine('add', 'Ada');
  const present = await lastLine('add', 'ada');
  expect(await redeem(old)).toBeNull();
  expect(await redeem('00000-00000-00000-00000')).toBeNull();
  clock.nowMs += CODE_VALID_MS;
  expect(await redeem(present)).toBeNull();
  const removed = await lastLine('add', 'Ada');
  await run('remove', 'Ada');
  expect(await redeem(removed)).toBeNull();
});

test('neither code nor token nor session can be read from the database', async () => {
  const { database, lastLine, redeem } = await makeDesk();
  const code = await lastLine('add', 'Ada');
  const token = await lastLine('gate', 'Gate 1');
  const { token: session } = await startSession(database, (await redeem(code))!, START);
  const stored = JSON.stringify([
    await database.signInCode.findMany(),
    await database.gateToken.findMany(),
    await database.deskSession.findMany(),
  ]);
  for (const secret of [code, code.replaceAll('-', ''), token, session]) expect(stored).not.toContain(secret);
});

test('a session lasts twelve hours, does not grow, and ends with a sign-out', async () => {
  const { database, lastLine, redeem } = await makeDesk();
  const official = (await redeem(await lastLine('add', 'Ada')))!;
  const { token } = await startSession(database, official, START);
  const find = (nowMs: number) => findSession(database, token, nowMs);
  expect(await find(START + SESSION_MS - 1)).toMatchObject({ official: { name: 'Ada' } });
  expect(await find(START + SESSION_MS)).toBeNull();
  expect(await findSession(database, 'something else', START)).toBeNull();
  await endSession(database, token);
  expect(await find(START)).toBeNull();
});

test('whoever is removed is signed out, and may come back', async () => {
  const { database, lastLine, redeem, run } = await makeDesk();
  const { token } = await startSession(database, (await redeem(await lastLine('add', 'Ada')))!, START);
  expect((await run('remove', 'ADA')).lines).toEqual(['Ada is signed out and has no code any more.']);
  expect(await findSession(database, token, START)).toBeNull();
  expect(await redeem(await lastLine('add', 'Ada'))).toMatchObject({ name: 'Ada' });
});

test('a gate has one token at a time, and none after it is removed', async () => {
  const { database, lastLine, run } = await makeDesk();
  const first = await lastLine('gate', 'Gate 1');
  expect(await findGate(database, first)).toEqual({ name: 'Gate 1' });
  const second = await lastLine('device', 'gate  1');
  expect(await findGate(database, first)).toBeNull();
  expect(await findGate(database, second)).toEqual({ name: 'Gate 1' });
  await run('remove', 'Gate 1');
  expect(await findGate(database, second)).toBeNull();
  expect(await findGate(database, await lastLine('gate', 'Gate 1'))).toEqual({ name: 'Gate 1' });
});

test('the list says who there is', async () => {
  const { database, run, lastLine, redeem } = await makeDesk();
  expect((await run('list')).lines).toEqual(['There are no officials and no timing gates yet.']);
  await startSession(database, (await redeem(await lastLine('add', 'Ada')))!, START);
  for (const args of [
    ['add', 'Bo', '--role', 'official'],
    ['gate', 'Gate 1'],
    ['gate', 'Gate 2'],
    ['remove', 'Gate 2'],
  ])
    await run(...args);
  expect((await run('list')).lines).toEqual([
    'official  Ada  race-director  signed in on 1 device',
    'official  Bo  official  not signed in, has a code that is not used yet',
    'gate      Gate 1  token in use',
    'gate      Gate 2  token revoked',
  ]);
});

test.each([
  [[], 'npm run --silent official -- add "NAME"'],
  [['add'], 'npm run --silent official -- add "NAME"'],
  [['add', 'Ada', 'Lovelace'], 'npm run --silent official -- add "NAME"'],
  [['add', 'Ada', '--role', 'king'], 'npm run --silent official -- add "NAME"'],
  [['gate', 'Gate 1', '--role', 'official'], 'npm run --silent official -- add "NAME"'],
  [['toString', 'Ada'], 'npm run --silent official -- add "NAME"'],
  [['add', '  '], 'a name has at least one visible character.'],
  [['add', 'x'.repeat(41)], 'a name has at most 40 characters.'],
  [['add', 'Schedule'], "'Schedule' has a meaning of its own in the log."],
  [['remove', 'Nobody'], 'There is neither an official nor a timing gate named Nobody.'],
])('%j is refused with the reason', async (args, reason) => {
  const { run } = await makeDesk();
  const said = await run(...args);
  expect(said.ok).toBe(false);
  expect(said.lines[0]).toContain(reason);
});

test('an official and a gate cannot have one name, as the log would not tell them apart', async () => {
  const { run } = await makeDesk();
  await run('add', 'Ada');
  await run('gate', 'Gate 1');
  expect(await run('gate', 'ada')).toMatchObject({ ok: false });
  expect(await run('add', 'gate 1')).toMatchObject({ ok: false });
});

test('an official is a race director unless it is said otherwise, and keeps the role they have', async () => {
  const { database, run } = await makeDesk();
  const roleOf = async (name: string) => (await database.official.findUnique({ where: { name } }))?.role;
  const said = await run('add', 'Ada');
  expect(said.lines[0]).toContain('Ada (race-director) signs in');
  await run('add', '--role', 'official', 'Bo');
  await run('add', 'bo');
  expect([await roleOf('Ada'), await roleOf('Bo')]).toEqual(['race-director', 'official']);
  await run('add', 'Bo', '--role', 'race-director');
  expect(await roleOf('Bo')).toBe('race-director');
});
