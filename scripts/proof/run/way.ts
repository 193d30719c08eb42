import { connect, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** What a network does to a connection that begins now. */
export type Trouble = 'none' | 'slow' | 'swallow-request' | 'swallow-answer' | 'cut' | 'twice';

export type Way = {
  address: string;
  close: () => void;
  /** Breaks every connection that is open. */
  cutAll: () => void;
};

type Options = { port: () => number | null; trouble: () => Trouble; random: () => number };

/** A network on loopback between clients and one server: it delays, loses, repeats and cuts. */
export async function createWay({ port, trouble, random }: Options): Promise<Way> {
  const open = new Set<Socket>();
  const keep = (socket: Socket) => {
    open.add(socket);
    socket.on('error', () => socket.destroy()).on('close', () => open.delete(socket));
    return socket;
  };
  const server = createServer((client) => {
    keep(client);
    const to = port();
    if (to === null) return void client.resetAndDestroy();
    lead(client, () => keep(connect(to, '127.0.0.1')), trouble(), random);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    cutAll: () => open.forEach((socket) => socket.resetAndDestroy()),
    close() {
      server.close();
      open.forEach((socket) => socket.destroy());
    },
  };
}

function lead(client: Socket, open: () => Socket, trouble: Trouble, random: () => number) {
  if (trouble === 'swallow-request') return void client.resume();
  const server = open();
  const sent: Buffer[] = [];
  const hold = () => (trouble === 'slow' ? sleep(random() * SLOWEST_MS) : Promise.resolve());
  const toServer = inOrder(server, hold);
  const toClient = inOrder(client, hold);
  client.on('data', (chunk) => {
    if (trouble === 'twice') sent.push(chunk);
    toServer(chunk);
  });
  server.on('data', (chunk) => {
    if (trouble === 'swallow-answer') return;
    // The server has answered, and whoever asked will never know.
    if (trouble === 'cut') return void client.resetAndDestroy();
    toClient(chunk);
  });
  client.on('close', () => server.destroy());
  server.on('close', () => {
    if (trouble === 'twice' && sent.length > 0) repeat(open(), Buffer.concat(sent));
    if (trouble !== 'swallow-answer') toClient(null);
  });
}

const SLOWEST_MS = 400;

/** Pieces of one connection keep their order; connections overtake each other. Null is the end. */
function inOrder(to: Socket, hold: () => Promise<void>) {
  let last = Promise.resolve();
  return (chunk: Buffer | null) => {
    last = last.then(hold).then(() => {
      if (chunk === null) to.end();
      else if (to.writable) to.write(chunk);
    });
  };
}

/** The same bytes once more, a moment later: a packet that came by two ways. Nobody reads the answer. */
function repeat(server: Socket, bytes: Buffer) {
  server.resume().end(bytes);
}
