import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { keepBoard, readBoard } from '@/storage/board-table';
import { aPhone } from '@/storage/testing/a-phone';
import { CAME_THROUGH } from '@/browser/page/page-events';
import { aPage } from '@/browser/testing/a-page';
import { away, says } from '@/browser/testing/answers';
import { NOW_MS, withFalseClock } from '@/browser/testing/clock';
import { until } from '@/browser/testing/until';
import { WebLocks } from '@/storage/testing/web-locks';
import { LiveBoard } from './live-board';
import { aBoard, aChange, aRow } from '@/browser/race/testing/a-board';
import { aServer } from '@/browser/race/testing/a-server';

const pass = withFalseClock();
/** Every pause is the longest that chance allows. */
beforeEach(() => void vi.spyOn(Math, 'random').mockReturnValue(1));
/** A phone on which nothing is kept. */
beforeEach(() => void (globalThis.daypassKept = aPhone()));

/** The board as something on the page shows it. */
function watch(live = new LiveBoard('day')) {
  const shown: string[] = [];
  const leave = live.subscribe(() => shown.push(`${live.state.link} ${live.state.board?.version ?? '-'}`));
  onTestFinished(leave);
  return { live, shown, leave };
}

/** A board that is shown and has a line to the server. */
async function aLiveBoard() {
  const page = aPage();
  const server = aServer();
  const watched = watch();
  await until(() => server.streams.length === 1);
  server.last().send('board', aBoard(5));
  await until(() => watched.live.state.link === 'live');
  return { page, server, ...watched };
}

test('the kept board is there at once, as old as it is, and the stream goes on from it', async () => {
  aPage();
  const server = aServer();
  await keepBoard({ board: aBoard(4), heardAtMs: NOW_MS - 60_000 });
  const { live, shown } = watch();
  await until(() => server.streams.length === 1);
  expect(live.state).toEqual({ board: aBoard(4), link: 'starting', asOfMs: NOW_MS - 60_000, retryInMs: null });
  expect(server.asked).toEqual(['live from one.4']);
  server.last().send('change', aChange(5));
  await until(() => live.state.link === 'live');
  expect(live.state).toMatchObject({ board: { version: 5 }, asOfMs: NOW_MS });
  expect(shown.slice(0, 2)).toEqual(['starting 4', 'starting 4']);
});

test('a phone that does not give what it has kept is waited for a second at most', async () => {
  aPage();
  const server = aServer();
  globalThis.daypassKept = { ...aPhone(), read: () => new Promise(() => undefined) };
  watch();
  await pass(999);
  expect(server.asked).toEqual([]);
  await pass(1);
  expect(server.asked).toEqual(['live']);
});

test('every board that comes is kept on the phone', async () => {
  const { server } = await aLiveBoard();
  await until(() => server.asked.length === 1);
  expect(await readBoard('day')).toEqual({ board: aBoard(5), heardAtMs: NOW_MS });
});

test('without a server the kept board stays, with its time and the pause until the next try', async () => {
  aPage();
  const server = aServer();
  server.goAway();
  await keepBoard({ board: aBoard(4), heardAtMs: NOW_MS - 60_000 });
  const { live } = watch();
  await until(() => live.state.link === 'lost');
  expect(live.state).toEqual({ board: aBoard(4), link: 'lost', asOfMs: NOW_MS - 60_000, retryInMs: 10_000 });
});

test('after a loss everything that was missed comes in one change, from the version that is known', async () => {
  const { server, live } = await aLiveBoard();
  server.last().breakOff();
  await until(() => live.state.link === 'lost');
  expect(live.state).toMatchObject({ board: { version: 5 }, retryInMs: 10_000 });
  await pass(10_000);
  server
    .last()
    .send('change', aChange(9, { upsert: [aRow('ada', 9_000)], totals: { racers: 1, laps: 9, waiting: 0 } }));
  await until(() => live.state.link === 'live');
  expect(server.asked).toEqual(['live', 'live from one.5']);
  expect(live.state.board).toMatchObject({ version: 9, rows: [{ racerId: 'ada', rank: 1 }] });
});

test('a page that nobody looks at has no line, and looks anew from what it knows on return', async () => {
  const { page, server, live } = await aLiveBoard();
  page.look('hidden');
  expect(server.last().isOpen).toBe(false);
  expect(live.state).toMatchObject({ link: 'lost', retryInMs: null, board: { version: 5 } });
  await pass(10 * 60_000);
  expect(server.asked).toEqual(['live']);
  page.look('visible');
  await until(() => server.streams.length === 2);
  expect(server.asked).toEqual(['live', 'live from one.5']);
  expect(live.state.link).toBe('starting');
});

