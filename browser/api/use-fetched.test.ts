import { useState } from 'react';
import { expect, test } from 'vitest';
import { number, outline } from '@/domain/outline';
import { CAME_THROUGH } from '@/browser/page/page-events';
import { aPage } from '@/browser/testing/a-page';
import { aServerThat, away, portal, refuses, says, silent, type Answering } from '@/browser/testing/answers';
import { NOW_MS, withFalseClock } from '@/browser/testing/clock';
import { used } from '@/browser/testing/drawn';
import { until } from '@/browser/testing/until';
import { useFetched } from './use-fetched';

const pass = withFalseClock();
const GAP_MS = 1_000;
const isCount = outline({ count: number });
let pages = 0;

/** A component that shows the answer at a path of its own; `show` gives it other props. */
async function counted(answer: Answering, first: { path?: string | null; version?: number } = {}) {
  const page = aPage();
  const server = aServerThat(() => answer);
  const start = { path: `/api/count/${++pages}` as string | null, version: 1, ...first };
  const { now, given, end } = await used(() => {
    const [{ path, version }, show] = useState(start);
    return { ...useFetched(path, isCount, { version, gapMs: GAP_MS }), show };
  });
  const show = (more: Partial<typeof start>) => now().show((before) => ({ ...before, ...more }));
  return { page, server, now, given, show, end, path: start.path };
}

test('an answer is loading, then ready, with the moment it came', async () => {
  const { now, given } = await counted(says({ count: 3 }));
  expect(given[0]).toMatchObject({ data: null, state: 'loading', problem: null, asOfMs: null });
  await until(() => now().state === 'ready');
  expect(now()).toMatchObject({ data: { count: 3 }, problem: null, asOfMs: NOW_MS });
});

test.each<[string, string, Answering]>([
  ['nothing comes through', 'offline', away],
  ['the page of a wifi comes', 'offline', portal],
  ['the server refuses', 'failed', refuses(503)],
])('where %s, it is %s, and without data', async (_, state, answer) => {
  const { now } = await counted(answer);
  await until(() => now().state !== 'loading');
  expect(now()).toMatchObject({ data: null, state, asOfMs: null });
  expect(now().problem?.code ?? null).toBe(state === 'failed' ? 'busy' : null);
});

test('the last answer stays, with its moment, while a newer one cannot be had; and comes anew by refresh', async () => {
  const { now, server } = await counted(says({ count: 1 }));
  await until(() => now().state === 'ready');
  server.answer = () => away;
  now().refresh();
  await pass(GAP_MS);
  await until(() => now().state === 'offline');
  expect(now()).toMatchObject({ data: { count: 1 }, asOfMs: NOW_MS });
  server.answer = () => says({ count: 2 });
  now().refresh();
  await pass(GAP_MS);
  await until(() => now().state === 'ready');
  expect(now()).toMatchObject({ data: { count: 2 }, problem: null, asOfMs: NOW_MS + 2 * GAP_MS });
});

test('a newer version asks again, after the gap; the same version does not', async () => {
  const { now, server, show } = await counted(says({ count: 1 }));
  await until(() => now().state === 'ready');
  show({ version: 1 });
  await pass(10 * GAP_MS);
  expect(server.asked).toHaveLength(1);
  show({ version: 2 });
  await until(() => server.asked.length === 2);
});

test('the connection that is back asks again', async () => {
  const { now, page, server } = await counted(away);
  await until(() => now().state === 'offline');
  server.answer = () => says({ count: 1 });
  await pass(GAP_MS);
  page.hears(CAME_THROUGH);
  await until(() => now().state === 'ready');
});

test('without a path nothing is asked, and with one it is', async () => {
  const { now, server, show } = await counted(says({ count: 1 }), { path: null });
  now().refresh();
  await pass(10 * GAP_MS);
  expect(server.asked).toEqual([]);
  expect(now()).toMatchObject({ data: null, state: 'loading' });
  show({ path: '/api/count/late' });
  await until(() => now().data?.count === 1);
});

test('at another path nothing of the one before is said; back at the first, its answer is there at once', async () => {
  const { now, given, server, show, path } = await counted(says({ count: 1 }));
  await until(() => now().state === 'ready');
  server.answer = () => refuses(503);
  show({ path: `${path}/other` });
  await until(() => now().state === 'failed');
  expect(given.filter(({ data, state }) => data !== null && state === 'failed')).toEqual([]);
  server.answer = () => silent;
  const before = given.length;
  show({ path });
  await until(() => given.length > before);
  expect(given[before]).toMatchObject({ data: { count: 1 }, state: 'loading', problem: null });
});

test('an answer that comes after the page is gone is told to nobody', async () => {
  let come = (_: Response) => undefined as void;
  const late: Answering = () => new Promise((done) => (come = done));
  const { given, server, end } = await counted(late);
  await until(() => server.asked.length === 1);
  end();
  const before = given.length;
  come(Response.json({ count: 1 }));
  await pass(GAP_MS);
  expect(given).toHaveLength(before);
});
