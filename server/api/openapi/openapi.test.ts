import { expect, test } from 'vitest';
import { FAILURES } from '@/server/failures';
import { makeArchive } from '@/server/testing/make-archive';
import { makeRace } from '@/server/testing/make-keeper';
import { startApi } from '@/server/testing/start-api';
import { routesOf } from '@/server/api/routes';
import type { Services } from '@/server/api/services';

/*
 * These tests show that the description is complete. That answers are as described is shown by every test with
 * server/testing/make-client.ts, which checks each answer against the description.
 */

type Described = {
  responses: Record<string, unknown>;
  parameters: { name: string; in: string }[];
  requestBody?: unknown;
};

type Description = { paths: Record<string, Record<string, Described>>; components: { schemas: object } };

async function readDescription() {
  const api = await startApi({ races: [makeRace('open-track'), makeArchive()] });
  const { json, headers } = await api.reader.get<Description>('/api/openapi.json');
  const operations = Object.entries(json.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => ({ method: method.toUpperCase(), path, described })),
  );
  return { ...api, json, headers, operations };
}

test('the description is OpenAPI 3.1, for readers anywhere', async () => {
  const { json, headers } = await readDescription();
  expect(json).toMatchObject({ openapi: '3.1.0', info: { title: 'Daypass', version: '1.2.3' } });
  expect(headers['access-control-allow-origin']).toBe('*');
});

test('what is described is what is registered, and nothing else is', async () => {
  const { app, operations } = await readDescription();
  const routes = routesOf({ now: Date.now } as Services).map(({ method, path }) => `${method} ${path}`);
  expect(operations.map(({ method, path }) => `${method} ${path}`).toSorted()).toEqual(routes.toSorted());
  for (const { method, path } of operations)
    expect(app.hasRoute({ method, url: path.replace(/\{(\w+)\}/g, ':$1') }), `${method} ${path}`).toBe(true);
  const tree = app.printRoutes({ commonPrefix: false });
  const registered = [...tree.matchAll(/\((.+?)\)/g)].flatMap(([, methods]) =>
    methods!.split(', ').filter((each) => each !== 'HEAD'),
  );
  expect(registered).toHaveLength(routes.length);
});

test('every parameter of an address is described, every body too, and every failure by its code', async () => {
  const { operations } = await readDescription();
  for (const { method, path, described } of operations) {
    const named = described.parameters.filter(({ in: place }) => place === 'path').map(({ name }) => name);
    expect(named, path).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
    const isTaking =
      method === 'PATCH' || (method === 'POST' && !path.endsWith('session')) || path.endsWith('/session');
    expect('requestBody' in described, `${method} ${path}`).toBe(isTaking && (method === 'POST' || method === 'PATCH'));
  }
  const submit = operations.find(({ method, path }) => method === 'POST' && path === '/api/races/{race}/laps')!;
  expect(Object.keys(submit.described.responses)).toEqual([
    '200',
    '201',
    '400',
    '401',
    '403',
    '404',
    '409',
    '413',
    '415',
    '422',
    '429',
    '503',
  ]);
  const text = JSON.stringify(operations);
  const unrouted = [
    'bad-request',
    'bad-address',
    'method-not-allowed',
    'too-slow',
    'address-too-long',
    'headers-too-large',
    'expectation-failed',
    'internal',
  ];
  for (const code of Object.keys(FAILURES).filter((each) => !unrouted.includes(each)))
    expect(text).toContain(`"${code}"`);
});

test('every reference leads to a schema', async () => {
  const { json } = await readDescription();
  const names = [...JSON.stringify(json).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name!);
  expect(names.length).toBeGreaterThan(20);
  for (const name of names) expect(json.components.schemas).toHaveProperty(name);
  expect(JSON.stringify(json)).not.toMatch(/"\$(?:schema|id)"/);
});

test('bodies are described as they are sent: a time in words or a number', async () => {
  const { operations } = await readDescription();
  const submit = operations.find(({ method, path }) => method === 'POST' && path === '/api/races/{race}/laps')!;
  expect(submit.described.requestBody).toMatchObject({
    content: {
      'application/json': {
        schema: {
          required: ['id', 'racer', 'racedAt'],
          properties: { time: { type: 'string' }, timeMs: { type: 'integer' }, resets: { default: 0 } },
          additionalProperties: false,
        },
      },
    },
  });
});
