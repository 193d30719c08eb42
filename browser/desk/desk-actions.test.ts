import { expect, test } from 'vitest';
import { aLap } from '@/browser/race/testing/a-lap';
import { aPage } from '@/browser/testing/a-page';
import { away, aServerThat, portal, refuses, says, type Answering } from '@/browser/testing/answers';
import { changeState, correctLap, mergeRacers, renameRacer } from './desk-actions';
import { endSession } from './end-session';

const at = { race: 'day', lap: aLap(1).id };
const row = { racerId: 'ada' };

test('a change is done when the server gives back what was changed', async () => {
  aPage();
  const server = aServerThat((path) => {
    if (path.endsWith('/state')) return says({ slug: 'day', state: 'closed' });
    return path.includes('/racers/')
      ? says({ racerId: path.endsWith('/merge') ? 'bob' : 'ada', racer: row, laps: [] })
      : says(aLap(1, { timeMs: 9_000, version: 2 }));
  });
  const corrected = await correctLap(at.race, at.lap, { timeMs: 9_000, reason: 'Video', version: 1 });
  expect(corrected).toMatchObject({ ok: true, value: { version: 2 } });
  const racer = { name: 'Ada', country: null };
  expect(await renameRacer('day', 'ada', { racer, reason: 'Asked' })).toBeNull();
  expect(await mergeRacers('day', 'ada', { into: 'bob', reason: 'One person' })).toBeNull();
  expect(await changeState('day', { state: 'closed', id: 'change-1' })).toBeNull();
  expect(server.asked.map(({ method, path }) => `${method} ${path}`)).toEqual([
    `PATCH /api/desk/races/day/laps/${at.lap}`,
    'PATCH /api/desk/races/day/racers/ada',
    'POST /api/desk/races/day/racers/ada/merge',
    'POST /api/desk/races/day/state',
  ]);
});

test('an answer about something else is not taken for done', async () => {
  aPage();
  aServerThat((path) => says(path.endsWith('/state') ? { slug: 'night', state: 'closed' } : aLap(2, { version: 2 })));
  const correction = { timeMs: 9_000, reason: 'Video', version: 1 };
  expect(await correctLap(at.race, at.lap, correction)).toMatchObject({ ok: false, refusal: { code: 'not-ours' } });
  expect(await changeState('day', { state: 'closed', id: 'change-1' })).toMatchObject({ code: 'not-ours' });
});

const signedOut = says({ signedOut: { name: 'Grace' } });
const nobody = refuses(401, {}, { code: 'not-signed-in' });
const alive = says({ official: { name: 'Grace' }, expiresAt: '2018-11-29T18:00:00.000Z' });

test.each<[string, Answering, Answering, string | null]>([
  ['the server says so', signedOut, away, null],
  ['nobody was signed in', nobody, away, null],
  ['something else answered, and the server, asked again, knows nobody', portal, nobody, null],
  ['something else answered, and the session lives', portal, alive, 'not-ours'],
  ['something else answered twice', portal, portal, 'not-ours'],
  ['something else answered, and then nothing', portal, away, 'not-ours'],
  ['nothing came through', away, nobody, 'no-connection'],
  ['the server is busy', refuses(429), nobody, 'busy'],
])('the end of a session: %s', async (_, onDelete, onGet, code) => {
  aPage();
  aServerThat((_path, method) => (method === 'DELETE' ? onDelete : onGet));
  expect((await endSession())?.code ?? null).toBe(code);
});
