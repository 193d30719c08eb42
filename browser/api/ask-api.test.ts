import { beforeEach, expect, test } from 'vitest';
import { NO_CONNECTION, NOT_OURS } from '@/domain/api/meaning-codes';
import { number, outline } from '@/domain/outline';
import { aPage } from '@/browser/testing/a-page';
import { away, aServerThat, portal, refuses, says, silent, type Answering } from '@/browser/testing/answers';
import { withFalseClock } from '@/browser/testing/clock';
import { aLap } from '@/browser/race/testing/a-lap';
import { askApi } from './ask-api';

const pass = withFalseClock();
beforeEach(() => void aPage());
const isCount = outline({ count: number });

const ask = (answer: Answering, stop?: AbortSignal) => {
  aServerThat(() => answer);
  return askApi('/api/count', isCount, stop && { stop });
};
/** A refusal that the server did not make carries no words: those are made where it is shown. */
const noWord = (code: string) => ({ ok: false, refusal: { code, status: null, retryAfterMs: null } });

test('an answer that fits its outline is given', async () => {
  expect(await ask(says({ count: 3, more: true }))).toEqual({ ok: true, value: { count: 3, more: true } });
});

test('a question is sent as JSON, and asks for an answer with a body', async () => {
  const server = aServerThat(() => says({ count: 3 }));
  await askApi('/api/count', isCount, { method: 'POST', body: { a: 1 } });
  await askApi('/api/count', isCount, { method: 'DELETE' });
  const [posted, deleted] = server.asked as [(typeof server.asked)[number], (typeof server.asked)[number]];
  expect([posted.method, posted.body, posted.headers.get('content-type'), posted.headers.get('prefer')]).toEqual([
    ...['POST', { a: 1 }, 'application/json', 'return=representation'],
  ]);
  expect([deleted.body, deleted.headers.get('content-type')]).toEqual([null, null]);
});

test('a refusal of our server says why, which field, what the lap is now, and when to come again', async () => {
  const lap = aLap(1, { status: 'verified', version: 2 });
  const more = { code: 'changed-meanwhile', field: 'version', lap };
  expect(await ask(refuses(409, { 'retry-after': '7' }, more))).toEqual({
    ok: false,
    refusal: { ...more, status: 409, missing: undefined, retryAfterMs: 7_000 },
  });
});

test.each([
  ['a page of a wifi', portal],
  ['JSON of somebody else', says({ login: 'please' })],
  ['a number that is a text', says({ count: '3' })],
  ['nothing in it', () => new Response(null, { status: 204 })],
  ['a refusal in the form of others', () => Response.json({ code: 'busy', message: 'Busy.' }, { status: 503 })],
  ['an answer that fits, and an error', () => Response.json({ count: 3 }, { status: 500 })],
  ['a refusal whose status was changed on the way', refuses(409, { 'retry-after': '7' }, { status: 403 })],
])('%s tells nothing about the server', async (_, answer) => {
  expect(await ask(answer)).toEqual(noWord(NOT_OURS));
});

test('an answer that does not come, and one that does not come in ten seconds, are the same', async () => {
  expect(await ask(away)).toEqual(noWord(NO_CONNECTION));
  const late = ask(silent);
  await pass(9_999);
  await expect(Promise.race([late, Promise.resolve('not yet')])).resolves.toBe('not yet');
  await pass(1);
  expect(await late).toEqual(noWord(NO_CONNECTION));
});

test('a page that is left does not wait, even if it was left before it asked', async () => {
  const stop = new AbortController();
  const asked = ask(silent, stop.signal);
  stop.abort();
  expect(await asked).toEqual(noWord(NO_CONNECTION));
  const after = ask(silent, stop.signal);
  await pass();
  await expect(Promise.race([after, Promise.resolve('still asked')])).resolves.toEqual(noWord(NO_CONNECTION));
});
