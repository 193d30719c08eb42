import { expect, test } from 'vitest';
import { number, outline } from '@/domain/outline';
import { away, aServerThat, portal, refuses, says, silent, type Answering } from '@/browser/testing/answers';
import { withFalseClock } from '@/browser/testing/clock';
import { askApi } from './ask-api';

const pass = withFalseClock();
const isCount = outline({ count: number });

const ask = (answer: Answering, stop?: AbortSignal) => {
  aServerThat(() => answer);
  return askApi('/api/count', isCount, stop);
};

test('an answer that fits its outline is given', async () => {
  expect(await ask(says({ count: 3, more: true }))).toEqual({ ok: true, value: { count: 3, more: true } });
});

test('what our server refuses has failed, in its own words', async () => {
  expect(await ask(refuses(429))).toEqual({ ok: false, state: 'failed', status: 429, problem: 'Come again.' });
});

test.each([
  ['a page of a wifi', portal],
  ['JSON of somebody else', says({ login: 'please' })],
  ['a number that is a text', says({ count: '3' })],
  ['nothing in it', () => new Response(null, { status: 204 })],
  ['a refusal in the form of others', () => Response.json({ code: 'busy', message: 'Busy.' }, { status: 503 })],
  ['an answer that fits, and an error', () => Response.json({ count: 3 }, { status: 500 })],
])('%s says nothing of the server', async (_, answer) => {
  expect(await ask(answer)).toMatchObject({ ok: false, state: 'offline', status: null });
});

test('nothing that comes through, and nothing that comes in ten seconds, is the same', async () => {
  const problem = 'Nothing came through from the server.';
  expect(await ask(away)).toEqual({ ok: false, state: 'offline', status: null, problem });
  const late = ask(silent);
  await pass(9_999);
  await expect(Promise.race([late, Promise.resolve('not yet')])).resolves.toBe('not yet');
  await pass(1);
  expect(await late).toMatchObject({ state: 'offline', problem });
});

test('a page that is left does not wait, also when it was left before', async () => {
  const stop = new AbortController();
  const asked = ask(silent, stop.signal);
  stop.abort();
  expect(await asked).toMatchObject({ state: 'offline' });
  const after = ask(silent, stop.signal);
  await pass();
  await expect(Promise.race([after, Promise.resolve('still asked')])).resolves.toMatchObject({ state: 'offline' });
});