test('a page that is opened in the background asks for nothing until it is looked at', async () => {
  const page = aPage();
  page.look('hidden');
  const server = aServer();
  watch();
  await pass(60_000);
  expect(server.asked).toEqual([]);
  page.look('visible');
  await until(() => server.streams.length === 1);
});

test('a line that was silent while the page was frozen is made anew as soon as somebody looks', async () => {
  const { page, server } = await aLiveBoard();
  // A frozen page runs no timers, and is not told when it wakes up.
  vi.setSystemTime(NOW_MS + 20_000);
  page.hears(CAME_THROUGH);
  expect(server.asked).toEqual(['live']);
  vi.setSystemTime(NOW_MS + 20_001);
  page.look('visible');
  await until(() => server.streams.length === 2);
  expect(server.streams.map(({ isOpen }) => isOpen)).toEqual([false, true]);
});

test('as soon as the server can be reached again the pause is over', async () => {
  const { page, server, live } = await aLiveBoard();
  server.goAway();
  server.last().breakOff();
  await until(() => live.state.link === 'lost');
  server.onLive = server.openStream;
  page.hears(CAME_THROUGH);
  await until(() => server.streams.length === 2);
  expect(Date.now()).toBe(NOW_MS);
});

test('the line ends with the last part that shows the board, and the next part starts it from the board that is known', async () => {
  const { page, server, live, leave } = await aLiveBoard();
  const alsoLeave = live.subscribe(() => undefined);
  leave();
  expect(server.last().isOpen).toBe(true);
  alsoLeave();
  expect(server.last().isOpen).toBe(false);
  for (const look of ['hidden', 'visible'] as const) page.look(look);
  page.hears(CAME_THROUGH);
  await pass(60_000);
  expect(server.asked).toEqual(['live']);
  expect(live.state).toMatchObject({ board: { version: 5 }, link: 'starting' });
  watch(live);
  await until(() => server.streams.length === 2);
  expect(server.asked).toEqual(['live', 'live from one.5']);
});

test('a page that is left before the phone has given its board begins no line', async () => {
  aPage();
  const server = aServer();
  const { leave } = watch();
  leave();
  await pass(10_000);
  expect(server.asked).toEqual([]);
});

const firstPage = aBoard(5, { rows: [aRow('ada', 9_000), aRow('bob', 9_100, 2)], next: 'after bob' });
const secondPage = aBoard(5, { rows: [aRow('cleo', 9_200, 3)], next: null });
const racers = (live: LiveBoard) => live.state.board!.rows.map(({ racerId }) => racerId);

test('the rows after the last one are fetched when they are asked for, and then there is nothing more', async () => {
  const { server, live } = await aLiveBoard();
  server.last().send('board', { ...firstPage, version: 6 });
  await until(() => live.state.board!.rows.length === 2);
  server.onBoard = says({ ...secondPage, version: 6 });
  await live.more();
  expect(racers(live)).toEqual(['ada', 'bob', 'cleo']);
  expect(server.asked.at(-1)).toBe('board?limit=500&after=after%20bob');
  await live.more();
  expect(server.asked).toHaveLength(2);
});

test('rows that a cache gives of an older board are asked for again after a second, three times at most', async () => {
  const { server, live } = await aLiveBoard();
  server.last().send('board', { ...firstPage, version: 6 });
  await until(() => live.state.board!.rows.length === 2);
  server.onBoard = says(secondPage);
  const more = live.more();
  await until(() => server.asked.length === 2);
  server.onBoard = says({ ...secondPage, version: 7 });
  await pass(999);
  expect(server.asked).toHaveLength(2);
  await pass(1);
  await more;
  expect(racers(live)).toEqual(['ada', 'bob', 'cleo']);

  server.last().send('board', { ...firstPage, version: 9 });
  await until(() => live.state.board!.version === 9);
  await pass(10_000);
  // To bring the reader back down it asks as often: three times.
  expect(server.asked.filter((each) => each.startsWith('board'))).toHaveLength(2 + 3);
  expect(racers(live)).toEqual(['ada', 'bob']);
});

test('whoever was further down is brought back there when a board begins anew', async () => {
  const { server, live } = await aLiveBoard();
  server.onBoard = says({ ...secondPage, version: 6 });
  server.last().send('board', { ...firstPage, version: 6 });
  await until(() => live.state.board!.rows.length === 2);
  await live.more();
  server.onBoard = says({ ...secondPage, version: 8, rows: [aRow('cleo', 9_200, 3), aRow('dan', 9_300, 4)] });
  server.last().send('board', { ...firstPage, version: 8 });
  await until(() => live.state.board!.rows.length > 3);
  expect(racers(live)).toEqual(['ada', 'bob', 'cleo', 'dan']);
});

