import { setMaxListeners } from 'node:events';
import { beforeEach, expect, test } from 'vitest';
import type { Lap } from '@/domain/race/contract/lap';
import { type KeptLap, readLaps } from '@/storage/lap-table';
import { readOutbox } from '@/storage/outbox-table';
import { aPhone } from '@/storage/testing/a-phone';
import { aPage } from '@/browser/testing/a-page';
import { away, aServerThat, portal, refuses, says } from '@/browser/testing/answers';
import { refreshLaps } from './refresh-laps';
import { aRow } from '@/browser/race/testing/a-board';
import { aLap, lapIdOf } from '@/browser/race/testing/a-lap';

beforeEach(() => {
  globalThis.daypassKept = aPhone();
  aPage();
});
const stop = new AbortController().signal;
// Many requests listen to this signal at once, and Node would take that for a leak.
setMaxListeners(0, stop);

const keep = (laps: readonly Lap[]) =>
  globalThis.daypassKept!.change(['laps'], async (tables) => {
    for (const lap of laps) await tables('laps').put(lap.id, { race: lap.race, lap, sentAs: 'Ada', seen: 'waiting' });
  });
const numbered = (count: number, fields: Partial<Lap> = {}) =>
  Array.from({ length: count }, (_, index) => aLap(index + 1, fields));
const decided = (lap: Lap): Lap => ({ ...lap, status: 'verified', version: 2 });

/** A server that has these laps and their racers, and nothing else. */
function aServerWith(laps: readonly Lap[]) {
  return aServerThat((path) => {
    const lap = laps.find(({ id }) => path === `/api/races/day/laps/${id}`);
    const racer = laps.filter(({ racerId }) => path === `/api/races/day/racers/${encodeURIComponent(racerId)}`);
    if (lap) return says(lap);
    return racer.length > 0 ? says({ racer: aRow(racer[0]!.racerId, 9_000), laps: racer }) : refuses(404);
  });
}

const refresh = async (isWanted: (kept: KeptLap) => boolean = () => true) => {
  await refreshLaps('day', isWanted, stop);
  const kept = await readLaps('day');
  return kept.map(({ lap }) => lap?.status ?? 'not asked for');
};

test('a few laps are asked for one by one', async () => {
  await keep(numbered(3));
  const server = aServerWith(numbered(3).map(decided));
  expect(await refresh()).toEqual(['verified', 'verified', 'verified']);
  expect(server.paths()).toEqual([1, 2, 3].map((number) => `/api/races/day/laps/${lapIdOf(number)}`));
});

test('four laps of one racer take one question, however the name is written', async () => {
  const racerId = 'Zoë/1';
  await keep(numbered(4, { racerId }));
  const server = aServerWith(numbered(4, { racerId }).map(decided));
  expect(await refresh()).toEqual(Array(4).fill('verified'));
  expect(server.paths()).toEqual(['/api/races/day/racers/Zo%C3%AB%2F1']);
});

test('a lap that is missing on the racer’s page, as it was withdrawn or given away, is asked for by itself', async () => {
  await keep(numbered(5));
  const [first, second, ...others] = numbered(5);
  const moved: Lap = { ...first!, racerId: 'bob', version: 3 };
  const withdrawn: Lap = { ...second!, status: 'withdrawn', version: 2 };
  aPage();
  const server = aServerThat((path) => {
    if (path === '/api/races/day/racers/ada') return says({ racer: aRow('ada', 9_000), laps: others.map(decided) });
    return says(path.endsWith(first!.id) ? moved : withdrawn);
  });
  expect(await refresh()).toEqual(['waiting', 'withdrawn', 'verified', 'verified', 'verified']);
  expect(server.asked).toHaveLength(3);
  expect((await readLaps('day'))[0]?.lap?.racerId).toBe('bob');
});

test('where a racer has no page any more, as all laps were rejected, each lap is asked for', async () => {
  await keep(numbered(4));
  const rejected = numbered(4).map((lap): Lap => ({ ...lap, status: 'rejected', version: 2 }));
  aPage();
  const server = aServerThat((path) => {
    const lap = rejected.find(({ id }) => path.endsWith(id));
    return lap ? says(lap) : refuses(404);
  });
  expect(await refresh()).toEqual(Array(4).fill('rejected'));
  expect(server.asked).toHaveLength(1 + 4);
});

