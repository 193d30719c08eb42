import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type BuiltSite, readBuilt, readFile } from './built-site';

/** What becomes of one request: answered, never answered, or cut off in the middle of the body. */
export type Handling = 'answered' | 'never answered' | { cutAfterBytes: number };

export type BadNetwork = {
  origin: string;
  /** Addresses in the order they were asked for, without their queries. */
  requests: string[];
  /** What is served; may be replaced while browsers are looking. */
  site: BuiltSite;
  handling: (path: string) => Handling | Promise<Handling>;
  /** What is answered instead of a file of the site. */
  altered: (path: string, body: Buffer) => Buffer;
  /** Lets nothing be stored by the browser's own cache, so that every fetch is seen here. */
  forbidsCaching: boolean;
  close(): Promise<void>;
};

const CACHE_CONTROL: Record<string, string> = {
  page: 'no-cache',
  immutable: 'public, max-age=31536000, immutable',
  short: 'public, max-age=3600',
};

/** The built site behind a network as bad as that of a full hall: it can hang, cut off, and be exchanged for a newer version. */
export async function openBadNetwork(): Promise<BadNetwork> {
  const server = createServer((request, response) => {
    // A journey may have removed the site it served, at its end: the page still asks.
    answer(badNetwork, request, response).catch(() => response.destroy());
  });
  // As in proxy.ts.
  server.keepAliveTimeout = 75_000;
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const badNetwork: BadNetwork = {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests: [],
    site: readBuilt(),
    handling: () => 'answered',
    altered: (_, body) => body,
    forbidsCaching: false,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
  return badNetwork;
}

async function answer(badNetwork: BadNetwork, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', 'http://bad-network');
  badNetwork.requests.push(pathname);
  const handling = await badNetwork.handling(pathname);
  if (handling === 'never answered') return;
  const { site, forbidsCaching } = badNetwork;
  const isKnown = Object.hasOwn(site.files, pathname);
  const file = site.files[isKnown ? pathname : site.notFound]!;
  const headers = {
    'content-type': file.type,
    'cache-control': forbidsCaching ? 'no-store' : CACHE_CONTROL[file.cache],
    etag: file.etag,
    ...file.headers,
  };
  if (request.headers['if-none-match'] === file.etag) return void response.writeHead(304, headers).end();
  const body = badNetwork.altered(pathname, readFile(site, isKnown ? pathname : site.notFound));
  response.writeHead(isKnown ? 200 : 404, { ...headers, 'content-length': body.length });
  if (handling === 'answered') return void response.end(body);
  response.write(body.subarray(0, handling.cutAfterBytes), () => response.destroy());
}
