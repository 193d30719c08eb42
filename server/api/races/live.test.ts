import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { LIMIT_DEFAULTS } from '@/server/limits/limit-settings';
import { makeLapBody } from '@/server/testing/make-lap-body';
import { startApi } from '@/server/testing/start-api';
import { watchStream } from '@/server/testing/watch-stream';

// The tests of what a stream says, and of readers who are too slow, stand beside server/race/live.ts.
const LIVE = '/api/races/open-track/live';

test('a page of any site watches: the board first, then each change', async () => {
  const { address, gate } = await startApi();
  const { events, response } = await watchStream(`${address}${LIVE}`);
  expect(response.headers).toMatchObject({
    'content-type': 'text/event-stream; charset=utf-8',
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store, no-transform',
  });
  await expect.poll(() => events).toMatchObject([{ event: 'board', id: 0, data: { race: 'open-track', rows: [] } }]);
  await (await gate()).post('/api/races/open-track/laps', makeLapBody());
  await expect
    .poll(() => events[1])
    .toMatchObject({ event: 'change', id: 1, data: { upsert: [{ name: 'Grace', rank: 1 }] } });
});

test('a stream goes on from the version that the reader has', async () => {
  const { address, gate } = await startApi();
  const send = await gate();
  const before = await watchStream(`${address}${LIVE}`);
  for (const name of ['Ada', 'Bo']) await send.post('/api/races/open-track/laps', makeLapBody({ name }));
  await expect.poll(() => before.events.at(-1)?.id).toBe(2);
  before.close();
  const { events } = await watchStream(`${address}${LIVE}`, 2);
  await send.post('/api/races/open-track/laps', makeLapBody({ name: 'Cy' }));
  await expect.poll(() => events).toMatchObject([{ event: 'change', id: 3 }]);
});

test.each([
  ['gzip, deflate, br, zstd', 'gzip'],
  ['gzip;q=0.5', 'gzip'],
  ['br', undefined],
  ['identity, gzip;q=0.1', undefined],
  ['gzip;q=0', undefined],
  [undefined, undefined],
])('who accepts %s gets the stream in %s', async (accepted, encoding) => {
  const { address } = await startApi();
  const { response, events } = await watchStream(`${address}${LIVE}`, undefined, accepted);
  expect(response.headers['content-encoding']).toBe(encoding);
  expect(response.headers.vary).toMatch(/accept-encoding/i);
  await expect.poll(() => events).toMatchObject([{ event: 'board', id: 0 }]);
});

test('with waiting=changes only what is new in the list is sent; any other word gives the list', async () => {
  const { address, gate, client } = await startApi();
  const [short, other] = await Promise.all(
    ['changes', 'no-such-word'].map((word) => watchStream(`${address}${LIVE}?waiting=${word}`)),
  );
  await expect.poll(() => short!.events.length + other!.events.length).toBe(2);
  const lap = makeLapBody();
  await client().post('/api/races/open-track/laps', lap);
  const waiting = { lapId: lap.id, name: 'Grace' };
  await expect.poll(() => short!.events[1]?.data).toMatchObject({ since: 0, waitingChange: { list: [waiting] } });
  expect(short!.events[1]!.data).not.toHaveProperty('waiting');
  await expect.poll(() => other!.events[1]?.data).toMatchObject({ waiting: [waiting] });
  await (await gate()).post('/api/races/open-track/laps', makeLapBody({ name: 'Bo' }));
  await expect.poll(() => short!.events[2]?.data).toMatchObject({ since: 1, waitingChange: { list: [[0, 1]] } });
});

test.each([['br'], ['gzip']])('a stream has the same headers, whichever way it takes: %s', async (encoding) => {
  const { address } = await startApi({ isBehindProxy: true });
  const headersAt = async (query: string) => {
    const { response } = await watchStream(`${address}${LIVE}${query}`, undefined, encoding);
    return { ...response.headers, date: null };
  };
  // Another query takes the ordinary way.
  expect(await headersAt('')).toEqual(await headersAt('?ordinary'));
});

test('who leaves before the stream begins takes no place', async () => {
  const { address } = await startApi({ limits: { ...LIMIT_DEFAULTS, addressStreams: 3 } });
  const { port } = new URL(address);
  for (const query of ['', '?ordinary'])
    for (let times = 0; times < 20; times += 1) {
      const socket = connect(Number(port), '127.0.0.1');
      socket.end(`GET ${LIVE}${query} HTTP/1.1\r\nHost: x\r\n\r\n`, () => socket.resetAndDestroy());
      await once(socket, 'close');
    }
  await expect.poll(async () => (await watchStream(`${address}${LIVE}`)).response.statusCode).toBe(200);
});

test('an address has so many streams at once; one that ends makes room', async () => {
  const { address, reader } = await startApi({ limits: { ...LIMIT_DEFAULTS, addressStreams: 2 } });
  const [first] = await Promise.all([watchStream(`${address}${LIVE}`), watchStream(`${address}${LIVE}`)]);
  const refused = await reader.get(LIVE);
  expect(refused).toMatchObject({ status: 429, json: { code: 'too-many' } });
  expect(refused.headers['retry-after']).toBe('30');
  first.close();
  await expect.poll(async () => (await watchStream(`${address}${LIVE}`)).response.statusCode).toBe(200);
});

test('HEAD tells what would come, and takes no place', async () => {
  const { reader } = await startApi({ limits: { ...LIMIT_DEFAULTS, addressStreams: 1 } });
  for (let time = 0; time < 3; time += 1) {
    const { status, headers } = await reader.send('HEAD', LIVE);
    expect({ status, type: headers['content-type'] }).toEqual({ status: 200, type: 'text/event-stream' });
  }
});

test('a server that stops ends its streams', async () => {
  const { address, keeper } = await startApi();
  const { response } = await watchStream(`${address}${LIVE}`);
  const ended = once(response, 'close');
  keeper.endStreams();
  await ended;
});
