import { createServer, connect } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { readSendQueues } from './send-queues';
import { createStallGuard } from './stalled-watchers';

/** A connection whose reader reads nothing, seen from the server. */
async function connection(host = '127.0.0.1') {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, host, done));
  const { port } = server.address() as AddressInfo;
  const accepted = new Promise<Socket>((done) => server.once('connection', done));
  const reader = connect(port, host === '::' ? '127.0.0.1' : host).on('error', () => undefined);
  reader.pause();
  const socket = (await accepted).on('error', () => undefined);
  onTestFinished(() => {
    reader.destroy();
    socket.destroy();
    server.close();
  });
  return { reader, socket };
}

const written = (socket: Socket, bytes: number) =>
  new Promise<void>((done) => socket.write(Buffer.alloc(bytes), () => done()));

/** Fills the reader's side, so that the rest stays at ours. */
async function fill(socket: Socket) {
  for (let bytes = 0; socket.writableLength === 0 && bytes < 64 * 2 ** 20; bytes += 64 * 1024) {
    socket.write(Buffer.alloc(64 * 1024));
    await new Promise((done) => setImmediate(done));
  }
}

test.runIf(process.platform === 'linux').each(['127.0.0.1', '::', '::1'])(
  'the kernel tells what it holds for a reader at %s who does not read',
  async (host) => {
    const { socket, reader } = await connection(host);
    await written(socket, 100);
    await expect.poll(async () => (await readSendQueues())!(socket)).toBe(0);
    await fill(socket);
    expect((await readSendQueues())!(socket)).toBeGreaterThan(100_000);
    reader.resume();
    await expect.poll(async () => (await readSendQueues())!(socket), { timeout: 10_000 }).toBe(0);
  },
);

/** A guard that looks when it is told to, on a clock of its own. `held`: what the kernel is said to hold. */
async function aGuard() {
  const { socket } = await connection();
  const clock = { ms: 0, held: 0 };
  const guard = createStallGuard(
    () => Promise.resolve(() => clock.held),
    () => clock.ms,
  );
  guard.watch(socket);
  const after = async (ms: number, held: number, write = 0) => {
    if (write > 0) await written(socket, write);
    Object.assign(clock, { ms: clock.ms + ms, held });
    await guard.look();
    return socket.destroyed;
  };
  return { after };
}

test('a reader who takes nothing is dropped within half a minute, however little is held', async () => {
  const { after } = await aGuard();
  const dropped = [await after(5_000, 3, 3)];
  for (let seconds = 10; seconds <= 30; seconds += 5) dropped.push(await after(5_000, 3));
  expect(dropped).toEqual([false, false, false, false, true, true]);
});

test('a reader who takes something each time is slow, and stays', async () => {
  const { after } = await aGuard();
  for (let time = 0; time < 20; time++) expect(await after(5_000, 5_000, 10_000)).toBe(false);
});

test('a reader for whom nothing is held stays, however long nothing happens', async () => {
  const { after } = await aGuard();
  for (let time = 0; time < 20; time++) expect(await after(60_000, 0)).toBe(false);
});

test('one who holds much and takes nothing from one look to the next is not waited for', async () => {
  const { after } = await aGuard();
  expect(await after(5_000, 200_000, 200_001)).toBe(false);
  expect(await after(5_000, 200_000)).toBe(true);
});
