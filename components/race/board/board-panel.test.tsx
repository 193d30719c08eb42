import { expect, test } from 'vitest';
import * as emptyWords from '@/generated/words/board-empty';
import * as frame from '@/generated/words/board-frame';
import * as course from '@/generated/words/race-course';
import * as head from '@/generated/words/race-head';
import type { BoardUse } from '@/browser/race/use-board';
import { aBoard } from '@/browser/race/testing/a-board';
import { aPage } from '@/browser/testing/a-page';
import { NOW_MS, withFalseClock } from '@/browser/testing/clock';
import { drawn } from '@/browser/testing/drawn';
import { BoardPanel } from './board-panel';
import { FreshnessLine } from './freshness-line';

withFalseClock();
const nothing = { board: null, link: 'starting', asOfMs: null, retryInMs: null } as const;

/** A page that shows what of the board is known. */
async function aPanel(more: Partial<BoardUse>) {
  aPage();
  const told: string[] = [];
  const live: BoardUse = {
    ...nothing,
    refresh: () => void told.push('refresh'),
    more: () => Promise.resolve(void told.push('more')),
    ...more,
  };
  const given = { race: 'day', myLaps: [], myRacerId: null, openRacer: (id: string) => told.push(id) };
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
  const { text, press, told, all } = await aPanel({ link: 'lost' });
  for (const said of [frame.noBoardYet, frame.comesWithConnection, frame.lapWaits]) expect(text()).toContain(said);
  expect(all('button', course.tryNow)).toHaveLength(2);
  all('button', course.tryNow)[1]!.dispatchEvent(new Event('click', { bubbles: true }));
  expect(told).toEqual(['refresh']);
  expect(() => press('Send')).toThrow();
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
  const { text, show, press, told } = await aPanel({ board: aBoard(1), link: 'lost', asOfMs: NOW_MS - 120_000 });
  expect(text()).toContain('08:58, 2 min ago');
  press(course.tryNow);
  expect(told).toEqual(['refresh']);
  show({ board: aBoard(1), link: 'lost', asOfMs: NOW_MS - 120_000, retryInMs: 20_000 });
  expect(text()).toContain(head.nextTry({ span: '20 s' }));
});
