import { expect, test } from 'vitest';
import type { Board } from '@/domain/race/contract/board';
import { LIMIT_DEFAULTS } from '@/server/limits/limit-settings';
import type { LimitSettings } from '@/server/limits/limit-settings';
import { makeLapBody } from '@/server/testing/make-lap-body';
import type { Client } from '@/server/testing/make-client';
import { startApi } from '@/server/testing/start-api';

const LAPS = '/api/races/open-track/laps';

test('the first lap marks a phone with a cookie that no script reads and no other site sends', async () => {
  const { client } = await startApi({ isBehindProxy: true });
  const phone = client();
  const [cookie] = (await phone.post(LAPS, makeLapBody())).headers['set-cookie']!;
  expect(cookie).toMatch(/^daypass-device=[\w.+/-]+; Max-Age=31536000; Path=\/api; HttpOnly; SameSite=Strict$/);
  expect((await phone.post(LAPS, makeLapBody())).headers['set-cookie']).toBeUndefined();
  const https = await client().post(LAPS, makeLapBody(), { 'x-forwarded-proto': 'https' });
  expect(https.headers['set-cookie']![0]).toContain('; Secure');
});

test('reading marks nobody', async () => {
  const { reader } = await startApi();
  for (const path of ['/api/races', '/api/races/open-track/board', '/api/races/open-track/log'])
    expect((await reader.get<Board>(path)).headers['set-cookie']).toBeUndefined();
});

test('a cookie that was not signed here is nobody', async () => {
  const { client } = await startApi();
  const phone = client();
  const lap = makeLapBody();
  await phone.post(LAPS, lap);
  const { value, path } = phone.cookies.get('daypass-device')!;
  const forger = client();
  for (const forged of [
    value.replace(/\..*/, ''),
    value.replace(/\..*/, '.AAAA'),
    `${value.slice(0, -2)}xx`,
    '%zz',
    '',
  ]) {
    forger.cookies.set('daypass-device', { value: forged, path });
    expect(await forger.delete(`${LAPS}/${lap.id}`), forged).toMatchObject({
      status: 403,
      json: { code: 'not-yours' },
    });
  }
});

test.each([
  ['as a form may', { 'content-type': 'text/plain' }],
  ['as a script may', {}],
  ['without saying from where', { origin: undefined }],
])('a page of another site cannot enter a lap with the cookie of its visitor, %s', async (_, given) => {
  const { client, reader } = await startApi();
  const visitor = client();
  const own = makeLapBody();
  await visitor.post(LAPS, own);
  const foreign = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site', ...given };
  const headers = Object.fromEntries(Object.entries(foreign).filter(([, value]) => value !== undefined)) as Record<
    string,
    string
  >;
  expect(await visitor.post(LAPS, makeLapBody({ name: 'Evil' }), headers)).toMatchObject({
    status: 403,
    json: { code: 'foreign-origin' },
  });
  expect(await visitor.delete(`${LAPS}/${own.id}`, headers)).toMatchObject({
    status: 403,
    json: { code: 'foreign-origin' },
  });
  const { json } = await reader.get<Board>('/api/races/open-track/board');
  expect(json.rows.map(({ name }) => name)).toEqual(['Grace']);
});

test('our own page may write, under any name that the site has', async () => {
  const { client, address } = await startApi({ origin: 'https://daypass.example', isBehindProxy: true });
  const host = new URL(address).host;
  for (const headers of [
    { origin: `http://${host}`, 'sec-fetch-site': 'same-origin' },
    { origin: 'https://daypass.example' },
    { origin: 'https://venue.example', 'x-forwarded-host': 'venue.example' },
  ])
    expect((await client().post(LAPS, makeLapBody(), headers)).status).toBe(201);
});

const limited = (settings: Partial<LimitSettings>) => ({ limits: { ...LIMIT_DEFAULTS, ...settings } });

async function expectTooMany(client: Client, headers: Record<string, string> = {}) {
  const answer = await client.post(LAPS, makeLapBody(), headers);
  expect(answer).toMatchObject({ status: 429, json: { code: 'too-many' } });
  expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
  expect(Number(answer.headers['retry-after'])).toBeLessThanOrEqual(60);
}

test('a phone that sends too much waits, while others at the same address go on', async () => {
  const { client, reader } = await startApi(limited({ deviceLapsPerMinute: 2 }));
  const [busy, other] = [client(), client()];
  await busy.post(LAPS, makeLapBody());
  for (let lap = 0; lap < 2; lap += 1) expect((await busy.post(LAPS, makeLapBody())).status).toBe(201);
  await expectTooMany(busy);
  expect((await other.post(LAPS, makeLapBody())).status).toBe(201);
  expect((await reader.get<Board>('/api/races/open-track/board')).json.totals.laps).toBe(4);
});

test('an address has a ceiling for the devices that are known', async () => {
  const { client } = await startApi(limited({ addressLapsPerMinute: 2 }));
  const [one, other] = [client(), client()];
  for (const phone of [one, other, one, other]) expect((await phone.post(LAPS, makeLapBody())).status).toBe(201);
  await expectTooMany(one);
  await expectTooMany(other);
});

test('addresses in X-Forwarded-For count behind a proxy alone, and then the last one', async () => {
  const claimed = (address: string) => ({ 'x-forwarded-for': address });
  const open = await startApi(limited({ addressNewDevices: 1 }));
  await open.client().post(LAPS, makeLapBody(), claimed('192.0.2.1'));
  await expectTooMany(open.client(), claimed('192.0.2.2'));

  const proxied = await startApi({ ...limited({ addressNewDevices: 1 }), isBehindProxy: true });
  await proxied.client().post(LAPS, makeLapBody(), claimed('192.0.2.1'));
  expect((await proxied.client().post(LAPS, makeLapBody(), claimed('192.0.2.2'))).status).toBe(201);
  await expectTooMany(proxied.client(), claimed('192.0.2.9, 192.0.2.1'));
});

test('a race takes so many in a second, from gates too', async () => {
  const { client, gate } = await startApi(limited({ raceLapsPerSecond: 1 }));
  const send = await gate();
  const answers = await Promise.all([1, 2, 3].map(() => client().post(LAPS, makeLapBody())));
  const last = await send.post(LAPS, makeLapBody());
  expect([...answers, last].filter(({ status }) => status === 429).length).toBeGreaterThanOrEqual(2);
});

test('a gate has a limit of its own', async () => {
  const { gate } = await startApi(limited({ gateLapsPerMinute: 2, addressLapsPerMinute: 1 }));
  const send = await gate();
  for (let lap = 0; lap < 2; lap += 1) expect((await send.post(LAPS, makeLapBody())).status).toBe(201);
  await expectTooMany(send);
});

test('without limits hundreds of laps of one phone are taken', async () => {
  const { client } = await startApi({ limits: null });
  const phone = client();
  await phone.post(LAPS, makeLapBody());
  const answers = await Promise.all(Array.from({ length: 300 }, () => phone.post(LAPS, makeLapBody())));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
});
