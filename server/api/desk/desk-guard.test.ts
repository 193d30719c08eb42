import { expect, test } from 'vitest';
import { routesOf } from '@/server/api/routes';
import type { Services } from '@/server/api/services';
import { startApi } from '@/server/testing/start-api';

/** The addresses of the desk, taken from the table of routes. No handler is called. */
const DESK = routesOf({ now: Date.now } as Services)
  .filter(({ path }) => path.startsWith('/api/desk/'))
  .map(({ method, path, caller }) => ({
    method,
    path,
    caller,
    url: path.replace('{race}', 'open-track').replace(/\{\w+\}/g, 'x'),
  }));
const GUARDED = DESK.filter(({ caller }) => caller !== 'stranger');

test('the desk has its addresses, and only signing in needs no session', () => {
  expect(GUARDED).toHaveLength(16);
  expect(DESK.filter(({ caller }) => caller !== 'official')).toMatchObject([
    { method: 'POST', path: '/api/desk/session' },
  ]);
});

test.each(GUARDED)('$method $path is closed to strangers', async ({ method, url }) => {
  const { client, gate, desk } = await startApi();
  const send = (who: ReturnType<typeof client>, headers = {}) =>
    who.send(method, url, method === 'POST' || method === 'PATCH' ? {} : undefined, headers);
  const closed = { status: 401, json: { code: 'not-signed-in' } };

  expect(await send(client()), 'nobody').toMatchObject(closed);
  expect(await send(await gate()), 'a gate').toMatchObject(closed);
  const attendee = client();
  await attendee.post('/api/races/open-track/laps', {});
  expect(await send(attendee), 'an attendee').toMatchObject(closed);
  const forger = client();
  forger.cookies.set('daypass-desk', { value: 'x'.repeat(43), path: '/api/desk' });
  expect(await send(forger), 'a forger').toMatchObject(closed);

  const official = await desk();
  const foreign = { status: 403, json: { code: 'foreign-origin' } };
  expect(await send(official, { origin: 'https://evil.example' }), 'another site').toMatchObject(foreign);
  expect(await send(official, { 'sec-fetch-site': 'cross-site' }), 'a link elsewhere').toMatchObject(foreign);
  const token = { origin: 'https://evil.example', authorization: 'Bearer x' };
  expect(await send(official, token), 'another site with a token').toMatchObject(foreign);
  expect([401, 403]).not.toContain((await send(official)).status);
});
