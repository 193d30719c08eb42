import { expect, test, vi } from 'vitest';
import { aPage } from '@/browser/testing/a-page';
import { aServerThat, away, refuses, says, silent, type Answering } from '@/browser/testing/answers';
import { NOW_MS, withFalseClock } from '@/browser/testing/clock';
import { used } from '@/browser/testing/drawn';
import { until } from '@/browser/testing/until';

const pass = withFalseClock();
const raceWith = (laps: number) => ({
  ...{ slug: 'day', name: 'Day', state: 'open', ranking: 'best-lap', opens: null, closes: null, racers: 1 },
  laps,
});
const saysLaps = (laps: number) => says({ races: [raceWith(laps)] });

/** A page with the list of races, opened anew: nothing is known but what the phone has kept. */
async function listed(answer: Answering, kept?: unknown) {
  vi.resetModules();
  const page = aPage();
  if (kept !== undefined) localStorage.setItem('daypass:races', JSON.stringify(kept));
  const server = aServerThat(() => answer);
  const { useRaces } = await import('./use-races');
  const { now, given, end } = await used(useRaces);
  const laps = () => now().data?.map((race) => race.laps) ?? null;
  return { page, server, now, given, laps, end };
}

test('the first drawing has no race, as the page was made without; then come those of this phone, then those of the server', async () => {
  const { given, now, laps } = await listed(saysLaps(2), { data: [raceWith(1)], asOfMs: 5 });
  await until(() => now().state === 'ready');
  expect(given[0]).toMatchObject({ data: null, asOfMs: null });
  expect(given.find(({ data }) => data !== null)).toMatchObject({ data: [{ laps: 1 }], asOfMs: 5, state: 'loading' });
  expect([laps(), now().asOfMs]).toEqual([[2], NOW_MS]);
});

test('a list that is opened again on the same page begins without races, too', async () => {
  const { now, end } = await listed(saysLaps(2));
  await until(() => now().state === 'ready');
  end();
  const { useRaces } = await import('./use-races');
  const again = await used(useRaces);
  await until(() => again.now().data !== null);
  expect(again.given[0]).toMatchObject({ data: null, asOfMs: null });
});

test('what the server says is kept for the next page', async () => {
  const { now } = await listed(saysLaps(2));
  await until(() => now().state === 'ready');
  await until(() => localStorage.getItem('daypass:races') !== null);
  expect(JSON.parse(localStorage.getItem('daypass:races')!)).toEqual({ data: [raceWith(2)], asOfMs: NOW_MS });
});

test.each([
  ['no list', { data: 'day', asOfMs: 5 }],
  ['a race of an older form', { data: [{ slug: 'day' }], asOfMs: 5 }],
  ['a list without its moment', { data: [raceWith(1)] }],
  ['a list whose moment is a text', { data: [raceWith(1)], asOfMs: '5' }],
])('%s on this phone counts as none', async (_, kept) => {
  const { server, now } = await listed(silent, kept);
  await until(() => server.asked.length === 1);
  expect(now()).toMatchObject({ data: null, asOfMs: null, state: 'loading' });
});

test('no race at all is an answer', async () => {
  const { now } = await listed(says({ races: [] }), { data: [raceWith(1)], asOfMs: 5 });
  await until(() => now().state === 'ready');
  expect(now().data).toEqual([]);
});

test.each<[string, Answering]>([
  ['offline', away],
  ['failed', refuses(503)],
])('%s: the races of this phone stay, with the moment they are of', async (state, answer) => {
  const { now, laps } = await listed(answer, { data: [raceWith(1)], asOfMs: 5 });
  await until(() => now().state === state);
  expect([laps(), now().asOfMs]).toEqual([[1], 5]);
  expect(now().problem?.code).toBe(state === 'failed' ? 'busy' : undefined);
});

test('they are asked for every half minute, and when the window is entered', async () => {
  const { page, server, laps } = await listed(saysLaps(1));
  await until(() => laps()?.[0] === 1);
  server.answer = () => saysLaps(2);
  await pass(29_999);
  expect(server.paths()).toEqual(['/api/races']);
  await pass(1);
  await until(() => laps()?.[0] === 2);
  await pass(1_000);
  server.answer = () => saysLaps(3);
  page.windowHears('focus');
  await until(() => laps()?.[0] === 3);
});

test('after the page nothing is asked', async () => {
  const { page, server, laps, end } = await listed(saysLaps(1));
  await until(() => laps() !== null);
  end();
  page.windowHears('focus');
  await pass(60_000);
  expect([server.asked.length, vi.getTimerCount()]).toEqual([1, 0]);
});
