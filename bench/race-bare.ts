// A program of its own: bare node:http that answers with bytes it was given, and streams messages it was given.
// race-bare.ts FILE, with {"headers": …, "body": base64, "board": base64, "change": base64} in the file.
import { readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Bare = { headers: Record<string, string>; body: string; board: string; change: string };

const { headers, ...given } = JSON.parse(readFileSync(process.argv[2]!, 'utf8')) as Bare;
const [body, board, change] = [given.body, given.board, given.change].map((text) => Buffer.from(text, 'base64'));
const watchers = new Set<ServerResponse>();

const server = createServer((request, response) => {
  if (request.url === '/live') return watch(response);
  if (request.url === '/tell') return tell(response);
  response.writeHead(200, headers).end(body);
});
server.listen(0, '127.0.0.1', () => {
  console.log(`ready: http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});

function watch(response: ServerResponse) {
  response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store' });
  response.write(board);
  watchers.add(response);
  response.once('close', () => watchers.delete(response));
}

function tell(response: ServerResponse) {
  response.writeHead(201, { 'content-length': '0' }).end();
  for (const watcher of watchers) watcher.write(change);
}
