import { expect, test } from 'vitest';
import { LIMIT_DEFAULTS } from '@/server/limits/limit-settings';
import { startApi } from '@/server/testing/start-api';

const SESSION = '/api/desk/session';
const HOUR_MS = 3_600_000;

async function startDesk(given: Parameters<typeof startApi>[0] = {}) {
  const api = await startApi(given);
  return { ...api, code: async (name = 'Ada') => (await api.official('add', name)).lines.at(-1)! };
}

test('a code signs in for twelve hours, with a cookie for the desk alone', async () => {
  const { client, code, clock } = await startDesk();
  const phone = client();
  const answer = await phone.post(SESSION, { code: await code() });
  const session = { official: { name: 'Ada', role: 'race-director' }, expiresAt: '2026-11-24T22:00:00.000Z' };
  expect(answer).toMatchObject({ status: 200, json: session });
  expect(answer.headers['set-cookie']).toEqual([
    expect.stringMatching(
      /^daypass-desk=[\w-]{43}; Path=\/api\/desk; Expires=Tue, 24 Nov 2026 22:00:00 GMT; HttpOnly; SameSite=Strict$/,
    ),
  ]);
  clock.nowMs += 12 * HOUR_MS - 1;
  expect(await phone.get(SESSION)).toMatchObject({ status: 200, json: session });
  clock.nowMs += 1;
  expect(await phone.get(SESSION)).toMatchObject({ status: 401, json: { code: 'not-signed-in' } });
});

test('behind https the cookie travels over https alone', async () => {
  const { client, code } = await startDesk({ isBehindProxy: true });
  const { headers } = await client().post(SESSION, { code: await code() }, { 'x-forwarded-proto': 'https' });
  expect(headers['set-cookie']![0]).toContain('; Secure');
});

test('signing out ends the session, not the cookie alone', async () => {
  const { client, code } = await startDesk();
  const phone = client();
  await phone.post(SESSION, { code: await code() });
  const before = new Map(phone.cookies);
  expect((await phone.delete(SESSION)).status).toBe(204);
  expect(phone.cookies.size).toBe(0);
  for (const [name, cookie] of before) phone.cookies.set(name, cookie);
  expect((await phone.get(SESSION)).status).toBe(401);
});

test('wrong, used, old and replaced codes get one answer', async () => {
  const { client, code, clock } = await startDesk();
  const [used, old, replaced] = [await code('Ada'), await code('Bo'), await code('Cy')];
  await client().post(SESSION, { code: used });
  await code('Cy');
  clock.nowMs += HOUR_MS;
  const answers = [];
  for (const refused of [used, old, replaced, '00000-00000-00000-00000', 'x'])
    answers.push(await client().post(SESSION, { code: refused }));
  expect(answers[0]).toMatchObject({ status: 401, json: { code: 'code-refused' } });
  expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
  for (const { headers } of answers) expect(headers['set-cookie']).toBeUndefined();
});

test.each([
  [{}, 'code'],
  [{ code: '' }, 'code'],
  [{ code: 7 }, 'code'],
  [{ code: 'x'.repeat(101) }, 'code'],
  [{ code: 'x', name: 'Ada' }, 'name'],
])('signing in with %j is refused, naming the field', async (body, field) => {
  const { client } = await startDesk();
  expect(await client().post(SESSION, body)).toMatchObject({ status: 422, json: { code: 'invalid', field } });
});

test('guessing ends in 429, from one address and from all together; a right code signs in all the same', async () => {
  for (const limits of [{ addressSignInsPerMinute: 3 }, { signInsPerMinute: 3 }]) {
    const { client, code } = await startDesk({ limits: { ...LIMIT_DEFAULTS, ...limits } });
    const right = await code();
    for (let guess = 0; guess < 3; guess += 1)
      expect((await client().post(SESSION, { code: `${guess}` })).status).toBe(401);
    for (let guess = 0; guess < 3; guess += 1) {
      const answer = await client().post(SESSION, { code: `again ${guess}` });
      expect(answer).toMatchObject({ status: 429, json: { code: 'too-many' } });
      expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    }
    expect((await client().post(SESSION, { code: right })).status).toBe(200);
    expect((await client().post(SESSION, { code: right })).status).toBe(429);
  }
});

test('officials who sign in rightly are not held for guessers', async () => {
  const { client, code } = await startDesk({ limits: { ...LIMIT_DEFAULTS, addressSignInsPerMinute: 2 } });
  for (const name of ['Ada', 'Bo', 'Cy', 'Di'])
    expect((await client().post(SESSION, { code: await code(name) })).status).toBe(200);
});

test('an official who is removed is out at once', async () => {
  const { desk, official } = await startDesk();
  const ada = await desk('Ada');
  expect((await ada.get(SESSION)).status).toBe(200);
  await official('remove', 'Ada');
  expect((await ada.get(SESSION)).status).toBe(401);
});

test('another site signs nobody in', async () => {
  const { client, code } = await startDesk();
  const foreign = { origin: 'https://evil.example' };
  const answer = await client().post(SESSION, { code: await code() }, foreign);
  expect(answer).toMatchObject({ status: 403, json: { code: 'foreign-origin' } });
});
