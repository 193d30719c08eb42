import { expect, test } from 'vitest';
import { checkOrigin, isRaceRead } from './cross-origin';

const OWN = 'https://daypass.example';

test.each([
  ['our own page', { origin: 'http://192.168.0.7:3000', host: '192.168.0.7:3000' }],
  ['our own page behind https', { origin: 'https://venue.example', host: 'venue.example:443' }],
  ['our own page behind a proxy', { origin: OWN, host: '127.0.0.1:3000', 'x-forwarded-host': 'daypass.example' }],
  ['our public address, whatever Host says', { origin: OWN, host: 'inner' }],
  ['another spelling of the host', { origin: 'http://venue.example', host: 'Venue.Example' }],
  ['a program', { host: 'venue.example' }],
  ['a bookmark', { host: 'venue.example', 'sec-fetch-site': 'none' }],
])('%s may write', (_, headers) => {
  expect(checkOrigin(headers, OWN).ok).toBe(true);
});

test.each([
  ['another site', { origin: 'https://evil.example', host: 'venue.example' }],
  ['another port', { origin: 'http://venue.example:8080', host: 'venue.example' }],
  ['a part of our name', { origin: 'https://venue.example.evil.example', host: 'venue.example' }],
  ['a sandboxed frame', { origin: 'null', host: 'venue.example' }],
  ['an empty origin', { origin: '', host: 'venue.example' }],
  ['no host', { origin: 'https://venue.example' }],
  ['a host that is not one', { origin: 'https://venue.example', host: 'venue.example@evil.example' }],
  ['another site that hides its name', { host: 'venue.example', 'sec-fetch-site': 'cross-site' }],
])('%s may not', (_, headers) => {
  const checked = checkOrigin(headers, OWN);
  expect(checked).toMatchObject({ ok: false, failure: { code: 'foreign-origin' } });
});

test('only reads of races are for pages of others', () => {
  expect(isRaceRead('GET', '/api/races')).toBe(true);
  expect(isRaceRead('HEAD', '/api/races/open-track/board?limit=3')).toBe(true);
  expect(isRaceRead('POST', '/api/races/open-track/laps')).toBe(false);
  expect(isRaceRead('GET', '/api/racesx')).toBe(false);
  expect(isRaceRead('GET', '/api/desk/races/open-track/queue')).toBe(false);
});