test('a board stays as it is when further rows do not come', async () => {
  const { server, live } = await aLiveBoard();
  server.last().send('board', { ...firstPage, version: 6 });
  await until(() => live.state.board!.rows.length === 2);
  server.onBoard = away;
  await live.more();
  expect(live.state).toMatchObject({ link: 'live', board: { next: 'after bob' } });
});

/** Two pages of one browser with the same board: the first has the line. */
async function twoPages() {
  const page = aPage({ locks: new WebLocks() });
  const server = aServer();
  const first = watch();
  await until(() => server.streams.length === 1);
  server.last().send('board', aBoard(5));
  await until(() => first.live.state.link === 'live');
  const second = watch();
  await until(() => second.live.state.link === 'live');
  return { page, server, first: first.live, second: second.live };
}

test('two pages of one browser have one line, and both show what it brings', async () => {
  const { server, first, second } = await twoPages();
  server.last().send('change', aChange(6));
  await until(() => second.state.board?.version === 6);
  expect(first.state).toEqual(second.state);
  expect(server.asked).toEqual(['live']);
});

test('a page that missed a change has the whole board from the one with the line, and asks no server', async () => {
  const { server, second } = await twoPages();
  // The second page may have an older board, for instance because it was busy when the change before came.
  second.state = { ...second.state, board: aBoard(3) };
  server.last().send('change', aChange(6));
  await until(() => second.state.board?.version === 6);
  expect(server.asked).toEqual(['live']);
});

test('a page that misses everything that it is told asks twice a second at most', async () => {
  const { server, first, second } = await twoPages();
  const answers: number[] = [];
  onTestFinished(second.subscribe(() => answers.push(Date.now())));
  for (let version = 6; version < 16; version++) {
    second.state = { ...second.state, board: aBoard(1) };
    server.last().send('change', aChange(version));
    await until(() => first.state.board?.version === version);
    await pass(100);
  }
  expect(answers.length).toBeGreaterThan(0);
  expect(answers.length).toBeLessThanOrEqual(3);
});

test('a tap on a page without the line makes the one with the line try at once', async () => {
  const { server, first, second } = await twoPages();
  server.goAway();
  server.last().breakOff();
  await until(() => second.state.link === 'lost');
  expect(second.state.retryInMs).toBe(first.state.retryInMs);
  server.onLive = server.openStream;
  second.refresh();
  await until(() => server.streams.length === 2);
  server.last().send('board', aBoard(7));
  await until(() => second.state.board?.version === 7);
  expect(Date.now()).toBe(NOW_MS);
});

test('a phone that knows another history is shown what is, also where that is less, and also after a reload', async () => {
  aPage();
  const server = aServer();
  await keepBoard({ board: aBoard(9, { rows: [aRow('lost', 8_000)] }), heardAtMs: NOW_MS - 60_000 });
  const { live } = watch();
  await until(() => server.streams.length === 1);
  expect(server.asked).toEqual(['live from one.9']);
  server.last().send('board', aBoard(9, { epoch: 'two', rows: [aRow('new', 9_000)] }));
  await until(() => live.state.link === 'live');
  expect(racers(live)).toEqual(['new']);
  server.last().send('change', aChange(10, { epoch: 'two', upsert: [aRow('newer', 8_500)] }));
  await until(() => live.state.board!.version === 10);
  expect(racers(live)).toEqual(['newer', 'new']);
  // The board is kept now and then.
  await pass(2_000);
  expect((await readBoard('day'))!.board).toMatchObject({ epoch: 'two', version: 10 });
});

test('a board that was kept before there were epochs is shown, and begins anew', async () => {
  aPage();
  const server = aServer();
  await keepBoard({ board: aBoard(9, { epoch: undefined }), heardAtMs: NOW_MS - 60_000 });
  const { live } = watch();
  await until(() => server.streams.length === 1);
  expect(live.state.board?.version).toBe(9);
  expect(server.asked).toEqual(['live']);
});

test('further rows of another history are not put below this one', async () => {
  const { server, live } = await aLiveBoard();
  server.last().send('board', { ...firstPage, version: 6 });
  await until(() => live.state.board!.rows.length === 2);
  server.onBoard = says({ ...secondPage, version: 7, epoch: 'two' });
  const more = live.more();
  await pass(10_000);
  await more;
  expect(racers(live)).toEqual(['ada', 'bob']);
});
