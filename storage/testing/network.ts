/// <reference types="node" />
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished, vi } from 'vitest';

export type Asked = { method: string; path: string; headers: IncomingMessage['headers']; body: string };

/**
 * An answer. A `body` of text or bytes is sent as it is, any other as JSON. `breaks` says where the line breaks in it.
 */
export type Said = { status: number; headers?: Record<string, string>; body?: unknown; breaks?: Break };
type Break = { afterBytes: number; line: 'cut' | 'silent' };
/** Gives the answer to a request. `cut`: the line breaks before an answer. `silent`: no answer ever comes. */
export type Says = (asked: Asked) => Said | 'cut' | 'silent' | Promise<Said | 'cut' | 'silent'>;

/** The network of a page or worker, for one test: a real server that gets every request to a path. */
export async function openNetwork(says: Says) {
  const server = createServer((asked, answer) => void reply(asked, answer));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const network = { origin, says, asked: [] as Asked[], close };

  async function reply(request: IncomingMessage, answer: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { method = 'GET', url: path = '/', headers } = request;
    const asked = { method, path, headers, body: Buffer.concat(chunks).toString() };
    network.asked.push(asked);
    const said = await network.says(asked);
    if (said === 'silent') return;
    if (said === 'cut') return void answer.destroy();
    const body = bytesOf(said.body);
    answer.writeHead(said.status, { 'content-length': body?.length ?? 0, ...said.headers });
    if (!said.breaks) return void answer.end(body);
    const { afterBytes, line } = said.breaks;
    answer.write(body!.subarray(0, afterBytes), () => line === 'cut' && answer.destroy());
  }
  /** From here on nobody answers at this address. */
  function close(): Promise<void> {
    return new Promise((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
  }

  // A browser resolves a path against the address of its page; Node's fetch cannot.
  const { fetch } = globalThis;
  const at = (address: string | URL) => new URL(address, origin);
  vi.stubGlobal('fetch', (input: string | URL | Request, init?: RequestInit) =>
    fetch(input instanceof Request ? input : at(input), init),
  );
  onTestFinished(async () => {
    vi.stubGlobal('fetch', fetch);
    await close();
  });
  return network;
}

function bytesOf(body: unknown): Uint8Array | undefined {
  if (body === undefined || body instanceof Uint8Array) return body;
  return Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
}
