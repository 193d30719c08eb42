import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What something on the way says in the server's place. */
export type Said = { status: number; type?: string; body?: string; headers?: Record<string, string> };
export type Asked = { method: string; path: string; body: string };

export type Proxy = {
  origin: string;
  /** null: the request is let through. Workers are heard here too, which page.route() does not see. */
  says: (asked: Asked) => Said | null;
  /** What was asked and not let through. */
  stopped: Asked[];
  close(): Promise<void>;
};

/** A portal, a filter or a proxy between the phone and the server. */
export async function openProxy(target: string): Promise<Proxy> {
  const server = createServer((asked, answer) => void pass(proxy, target, asked, answer));
  // Node lets go of a connection after 5 s; a write that is on its way in that moment is an error of the network, which these
  // journeys do not mean.
  server.keepAliveTimeout = 75_000;
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const proxy: Proxy = {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    says: () => null,
    stopped: [],
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
  return proxy;
}

async function pass(proxy: Proxy, target: string, asked: IncomingMessage, answer: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of asked) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks);
  const { method = 'GET', url = '/', headers } = asked;
  const about = { method, path: url, body: body.toString() };
  const said = proxy.says(about);
  if (said) {
    proxy.stopped.push(about);
    answer.writeHead(said.status, { ...(said.type && { 'content-type': said.type }), ...said.headers });
    return void answer.end(said.body);
  }
  const passing = request(new URL(url, target), { method, headers }, (from) => {
    answer.writeHead(from.statusCode!, from.headers);
    from.pipe(answer);
    from.once('error', () => answer.destroy());
  });
  passing.once('error', () => answer.destroy());
  answer.once('close', () => passing.destroy());
  passing.end(body);
}