test('laps of others on a racer’s page, and other races, are not kept', async () => {
  await keep(numbered(4));
  await keep([aLap(50, { race: 'night' })]);
  aServerWith([...numbered(4), aLap(9)].map(decided));
  expect(await refresh()).toHaveLength(4);
  expect(await readLaps('night')).toMatchObject([{ lap: { status: 'waiting' } }]);
});

test('only wanted laps are asked for', async () => {
  await keep([aLap(1), decided(aLap(2))]);
  const server = aServerWith([]);
  await refresh(({ lap }) => lap?.status === 'waiting');
  expect(server.paths()).toEqual([`/api/races/day/laps/${lapIdOf(1)}`]);
});

test('of many laps that stand on no page the newest twenty are asked for', async () => {
  const laps = Array.from({ length: 30 }, (_, index) => aLap(index + 1, { racerId: `racer ${index}` }));
  await keep(laps);
  const server = aServerWith([]);
  await refresh();
  expect(server.paths().toSorted()).toEqual(laps.slice(10).map(({ id }) => `/api/races/day/laps/${id}`));
});

test('a lap of which only the id is known is asked for by its id', async () => {
  await globalThis.daypassKept!.put('laps', lapIdOf(1), { race: 'day', lap: null, sentAs: 'Ada', seen: null });
  aServerWith([decided(aLap(1))]);
  expect(await refresh()).toEqual(['verified']);
});

test.each([
  ['no answer', away],
  ['a page of a wifi', portal],
  ['a refusal', refuses(429)],
])('%s changes nothing that is known', async (_, answer) => {
  await keep(numbered(5));
  aPage();
  aServerThat(() => answer);
  expect(await refresh()).toEqual(Array(5).fill('waiting'));
});

/** A restored server without the laps. */
const gone = (lineage: string, missing = 'lap') => refuses(404, {}, { code: 'not-found', missing, lineage });
const entries = async () =>
  (await readOutbox()).entries.map(({ id, method, url, body }) => ({ id, method, url, body }));

test('laps that a restored backup lacks are sent again, as they were last known, under the name they were sent by', async () => {
  const known = { lineage: 'one', name: 'Ada Lovelace', timeMs: 9_123, resets: 1, country: 'GB' };
  aPage();
  await keep([aLap(1, { lineage: 'one' }), aLap(2, { ...known, status: 'verified', version: 3 })]);
  const server = aServerThat((path, method) =>
    method === 'POST' ? away : path.endsWith(lapIdOf(1)) ? says(aLap(1)) : gone('one'),
  );
  expect(await refresh()).toEqual(['waiting']);
  const body = { racer: { name: 'Ada', country: 'GB' }, timeMs: 9_123, resets: 1, racedAt: aLap(2).racedAt };
  expect(await entries()).toEqual([{ id: lapIdOf(2), method: 'POST', url: '/api/races/day/laps', body }]);
  await expect.poll(() => server.asked.at(-1)).toMatchObject({ method: 'POST', body: { ...body, id: lapIdOf(2) } });
});

test.each([
  ['another database', gone('two')],
  ['a race that is gone', gone('one', 'race')],
  ['a wifi’s sign-in page', portal],
  ['nothing', away],
])('%s gets no lap again', async (_, answer) => {
  await keep([aLap(1, { lineage: 'one' })]);
  aServerThat(() => answer);
  expect(await refresh()).toEqual(['waiting']);
  expect(await entries()).toEqual([]);
});

test('the lineage of a lap is kept where an answer does not name it', async () => {
  await keep(numbered(4, { lineage: 'one' }));
  aServerWith(numbered(4).map(decided));
  await refresh();
  expect((await readLaps('day')).map(({ lap }) => [lap?.status, lap?.lineage])).toEqual(
    Array(4).fill(['verified', 'one']),
  );
});

test('all lost laps are found, however many they are', async () => {
  aPage();
  await keep(numbered(45, { lineage: 'one' }));
  aServerThat((_, method) => (method === 'POST' ? away : gone('one')));
  expect(await refresh()).toEqual([]);
  expect(await entries()).toHaveLength(45);
});
