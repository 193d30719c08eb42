import { expect, test } from 'vitest';
import * as emptyWords from '@/generated/words/board-empty';
import * as frame from '@/generated/words/board-frame';
import * as course from '@/generated/words/race-course';
import * as head from '@/generated/words/race-head';
import type { BoardUse } from '@/browser/race/use-board';
import { aBoard, aRow } from '@/browser/race/testing/a-board';
import { aPage } from '@/browser/testing/a-page';
import { NOW_MS, withFalseClock } from '@/browser/testing/clock';
import { drawn } from '@/browser/testing/drawn';
import { BoardPanel } from './board-panel';
import { FreshnessLine } from './freshness-line';

withFalseClock();
const nothing = { board: null, link: 'starting', asOfMs: null, retryInMs: null } as const;

/** A page that shows what of the board is known. */
async function aPanel(more: Partial<BoardUse>, also: Partial<Parameters<typeof BoardPanel>[0]> = {}) {
  aPage();
  // No test here prints.
  const screen = { matches: false, addEventListener: () => undefined, removeEventListener: () => undefined };
  Object.assign(globalThis, { matchMedia: () => screen });
  const told: string[] = [];
  const live: BoardUse = {
    ...nothing,
    refresh: () => void told.push('refresh'),
    more: () => Promise.resolve(void told.push('more')),
    all: () => Promise.resolve(void told.push('all')),
    ...more,
  };
  const given = {
    ...{ race: 'day', timeZone: 'UTC', myLaps: [], myRacerId: null, openRacer: (id: string) => told.push(id) },
    ...{ tool: null, query: '', setQuery: (query: string) => told.push(query) },
    ...{ saysAll: false, setSaysAll: () => told.push('says all'), print: () => told.push('print') },
    ...also,
  };
  const panel = (now: BoardUse) => (
    <>
      <FreshnessLine {...now} nowMs={NOW_MS} timeZone="UTC" />
      <BoardPanel live={now} {...given} />
    </>
  );
  const page = await drawn(panel(live));
  return { ...page, told, show: (now: Partial<BoardUse>) => page.draw(panel({ ...live, ...now })) };
}

test('before anything is known nothing is said to be absent', async () => {
  const { text } = await aPanel({});
  expect(text()).toBe(head.connecting);
});

test('without a board and a line it is said what comes, and a press tries again', async () => {
  const { text, tap, told, all } = await aPanel({ link: 'lost' });
  for (const said of [frame.noBoardYet, frame.comesWithConnection, frame.lapWaits]) expect(text()).toContain(said);
  expect(all('button', course.tryNow)).toHaveLength(2);
  all('button', course.tryNow)[1]!.dispatchEvent(new Event('click', { bubbles: true }));
  expect(told).toEqual(['refresh']);
  expect(() => tap('Send')).toThrow();
});

test.each(['scheduled', 'open', 'closed', 'final'] as const)(
  'a race without racers that is %s says so',
  async (state) => {
    const { text } = await aPanel({ board: aBoard(0, { state }), link: 'live' });
    expect(text()).toContain(emptyWords[state]);
    expect(text()).toContain(head.live);
  },
);

test('a board that is not live says of when it is, and when the next try is', async () => {
  const { text, show, tap, told } = await aPanel({ board: aBoard(1), link: 'lost', asOfMs: NOW_MS - 120_000 });
  expect(text()).toContain('08:58, 2 min ago');
  tap(course.tryNow);
  expect(told).toEqual(['refresh']);
  show({ board: aBoard(1), link: 'lost', asOfMs: NOW_MS - 120_000, retryInMs: 20_000 });
  expect(text()).toContain(head.nextTry({ span: '20 s' }));
});

/** Whoever looks for `zoe` finds nobody: rows need a window, which this page lacks. */
const twoRacers = aBoard(2, {
  rows: [aRow('Ada', 9_000, 1), aRow('Bob', 9_100, 2)],
  totals: { racers: 2, laps: 2, waiting: 3 },
  waiting: ['Cleo', 'Dan', 'Cleo'].map((name, index) => ({
    ...{ lapId: `lap-${index}`, name, timeMs: 9_500 + index },
    wouldRank: index === 1 ? null : 3,
  })),
});

test('who looks for nobody that is here is told so, without a table of nobody, and may see everybody again', async () => {
  const { text, all, tap, told } = await aPanel({ board: twoRacers, link: 'live' }, { tool: 'find', query: 'zoe' });
  expect(text()).toContain(frame.nobodyFoundAbout({ asked: 'zoe' }));
  expect(all('div').filter((each) => each.getAttribute('role') === 'table')).toEqual([]);
  tap(frame.clearSearch);
  expect(told).toEqual(['']);
});

test('laps that wait are shown by racer, each with the place it would take', async () => {
  const { text, show } = await aPanel({ board: twoRacers, link: 'live' }, { tool: 'waiting', query: 'zoe' });
  expect(text()).toContain('Cleo9.5003rd once verified9.5023rd once verifiedDan9.501would not count');
  show({ board: { ...twoRacers, totals: { ...twoRacers.totals, waiting: 4 } }, link: 'live' });
  expect(text()).not.toContain('Cleo9.500Cleo');
});

test('who has just come reads the last result above the ranking, and how many there are below', async () => {
  const { text } = await aPanel({ board: twoRacers, link: 'live' }, { query: 'zoe' });
  expect(text()).toMatch(/Ada is 1st with 9\.000\..*2 racers, 2 laps$/);
});

test('the results are printed by a press', async () => {
  const { tap, told } = await aPanel({ board: twoRacers, link: 'live' }, { query: 'zoe' });
  tap(frame.print);
  expect(told).toEqual(['print']);
});
