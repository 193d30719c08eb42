import { expect, test } from 'vitest';
import { INVITATION_VALID_MS } from '@/domain/desk/let-in';
import { makeDatabase } from '@/server/testing/make-database';
import { runCommand } from './commands';
import { invite, redeemInvitation } from './invitations';

const ADA = { name: 'Ada', role: 'race-director' } as const;
const BO = { name: 'Bo', role: 'official' } as const;

/** Ada is a race director, Bo an official. */
async function makeDesk() {
  const { database } = await makeDatabase();
  const clock = { nowMs: Date.UTC(2026, 10, 24, 9) };
  const run = (...args: string[]) => runCommand(args, database, clock.nowMs);
  await run('add', 'Ada');
  await run('add', 'Bo', '--role', 'official');
  return {
    database,
    clock,
    run,
    invite: (...[given, by]: [Parameters<typeof invite>[1], Parameters<typeof invite>[2]]) =>
      invite(database, given, by, clock.nowMs),
    /** The code of an invitation that is given. */
    code: async (...given: [Parameters<typeof invite>[1], Parameters<typeof invite>[2]]) => {
      const made = await invite(database, ...given, clock.nowMs);
      if (typeof made === 'string') throw new Error(made);
      return made.code;
    },
    redeem: (code: string) => redeemInvitation(database, code, clock.nowMs),
  };
}

test('a colleague signs in once, however the code is typed, and only then is an official', async () => {
  const { database, code, redeem } = await makeDesk();
  const made = await code({ name: 'Cleo', role: 'official' }, BO);
  expect(await database.official.findUnique({ where: { name: 'Cleo' } })).toBeNull();
  expect(await redeem(made.toLowerCase().replaceAll('-', ' '))).toMatchObject({ name: 'Cleo', role: 'official' });
  expect(await redeem(made)).toBeNull();
  expect(await database.official.findUnique({ where: { name: 'Cleo' } })).toMatchObject({ letInBy: 'Bo' });
});

test('a code sent ten times at once signs in once', async () => {
  const { code, redeem } = await makeDesk();
  const made = await code({ name: 'Cleo', role: 'official' }, BO);
  const answers = await Promise.all(Array.from({ length: 10 }, () => redeem(made)));
  expect(answers.filter(Boolean)).toHaveLength(1);
});

test('it ends after five minutes, by a newer one for the same name, and with whoever made it', async () => {
  const { clock, code, redeem, run } = await makeDesk();
  const replaced = await code({ name: 'Cleo', role: 'official' }, BO);
  const old = await code({ name: 'Cleo', role: 'official' }, BO);
  expect(await redeem(replaced)).toBeNull();
  clock.nowMs += INVITATION_VALID_MS;
  expect(await redeem(old)).toBeNull();
  const ofBo = await code({ name: 'Cleo', role: 'official' }, BO);
  await run('remove', 'Bo');
  expect(await redeem(ofBo)).toBeNull();
});

test('nobody lets in a higher role than their own, under a new name or a known one', async () => {
  const { invite, code, redeem, run } = await makeDesk();
  expect(await invite({ name: 'Cleo', role: 'race-director' }, BO)).toBe('beyond-own-role');
  expect(await invite({ name: 'ada', role: 'official' }, BO)).toBe('beyond-own-role');
  const director = await code({ name: 'Cleo', role: 'race-director' }, ADA);
  // Ada is a race director no longer when the code is used.
  await run('add', 'Ada', '--role', 'official');
  expect(await redeem(director)).toBeNull();
});

test('a known official gets another device, and keeps name and role', async () => {
  const { invite, code, redeem } = await makeDesk();
  expect(await invite({ name: 'bo', role: 'race-director' }, ADA)).toMatchObject({ ...BO, isKnown: true });
  expect(await redeem(await code({ name: 'BO', role: 'race-director' }, ADA))).toMatchObject(BO);
});

test('nobody is let in under the name of a gate, and codes cannot be read from the database', async () => {
  const { database, invite, code, run } = await makeDesk();
  await run('gate', 'Gate 1');
  expect(await invite({ name: 'gate 1', role: 'official' }, ADA)).toBe('name-of-gate');
  const made = await code({ name: 'Cleo', role: 'official' }, ADA);
  expect(JSON.stringify(await database.invitation.findMany())).not.toContain(made.slice(0, 5));
});
