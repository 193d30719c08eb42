import type { IncomingMessage, ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import { aRealServer } from '@/browser/testing/a-real-server';
import { withFalseClock } from '@/browser/testing/clock';
import { until } from '@/browser/testing/until';
import { boardPoller } from './board-poll';
import { aBoard } from '@/browser/race/testing/a-board';

const pass = withFalseClock();
const never = new AbortController().signal;

const board = aBoard(5);
const give = (response: ServerResponse, etag?: string) =>
  response.writeHead(200, { 'content-type': 'application/json', ...(etag && { etag }) }).end(JSON.stringify(board));

test('the first answer is the board, and the next says that it has not changed', async () => {
  const conditions: (string | undefined)[] = [];
  await aRealServer(({ headers }: IncomingMessage, response) => {
    conditions.push(headers['if-none-match']);
    return headers['if-none-match'] === '"5"' ? response.writeHead(304).end() : give(response, '"5"');
  });
  const poll = boardPoller('day');
  expect(await poll(never)).toEqual(board);
  expect(await poll(never)).toBe('same');
  expect(await poll(never)).toBe('same');
  expect(conditions).toEqual([undefined, '"5"', '"5"']);
});

test('each race is asked for on its own terms', async () => {
  const asked = await aRealServer((_, response) => give(response, '"5"'));
  await boardPoller('day')(never);
  await boardPoller('night')(never);
  expect(asked.map(({ url, headers }) => [url, headers['if-none-match']])).toEqual([
    ['/api/races/day/board', undefined],
    ['/api/races/night/board', undefined],
  ]);
});

test('a server that names no version is asked for the whole board each time', async () => {
  const asked = await aRealServer((_, response) => give(response));
  const poll = boardPoller('day');
  expect(await poll(never)).toEqual(board);
  expect(await poll(never)).toEqual(board);
  expect(asked[1]!.headers).not.toHaveProperty('if-none-match');
});

test.each<[string, (response: ServerResponse) => unknown]>([
  ['a page of a wifi', (response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Sign in')],
  ['JSON of somebody else', (response) => response.end('{"login":"please"}')],
  ['a board with half of its fields', (response) => response.end(JSON.stringify({ ...board, rows: undefined }))],
  ['a refusal', (response) => response.writeHead(503).end(JSON.stringify(board))],
  ['a word that nothing has changed, to whom knows nothing,', (response) => response.writeHead(304).end()],
  ['a connection that breaks', (response) => response.destroy()],
])('%s is no answer, and the next one may be the board', async (_, answer) => {
  let isOurs = false;
  await aRealServer((_request, response) => (isOurs ? give(response) : answer(response)));
  const poll = boardPoller('day');
  expect(await poll(never)).toBeNull();
  isOurs = true;
  expect(await poll(never)).toEqual(board);
});

test('like any other answer, this one is waited for ten seconds', async () => {
  const asked = await aRealServer(() => undefined);
  const answer = boardPoller('day')(never);
  await until(() => asked.length === 1);
  await pass(10_000);
  expect(await answer).toBeNull();
});

test('whoever leaves waits for nothing', async () => {
  const asked = await aRealServer(() => undefined);
  const stop = new AbortController();
  const answer = boardPoller('day')(stop.signal);
  await until(() => asked.length === 1);
  stop.abort();
  expect(await answer).toBeNull();
  await until(() => asked[0]!.socket.destroyed);
});
