import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { Prisma } from '@/generated/prisma/client';
import { ask } from '@/server/testing/ask';
import { createApp } from './create-app';

async function startApp() {
  const app = createApp({
    logLevel: 'silent',
    pages: (_, response) => void response.end('a page'),
  });
  app.get('/api/things/:thing', () => ({ thing: true }));
  app.post('/api/things/:thing', (request) => request.body);
  app.delete('/api/things/:thing', (request) => ({ body: request.body ?? null }));
  app.get('/api/broken', () => {
    throw new Error('the password is hunter2');
  });
  for (const [code, said] of Object.entries(SAID))
    app.get(`/api/database/${code}`, () => {
      throw new Prisma.PrismaClientKnownRequestError(said, { code, clientVersion: '7' });
    });
  await app.listen({ host: '127.0.0.1', port: 0 });
  onTestFinished(() => app.close());
  const { port } = app.server.address() as AddressInfo;
  return {
    port,
    send: (path: string, question: Parameters<typeof ask>[2] = {}) => ask(`http://127.0.0.1:${port}`, path, question),
  };
}

/** What the database client throws: while a server ends or cannot be reached, a file is locked; and where we are wrong. */
const SAID = {
  P2039: 'Database error. Code: `57P01`. Message: `terminating connection due to administrator command`',
  P1001: "Can't reach database server at 127.0.0.1:5432",
  P1008: 'Operation has timed out: SQLITE_BUSY: database is locked',
  P2002: 'Unique constraint failed on the fields: (`id`)',
};

const json = { 'content-type': 'application/json' };

test.each([
  ['an unknown address', 'GET', '/api/nowhere', {}, undefined, 404, 'not-found'],
  ['the bare folder', 'GET', '/api', {}, undefined, 404, 'not-found'],
  ['a method that the address does not take', 'PUT', '/api/things/1', {}, undefined, 405, 'method-not-allowed'],
  ['a broken escape', 'GET', '/api/things/%zz', {}, undefined, 400, 'bad-address'],
  ['malformed JSON', 'POST', '/api/things/1', json, '{"a":', 400, 'malformed-json'],
  ['an empty body that should be JSON', 'POST', '/api/things/1', json, '', 400, 'malformed-json'],
  [
    'another type of body',
    'POST',
    '/api/things/1',
    { 'content-type': 'text/csv' },
    'a,b',
    415,
    'unsupported-media-type',
  ],
  ['plain text', 'POST', '/api/things/1', { 'content-type': 'text/plain' }, '{}', 415, 'unsupported-media-type'],
  ['a key for the prototype', 'POST', '/api/things/1', json, '{"__proto__":{"x":1}}', 400, 'malformed-json'],
  ['too large a body', 'POST', '/api/things/1', json, JSON.stringify('x'.repeat(70_000)), 413, 'body-too-large'],
  ['a database that ends', 'GET', '/api/database/P2039', {}, undefined, 503, 'database-unavailable'],
  ['a database that cannot be reached', 'GET', '/api/database/P1001', {}, undefined, 503, 'database-unavailable'],
  ['a database that is locked', 'GET', '/api/database/P1008', {}, undefined, 503, 'database-unavailable'],
  ['a wrong use of the database', 'GET', '/api/database/P2002', {}, undefined, 500, 'internal'],
  ['a bug', 'GET', '/api/broken', {}, undefined, 500, 'internal'],
] as const)('%s is a problem with a code', async (_, method, path, headers, body, status, code) => {
  const { send } = await startApp();
  const answer = await send(path, { method, headers, body });
  expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  expect(JSON.parse(answer.text)).toMatchObject({ status, code, type: `urn:daypass:problem:${code}` });
  expect(answer.status).toBe(status);
  expect(answer.headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' });
  expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
});

test('a bug does not tell its cause', async () => {
  const { send } = await startApp();
  expect((await send('/api/broken')).text).not.toContain('hunter2');
});

test('a DELETE may name a type for the body that it does not have', async () => {
  const { send } = await startApp();
  expect((await send('/api/things/1', { method: 'DELETE', headers: json })).status).toBe(200);
});

test('405 names what the address takes', async () => {
  const { send } = await startApp();
  expect((await send('/api/things/1?x=1', { method: 'PUT' })).headers.allow).toBe('DELETE, GET, HEAD, POST');
});

test('only /api and what is below it is the API', async () => {
  const { send } = await startApp();
  for (const path of ['/', '/apiary', '/api.html', '/API/things/1'])
    expect((await send(path)).text, path).toBe('a page');
  expect((await send('/api/things/1?x=1')).text).toBe('{"thing":true}');
});

test('what is not HTTP is refused with a problem, and the connection closed', async () => {
  const { port } = await startApp();
  const answer = await new Promise<string>((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write('HELLO\r\n\r\n'));
    let text = '';
    socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
    socket.on('error', reject).on('close', () => resolve(text));
  });
  expect(answer).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
  expect(answer).toContain('"code":"bad-request"');
});
