import { expect, onTestFinished, test } from 'vitest';
import { addressOf } from '@/domain/api/address';
import * as addresses from '@/domain/api/addresses';
import { createApp } from './create-app';
import { registerRoutes, type Identify } from './register-routes';
import { defineRoute, done } from './route';
import { routesOf } from './routes';
import type { Services } from './services';

const { API, DESK, ...table } = addresses;
const patterns: readonly string[] = Object.values(table);

test('the routes of the server are those of the table, and no other', () => {
  const routes = routesOf({ now: () => 0 } as Services).map(({ path }) => path);
  expect([...new Set(routes)].toSorted()).toEqual(patterns.toSorted());
  expect(patterns.every((pattern) => pattern.startsWith(`${API}/`))).toBe(true);
  const ofDesk = routes.filter((path) => path.startsWith(`${DESK}/`));
  expect(ofDesk.length).toBeGreaterThan(0);
});

/** The real router. Each route answers with the pattern and the names that it was asked for. */
async function anEchoingServer() {
  const app = createApp({ logLevel: 'silent', pages: (_, response) => void response.end('a page') });
  const echo = patterns.map((path) =>
    defineRoute({
      ...{ method: 'GET', path, summary: '', caller: 'anyone', answers: { 200: '' } },
      handle: ({ params }: { params: unknown }) => done({ path, params }),
    } as never),
  );
  registerRoutes(app, echo, { anyone: () => ({ ok: true, value: undefined }) } as unknown as Identify);
  await app.ready();
  onTestFinished(() => app.close());
  return async (url: string): Promise<unknown> => (await app.inject({ url })).json();
}

test.each(['day', '50%', 'a/b', 'ü', '日本', 'a b', '?x=1', '#x', '%2F'])(
  'an address that is built with the name %s leads to its route, which is given that name',
  async (name) => {
    const ask = await anEchoingServer();
    for (const path of patterns) {
      const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, each]) => each!);
      const params = Object.fromEntries(names.map((each, at) => [each, `${name}${at}`]));
      expect(await ask(addressOf(path, params))).toEqual({ path, params });
    }
  },
);
