import type { ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import { PROBLEM_TYPES } from '@/domain/race/contract/problem-types';
import { aRealServer } from '@/browser/testing/a-real-server';
import { withFalseClock } from '@/browser/testing/clock';
import { until } from '@/browser/testing/until';
import type { StreamEvent } from './event-text';
import { readStream } from './open-stream';

const pass = withFalseClock();
const PATH = '/api/races/day/live';

/** Reads from a server that answers like this, and collects what is heard. */
async function reading(answer: (response: ServerResponse) => void, lastEventId: string | null = null) {
  const asked = await aRealServer((_, response) => answer(response));
  const events: StreamEvent[] = [];
  const stop = new AbortController();
  const heard = { events, signsOfLife: 0 };
  const hearing = { onEvent: (event: StreamEvent) => events.push(event), onSignOfLife: () => (heard.signsOfLife += 1) };
  return { asked, stop, heard, end: readStream(PATH, lastEventId, hearing, stop.signal) };
}

const begin = (response: ServerResponse) => response.writeHead(200, { 'content-type': 'text/event-stream' });
const refuse =
  (status: number, body: unknown, headers: Record<string, string> = {}) =>
  (response: ServerResponse) =>
    response.writeHead(status, { 'content-type': 'application/problem+json', ...headers }).end(JSON.stringify(body));
const problem = { type: `${PROBLEM_TYPES}busy`, title: 'Busy', status: 429, detail: 'Come again.', code: 'busy' };

test('a stream is asked for as one, from the version that is known', async () => {
  const { asked, end } = await reading((response) => begin(response).end(), 'one.7');
  await end;
  expect(asked[0]!.headers).toMatchObject({ accept: 'text/event-stream', 'last-event-id': 'one.7' });
  const anew = await reading((response) => begin(response).end());
  await anew.end;
  expect(anew.asked[0]!.headers).not.toHaveProperty('last-event-id');
});

test('events come as soon as they are whole, wherever the wire cuts them, even within a letter', async () => {
  const bytes = Buffer.from('event: change\ndata: Zoë\n\n: here\n\nevent: change\ndata: 2\n\n');
  const cutInMidLetter = bytes.indexOf(0xc3) + 1;
  let response: ServerResponse | undefined;
  const { heard, end } = await reading(
    (opened) => void (response = begin(opened)).write(bytes.subarray(0, cutInMidLetter)),
  );
  await until(() => heard.signsOfLife === 1);
  expect(heard.events).toEqual([]);
  response!.end(bytes.subarray(cutInMidLetter));
  expect(await end).toEqual({ why: 'ended', retryAfterMs: null });
  expect(heard.events.map(({ data }) => data)).toEqual(['Zoë', '2']);
});

test('a comment alone is a sign of life', async () => {
  const { heard, end } = await reading((response) => begin(response).end(': here\n\n'));
  await end;
  expect(heard).toEqual({ events: [], signsOfLife: 1 });
});

test('a connection that breaks in mid-stream has ended, and one that breaks before any answer too', async () => {
  const midway = await reading((response) => begin(response).write(': here\n\n', () => response.destroy()));
  expect(await midway.end).toEqual({ why: 'ended', retryAfterMs: null });
  const before = await reading((response) => response.destroy());
  expect(await before.end).toEqual({ why: 'ended', retryAfterMs: null });
});

test('something on the way that answers in its own words has blocked the stream, whatever its status', async () => {
  for (const answer of [
    (response: ServerResponse) => response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Sign in'),
    (response: ServerResponse) => response.writeHead(511).end(),
    refuse(503, { code: 'unavailable', message: 'Upstream is away.' }, { 'retry-after': '3600' }),
    refuse(403, 'no'),
  ]) {
    const { end } = await reading(answer);
    expect(await end).toEqual({ why: 'blocked', retryAfterMs: null });
  }
});

test('a refusal of our server ends the stream for as long as it asks, and says so only where it has no place', async () => {
  const away = await reading(refuse(503, { ...problem, status: 503 }, { 'retry-after': '30' }));
  expect(await away.end).toEqual({ why: 'ended', retryAfterMs: 30_000 });
  const full = await reading(refuse(429, problem, { 'retry-after': '60' }));
  expect(await full.end).toEqual({ why: 'blocked', retryAfterMs: 60_000 });
  const unknown = await reading(refuse(404, { ...problem, status: 404 }));
  expect(await unknown.end).toEqual({ why: 'ended', retryAfterMs: null });
});

test('a stream without a byte in ten seconds is blocked, and the connection is given back', async () => {
  for (const answer of [() => undefined, (response: ServerResponse) => begin(response).flushHeaders()]) {
    const { asked, end } = await reading(answer);
    await until(() => asked.length === 1);
    await pass(10_000);
    expect(await end).toEqual({ why: 'blocked', retryAfterMs: null });
    await until(() => asked[0]!.socket.destroyed);
  }
});

test('a stream that has spoken and is silent for 35 seconds has ended, and the connection is given back', async () => {
  const { asked, heard, end } = await reading((response) => begin(response).write(': here\n\n'));
  await until(() => heard.signsOfLife === 1);
  await pass(34_999);
  expect(await Promise.race([end, Promise.resolve('open')])).toBe('open');
  await pass(1);
  expect(await end).toEqual({ why: 'ended', retryAfterMs: null });
  await until(() => asked[0]!.socket.destroyed);
});

test('whoever stops a stream has not found it blocked, however early', async () => {
  for (const answer of [() => undefined, (response: ServerResponse) => begin(response).write(': here\n\n')]) {
    const { asked, stop, end } = await reading(answer);
    await until(() => asked.length === 1);
    stop.abort();
    expect(await end).toEqual({ why: 'ended', retryAfterMs: null });
    await until(() => asked[0]!.socket.destroyed);
  }
});
