import { createServer } from 'node:http';
import type { ServerResponse } from 'node:http';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test, vi } from 'vitest';
import { EPOCH, GATE, makeKeeper, makeLap } from '@/server/testing/make-keeper';
import type { Watcher } from './feed';
import { watch } from './live';

function useOwnTime() {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
  onTestFinished(() => void vi.useRealTimers());
}

const listen = (heard: string[]): Watcher => ({
  send: (bytes) => void heard.push(bytes.toString()),
  end: () => void heard.push('end'),
});

test('a silent stream has a comment at least every 15 seconds, and none when nobody is there', async () => {
  useOwnTime();
  const { race } = await makeKeeper();
  const heard: string[] = [];
  const watcher = listen(heard);
  race.feed.join(watcher, { epoch: EPOCH, version: 0 });
  for (let seconds = 15; seconds <= 150; seconds += 15) {
    vi.advanceTimersByTime(15_000);
    expect(heard.length).toBeGreaterThanOrEqual(seconds / 15);
  }
  expect(new Set(heard)).toEqual(new Set([':\n\n']));
  race.feed.leave(watcher);
  const before = heard.length;
  vi.advanceTimersByTime(60_000);
  expect(heard).toHaveLength(before);
});

test('a watcher gets one message for all that is stored together, the same bytes as everybody else', async () => {
  const { race } = await makeKeeper();
  const heard: Buffer[][] = [[], []];
  for (const list of heard) race.feed.join({ send: (bytes) => void list.push(bytes), end: () => {} }, null);
  await Promise.all(['Ada', 'Bob', 'Cy'].map((name) => race.submit(makeLap(name, 9_000), GATE)));
  await expect.poll(() => heard[0]!.length).toBe(2);
  expect(heard[0]![1]!.toString()).toMatch(/^id: test\.3\nevent: change\ndata: \{.*\}\n\n$/);
  expect(heard[1]![1]).toBe(heard[0]![1]);
});

test('a watcher with bytes waiting for half a minute is dropped, however few they are', async () => {
  useOwnTime();
  const { race } = await makeKeeper();
  const responses: ServerResponse[] = [];
  const server = createServer((_, response) => {
    responses.push(response);
    watch(race, response, undefined);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1').on('error', () => undefined);
  socket.pause().write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
  onTestFinished(() => {
    socket.destroy();
    server.close();
  });
  await expect.poll(() => responses.length).toBe(1);
  const [response] = responses;
  while (response!.writableLength === 0) {
    response!.write(`:${'x'.repeat(16_000)}\n\n`);
    await new Promise((done) => setImmediate(done));
  }
  vi.advanceTimersByTime(24_000);
  expect(response!.destroyed).toBe(false);
  vi.advanceTimersByTime(24_000);
  expect(response!.destroyed).toBe(true);
});
