import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { createClient } from './client';

async function serve(answer: RequestListener, port = 0): Promise<{ origin: string; port: number }> {
  const server = createServer(answer);
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  onTestFinished(() => void server.close());
  const { port: taken } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${taken}`, port: taken };
}

test('a device keeps its cookie, and names the origin it writes from', async () => {
  const seen: unknown[] = [];
  const { origin } = await serve(({ headers }, response) => {
    seen.push([headers.cookie, headers.origin]);
    response.writeHead(201, { 'set-cookie': 'device=one; HttpOnly; Path=/api' }).end('{"id":1}');
  });
  const client = createClient({ origin });
  expect(await client('POST', '/api/x', {})).toEqual({ status: 201, body: { id: 1 } });
  await client('POST', '/api/x', {});
  expect(seen).toEqual([
    [undefined, origin],
    ['device=one', origin],
  ]);
});

test('whoever is asked to wait waits as long as asked, then sends the same again', async () => {
  const bodies: string[] = [];
  const { origin } = await serve((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      bodies.push(body);
      if (bodies.length === 1) response.writeHead(429, { 'retry-after': '1' }).end('{}');
      else response.writeHead(201).end('{}');
    });
  });
  const delays: string[] = [];
  const begin = performance.now();
  const client = createClient({ origin, onDelay: (what) => delays.push(what) });
  expect(await client('POST', '/api/x', { id: 'a' })).toMatchObject({ status: 201 });
  expect(performance.now() - begin).toBeGreaterThan(990);
  expect([bodies, delays]).toEqual([['{"id":"a"}', '{"id":"a"}'], ['too-many']]);
});

test('a request that does not come through is sent again when the server is back', async () => {
  const { port, origin } = await new Promise<{ port: number; origin: string }>((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port: free } = probe.address() as AddressInfo;
      probe.close(() => done({ port: free, origin: `http://127.0.0.1:${free}` }));
    });
  });
  const delays: string[] = [];
  const asking = createClient({ origin, onDelay: (what) => delays.push(what) })('GET', '/api/x');
  await new Promise((done) => setTimeout(done, 700));
  await serve((_, response) => void response.end('{}'), port);
  expect(await asking).toEqual({ status: 200, body: {} });
  expect(delays).toContain('unreachable');
});

test('a day that is being stopped waits for no server', async () => {
  const stop = new AbortController();
  stop.abort();
  const client = createClient({ origin: 'http://127.0.0.1:9', signal: stop.signal });
  await expect(client('GET', '/api/x')).rejects.toThrow('does not answer');
});
