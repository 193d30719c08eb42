import { expect, test } from 'vitest';
import { LIMIT_DEFAULTS } from '@/server/limits/limit-settings';
import { makeLapBody } from '@/server/testing/make-lap-body';
import { startApi } from '@/server/testing/start-api';
import { addressOfHop } from './forwarded';

const LAPS = '/api/races/open-track/laps';

test.each([
  ['192.0.2.1', '192.0.2.1'],
  ['192.0.2.1:5001', '192.0.2.1'],
  ['"192.0.2.1:5001"', '192.0.2.1'],
  ['2001:db8::1', '2001:db8::1'],
  ['[2001:db8::1]', '2001:db8::1'],
  ['[2001:db8::1]:443', '2001:db8::1'],
  ['"[2001:db8::1]:443"', '2001:db8::1'],
  ['::ffff:192.0.2.1', '::ffff:192.0.2.1'],
  ['fe80::1%eth0', 'fe80::1%eth0'],
  ['not an ip 3', null],
  ['unknown', null],
  ['_hidden', null],
  ['', null],
  ['192.0.2.1:', null],
  ['192.0.2.1:5001:1', null],
  ['[192.0.2.1]:80', null],
  ['[2001:db8::1', null],
  ['999.0.2.1', null],
  ['01.0.2.1', null],
])('the hop %s comes from %s', (hop, address) => {
  expect(addressOfHop(hop)).toBe(address);
});

test.each(['192.0.2.1:%d', '[2001:db8::%d]:443', '[2001:db8::1]:%d', 'not an ip %d', 'unix:%d', '192.0.2.7, %d', ','])(
  'senders behind a proxy that writes hops as %s share one limit',
  async (form) => {
    const limits = { ...LIMIT_DEFAULTS, addressNewDevices: 2 };
    const { client } = await startApi({ limits, isBehindProxy: true });
    const send = (at: number) =>
      client().post(LAPS, makeLapBody(), { 'x-forwarded-for': form.replace('%d', String(at)) });
    const statuses = [];
    for (const at of [5001, 5002, 5003]) statuses.push((await send(at)).status);
    expect(statuses).toEqual([201, 201, 429]);
  },
);

const EVIL = 'https://evil.example';

test.each([
  { 'x-forwarded-host': 'evil.example' },
  { 'x-forwarded-host': ['evil.example', 'evil.example'] },
  { forwarded: 'host=evil.example;proto=https' },
])('without a proxy nobody can claim to be another host: %o', async (headers) => {
  const { client } = await startApi();
  const answer = await client().post(LAPS, makeLapBody(), { origin: EVIL, ...headers });
  expect(answer).toMatchObject({ status: 403, json: { code: 'foreign-origin' } });
});

test('behind a proxy the last host counts, which is its own', async () => {
  const { client } = await startApi({ isBehindProxy: true });
  const send = (host: string | string[]) =>
    client().post(LAPS, makeLapBody(), { origin: 'https://venue.example', 'x-forwarded-host': host });
  expect((await send('venue.example')).status).toBe(201);
  expect((await send('cdn.example, Venue.Example')).status).toBe(201);
  expect((await send('venue.example, cdn.example')).status).toBe(403);
  expect((await send(['venue.example', 'cdn.example'])).status).toBe(403);
});

test('without a proxy nobody can claim to use https', async () => {
  const https = { 'x-forwarded-proto': 'https' };
  for (const isBehindProxy of [false, true]) {
    const { client, reader } = await startApi({ isBehindProxy });
    const lap = await client().post(LAPS, makeLapBody(), https);
    expect(lap.headers['set-cookie']![0]!.includes('; Secure')).toBe(isBehindProxy);
    for (const path of ['/api/races', '/api/races/open-track/board', '/reports'])
      expect('strict-transport-security' in (await reader.get(path, https)).headers).toBe(
        isBehindProxy && path !== '/reports',
      );
  }
});
