import { beforeEach, expect, test, vi } from 'vitest';
import { CAME_THROUGH, CONNECTION_DOUBTED, UPDATE_HELD } from '@/browser/page/page-events';
import { aPage } from '@/browser/testing/a-page';
import { away, aServerThat, portal, refuses, says, type Answering } from '@/browser/testing/answers';
import { NOW_MS, withFalseClock } from '@/browser/testing/clock';

const pass = withFalseClock('performance');
/** Nothing is known of the connection, as on a page that has just been opened. */
beforeEach(() => vi.resetModules());

const VERSION = '0123456789ab';
const ours = says({ version: VERSION });

async function opened(answer: Answering = ours) {
  const pill = { dataset: {} as Record<string, string>, textContent: '' };
  const live = { dataset: {} as Record<string, string>, textContent: '' };
  const page = aPage({ elements: { '[data-pill]': pill, '[data-live-region]': live } });
  const server = aServerThat(() => answer);
  const connection = await import('./connection');
  return { page, server, pill, live, cameThrough: page.eventsOf(CAME_THROUGH), ...connection };
}

test('the server is asked as the page opens, every half minute, and when the browser sees a change', async () => {
  const { page, server, watchConnection } = await opened();
  watchConnection();
  expect(server.paths()).toEqual(['/version.json?from-network']);
  await pass(30_000);
  expect(server.asked).toHaveLength(2);
  page.windowHears('offline');
  page.windowHears('online');
  page.look('visible');
  await pass();
  expect(server.asked).toHaveLength(5);
});

test('without an answer the server is asked again soon, then less often; with something to send always within 2 s', async () => {
  const { server, watchConnection, tellPill } = await opened(away);
  watchConnection();
  await pass(3_000);
  expect(server.asked).toHaveLength(2);
  await pass(300_000);
  const before = server.asked.length;
  await pass(30_000);
  expect(server.asked.length - before).toBe(2);
  // A long pause has just begun.
  for (const known = server.asked.length; server.asked.length === known;) await pass(100);
  const longPause = server.asked.length;
  tellPill({ type: 'unsent', unsent: { kind: 'lap', count: 1, state: 'waiting' } });
  await pass(20_000);
  expect(server.asked.length - longPause).toBe(10);
  server.answer = () => ours;
  await pass(2_000);
  const back = server.asked.length;
  await pass(29_000);
  expect(server.asked.length - back).toBeLessThanOrEqual(1);
});

test('whoever hears first that the connection may be gone has the server asked soon, several of them once', async () => {
  const { page, server, pill, watchConnection } = await opened();
  watchConnection();
  await pass(5_000);
  server.answer = () => away;
  page.hears(CONNECTION_DOUBTED);
  page.hears(CONNECTION_DOUBTED);
  await pass(500);
  expect(server.asked).toHaveLength(2);
  expect(pill.textContent).toBe('Offline');
});

test('a doubt in the moment after an answer is not forgotten', async () => {
  const { page, server, pill, watchConnection } = await opened();
  watchConnection();
  await pass();
  expect(pill.textContent).toBe('Online');
  server.answer = () => away;
  page.hears(CONNECTION_DOUBTED);
  await pass(500);
  expect(pill.textContent).toBe('Offline');
});

test('what has passed before it could be heard is not said, and what comes again is', async () => {
  const { server, probe, live } = await opened();
  const { say } = await import('./say');
  await probe();
  say('Address copied.');
  server.answer = () => away;
  await probe();
  server.answer = () => ours;
  await probe();
  await pass(10_000);
  expect(live.textContent).toBe('Address copied.');
  for (const heard of ['Offline', 'Offline']) {
    server.answer = () => away;
    live.textContent = '';
    await probe();
    await pass(3_000);
    expect(live.textContent).toBe(heard);
    server.answer = () => ours;
    await probe();
    await pass(3_000);
  }
});

test('the pill leads to what it speaks of', async () => {
  const hrefs: string[] = [];
  const { tellPill, probe, pill } = await opened();
  Object.assign(pill, { parentElement: { setAttribute: (_: string, href: string) => hrefs.push(href) } });
  await probe();
  tellPill({ type: 'unsent', unsent: { kind: 'lap', count: 1, state: 'waiting', race: 'open' } });
  tellPill({ type: 'unsent', unsent: null });
  expect(hrefs).toEqual(['/offline', '/leaderboard/open?view=mine', '/offline']);
});

