import { beforeEach, expect, test, vi } from 'vitest';
import { CAME_THROUGH, UPDATE_HELD } from '@/browser/page/page-events';
import { aPage } from '@/browser/testing/a-page';
import { away, aServerThat, portal, refuses, says, type Answering } from '@/browser/testing/answers';
import { NOW_MS, withFalseClock } from '@/browser/testing/clock';

const pass = withFalseClock();
/** Nothing is known of the connection, as on a page that has just been opened. */
beforeEach(() => vi.resetModules());

const VERSION = '0123456789ab';
const ours = says({ version: VERSION });

async function opened(answer: Answering = ours) {
  const pill = { dataset: {} as Record<string, string>, textContent: '' };
  const page = aPage({ elements: { '[data-pill]': pill } });
  const server = aServerThat(() => answer);
  const connection = await import('./connection');
  return { page, server, pill, cameThrough: page.eventsOf(CAME_THROUGH), ...connection };
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
  expect(pill.textContent).toBe('2 laps waiting to be sent');
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
