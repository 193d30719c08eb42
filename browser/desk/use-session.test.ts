import { expect, test, vi } from 'vitest';
import { CAME_THROUGH } from '@/browser/page/page-events';
import { aPage } from '@/browser/testing/a-page';
import { aServerThat, away, portal, refuses, says, silent, type Answering } from '@/browser/testing/answers';
import { NOW_MS, passUntil, withFalseClock } from '@/browser/testing/clock';
import { used } from '@/browser/testing/drawn';
import { until } from '@/browser/testing/until';

const pass = withFalseClock();
const HOUR_MS = 3_600_000;
const expiresAt = new Date(NOW_MS + HOUR_MS).toISOString();
const signedIn = says({ official: { id: 'olive', name: 'Olive' }, expiresAt });
const nobody = refuses(401, {}, { code: 'not-signed-in' });
const OLIVE = { official: 'Olive', expiresAt };

/** The page of the desk; `kept`: who was signed in on this phone before. */
async function aDesk(answer: Answering, kept: object | null = OLIVE) {
  // What modules remember lasts as long as their page.
  vi.resetModules();
  const page = aPage();
  if (kept) localStorage.setItem('daypass:desk-session', JSON.stringify(kept));
  localStorage.setItem('daypass:desk-queue', '{"race":"day"}');
  const server = aServerThat(() => answer);
  const { useSession } = await import('./use-session');
  const { given, now } = await used(useSession);
  const session = () => now().session;
  const onPhone = (key: string) => JSON.parse(localStorage.getItem(`daypass:${key}`) ?? 'null') as unknown;
  await pass();
  return { page, server, given, now, session, onPhone };
}

test('a stranger is asked for a code, and the server is not asked', async () => {
  const { session, server, given } = await aDesk(signedIn, null);
  await until(() => session().phase !== 'looking');
  expect(given[0]!.session).toEqual({ phase: 'looking' });
  expect([session(), server.asked]).toEqual([{ phase: 'signed-out', hasEnded: false }, []]);
});

test('a session that is over by the clock is none', async () => {
  const { session } = await aDesk(signedIn, { official: 'Olive', expiresAt: new Date(NOW_MS).toISOString() });
  await until(() => session().phase === 'signed-out');
});

test('who was signed in before is so at once, and for sure once the server says it', async () => {
  const { session, server } = await aDesk(silent);
  await until(() => session().phase === 'signed-in');
  expect([session(), server.asked.length]).toEqual([{ phase: 'signed-in', ...OLIVE, isConfirmed: false }, 1]);
  server.answer = () => signedIn;
  await passUntil(() => (session() as { isConfirmed: boolean }).isConfirmed);
  expect(session()).toEqual({ phase: 'signed-in', ...OLIVE, isConfirmed: true });
});

test.each<[string, Answering]>([
  ['without a connection', away],
  ['behind the page of a wifi', portal],
  ['while the server is busy', refuses(503)],
])(
  '%s the session holds, and is asked after every five seconds and when something comes through',
  async (_, answer) => {
    const { session, server, page } = await aDesk(answer);
    await until(() => server.asked.length === 1 && session().phase === 'signed-in');
    await pass(4_999);
    expect(server.asked).toHaveLength(1);
    await pass(1);
    await until(() => server.asked.length === 2);
    server.answer = () => signedIn;
    page.hears(CAME_THROUGH);
    await until(() => (session() as { isConfirmed: boolean }).isConfirmed);
    await pass(60_000);
    expect(server.asked).toHaveLength(3);
  },
);

test('a session that the server has ended is over, and is forgotten', async () => {
  const { session, onPhone } = await aDesk(nobody);
  await until(() => session().phase === 'signed-out');
  expect([session(), onPhone('desk-session')]).toEqual([{ phase: 'signed-out', hasEnded: true }, null]);
});

test('a code signs in, and the phone remembers who; a refusal is given back', async () => {
  const refused = refuses(403, {}, { code: 'code-refused' });
  const { now, session, server, onPhone } = await aDesk(refused, null);
  await until(() => session().phase === 'signed-out');
  expect(await now().signIn('WRONG')).toMatchObject({ code: 'code-refused', status: 403 });
  expect(session().phase).toBe('signed-out');
  server.answer = () => signedIn;
  expect(await now().signIn('RIGHT')).toBeNull();
  await until(() => session().phase === 'signed-in');
  expect(server.asked.map(({ method, body }) => [method, body])).toEqual([
    ['POST', { code: 'WRONG' }],
    ['POST', { code: 'RIGHT' }],
  ]);
  expect([session(), onPhone('desk-session')]).toEqual([{ phase: 'signed-in', ...OLIVE, isConfirmed: true }, OLIVE]);
});

test('whoever signs out is so only once the server has said it; then nothing of the queue is left here', async () => {
  const { now, session, server, onPhone } = await aDesk(signedIn);
  await until(() => session().phase === 'signed-in');
  server.answer = () => away;
  expect(await now().signOut()).toMatchObject({ code: 'no-connection' });
  expect([session().phase, onPhone('desk-session')]).toEqual(['signed-in', OLIVE]);
  server.answer = () => says({ signedOut: { name: 'Olive' } });
  expect(await now().signOut()).toBeNull();
  await until(() => session().phase === 'signed-out');
  expect([session(), onPhone('desk-session'), onPhone('desk-queue')]).toEqual([
    { phase: 'signed-out', hasEnded: false },
    null,
    null,
  ]);
});

test('an end that was heard elsewhere is one, and who it was stays known', async () => {
  const { now, session, onPhone } = await aDesk(signedIn);
  await until(() => session().phase === 'signed-in');
  now().end();
  await until(() => session().phase === 'signed-out');
  expect([session(), onPhone('desk-session')]).toEqual([{ phase: 'signed-out', hasEnded: true }, OLIVE]);
});

test('an answer that nobody is signed in, while somebody signs out, is no end of the session', async () => {
  const { now, session, server } = await aDesk(signedIn);
  await until(() => session().phase === 'signed-in');
  let answer = (_: Response) => {};
  server.answer = () => () => new Promise((done) => (answer = done));
  const leaving = now().signOut();
  now().end();
  await pass(1);
  expect(session().phase).toBe('signed-in');
  answer(Response.json({ signedOut: { name: 'Olive' } }));
  expect(await leaving).toBeNull();
  await until(() => session().phase === 'signed-out');
  expect(session()).toEqual({ phase: 'signed-out', hasEnded: false });
});