test('one hears once that one is offline, that a lap waits and that a version is new, after what was said before', async () => {
  const { server, probe, tellPill, live } = await opened();
  await probe();
  expect(live.textContent).toBe('');
  server.answer = () => away;
  await probe();
  expect(live.textContent).toBe('Offline');
  tellPill({ type: 'unsent', unsent: { kind: 'lap', count: 1, state: 'waiting' } });
  expect(live.textContent).toBe('Offline');
  await pass(3_000);
  expect(live.textContent).toBe('1 lap waiting to be sent');
  await pass(30_000);
  live.textContent = '';
  await probe();
  expect(live.textContent).toBe('');
});

test('a page that nobody looks at asks nothing, and says what it knows', async () => {
  const { page, server, probe, isOffline } = await opened(away);
  expect(await probe()).toBe(false);
  expect(isOffline()).toBe(true);
  page.look('hidden');
  expect(await probe()).toBe(false);
  expect(server.asked).toHaveLength(1);
});

test.each<[string, Answering]>([
  ['nothing', away],
  ['a page of a wifi', portal],
  ['a portal that speaks JSON', says({ version: '2.1', login: 'please' })],
  ['a version that is no text', says({ version: 123456789012 })],
  ['a refusal with our version in it', refuses(503, {}, { version: VERSION })],
  ['an empty answer', () => new Response(null, { status: 204 })],
])('%s is no sign of our server', async (_, answer) => {
  const { probe, isOffline, onReached, cameThrough, pill } = await opened(answer);
  const reached = vi.fn();
  onReached(reached);
  expect(await probe()).toBe(false);
  expect(isOffline()).toBe(true);
  expect(pill.textContent).toBe('Offline');
  expect(reached).not.toHaveBeenCalled();
  expect(cameThrough).toEqual([]);
});

test('the page hears once that the server has answered, for the first time and after each absence', async () => {
  const { server, probe, cameThrough } = await opened();
  await probe();
  await probe();
  expect(cameThrough).toHaveLength(1);
  server.answer = () => away;
  await probe();
  await probe();
  server.answer = () => ours;
  await probe();
  await probe();
  expect(cameThrough).toHaveLength(2);
});

test('a listener hears the version of the server each time the server has answered', async () => {
  const { server, probe, onReached } = await opened();
  const versions: string[][] = [[], []];
  for (const each of versions) onReached((version) => each.push(version));
  await probe();
  server.answer = () => says({ version: 'ba9876543210' });
  await probe();
  expect(versions).toEqual([
    [VERSION, 'ba9876543210'],
    [VERSION, 'ba9876543210'],
  ]);
});

test('the pill says what is known, and says nothing before', async () => {
  const { server, pill, probe, tellPill, showPill } = await opened();
  showPill();
  expect(pill).toMatchObject({ textContent: '', dataset: { look: 'none' } });
  await probe();
  expect(pill).toMatchObject({ textContent: 'Online', dataset: { look: 'good' } });
  tellPill({ type: 'copy-ready' });
  server.answer = () => away;
  await probe();
  expect(pill).toMatchObject({ textContent: 'Offline, ready', dataset: { look: 'wait' } });
  tellPill({ type: 'unsent', unsent: { kind: 'lap', count: 2, state: 'waiting' } });
  expect(pill.textContent).toBe('2 to send');
});

test('words that somebody has translated are left as they are until they change', async () => {
  const { server, pill, probe } = await opened();
  await probe();
  pill.textContent = 'En ligne';
  await probe();
  expect(pill.textContent).toBe('En ligne');
  server.answer = () => away;
  await probe();
  expect(pill.textContent).toBe('Offline');
});

test('a new version is not offered while it is held back, and is as soon as it is not', async () => {
  const { page, pill, probe, tellPill, watchConnection } = await opened();
  const { holdUpdate } = await import('./hold-update');
  watchConnection();
  await probe();
  tellPill({ type: 'update-waiting' });
  expect(pill).toMatchObject({ textContent: 'New version', dataset: { look: 'new' } });
  const held = page.eventsOf(UPDATE_HELD);
  holdUpdate(NOW_MS);
  expect(pill.textContent).toBe('Online');
  holdUpdate(null);
  expect(pill.textContent).toBe('New version');
  expect(held).toHaveLength(2);
});
