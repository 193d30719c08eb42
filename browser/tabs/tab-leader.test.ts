import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Look } from './attention';
import { ANSWER_LIMIT_MS, TabLeader, SILENCE_LIMIT_MS, UNSEEN_LIMIT_MS, type Browser } from './tab-leader';
import { channelsOfOneBrowser } from '@/browser/testing/channels';
import { WebLocks } from '@/storage/testing/web-locks';

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }));
afterEach(() => void vi.useRealTimers());
const pass = (ms = 0) => vi.advanceTimersByTimeAsync(ms);

/** Tabs of one browser. */
function openBrowser() {
  const locks = new WebLocks();
  const openChannel = channelsOfOneBrowser();
  const shares: TabLeader[] = [];

  function openPage(key: string, { isSeen = true, more = {} } = {}) {
    let seen = isSeen;
    let listener: ((look: Look) => void) | undefined;
    let isFrozen = false;
    const browser: Browser = {
      attention: {
        isSeen: () => seen,
        watch: (given) => {
          listener = given;
          return () => (listener = undefined);
        },
      },
      locks,
      openChannel: (name) => openChannel(name, () => isFrozen),
      ...more,
    };
    const log: string[] = [];
    const share: TabLeader = new TabLeader(
      key,
      {
        hold: () => log.push('hold'),
        letGo: () => log.push('let go'),
        hear: (told) => log.push(`hear ${String(told)}`) > 0 && told !== 'nonsense',
        answer: () => share.tell('answer'),
        wish: () => null,
        rest: () => log.push('rest'),
      },
      browser,
    );
    shares.push(share);
    share.start();
    return {
      share,
      log,
      look(look: Look) {
        seen = look === 'seen';
        listener?.(look);
        return pass();
      },
      /** Nothing runs in it any more, and it was not told. */
      freeze: () => (isFrozen = true),
    };
  }
  const holding = () => shares.map((share) => share.isHolding);
  return { openPage, holding, locks };
}

test('one page holds, and the others hear what it tells', async () => {
  const { openPage, holding } = openBrowser();
  const pages = [openPage('live a'), openPage('live a'), openPage('live a')];
  await pass();
  expect(holding()).toEqual([true, false, false]);
  pages[0]!.share.tell('news');
  await pass();
  expect(pages.map(({ log }) => log.at(-1))).toEqual(['hold', 'hear news', 'hear news']);
});

test('a page that nobody has looked at does nothing; when it is looked at, it takes part', async () => {
  const { openPage, holding } = openBrowser();
  const pages = Array.from({ length: 7 }, () => openPage('live a', { isSeen: false }));
  await pass(10 * UNSEEN_LIMIT_MS);
  expect(pages.flatMap(({ log }) => log)).toEqual([]);
  await pages[3]!.look('seen');
  expect(holding()).toEqual([false, false, false, true, false, false, false]);
});

test('a page that comes late is answered at once', async () => {
  const { openPage } = openBrowser();
  openPage('live a');
  await pass(5_000);
  const late = openPage('live a');
  await pass();
  expect(late.log).toEqual(['hear answer']);
});

test('the next page that is looked at holds when the one that does is left, frozen or crashes', async () => {
  const { openPage, holding, locks } = openBrowser();
  const pages = [openPage('live a'), openPage('live a'), openPage('live a')];
  await pass();
  await pages[0]!.look('gone');
  expect(pages[0]!.log).toEqual(['hold', 'let go', 'rest']);
  expect(holding()).toEqual([false, true, false]);
  pages[1]!.freeze();
  locks.crash('daypass-tabs-1 live a');
  await pass();
  expect(holding()[2]).toBe(true);
  await pages[0]!.look('seen');
  expect(pages[0]!.log.at(-1)).toBe('hear answer');
});

test('a page that was frozen while it holds the lock loses it within seconds', async () => {
  const { openPage, holding } = openBrowser();
  const frozen = openPage('live a');
  await pass();
  frozen.freeze();
  const next = openPage('live a');
  await pass(ANSWER_LIMIT_MS + 500);
  expect(holding()).toEqual([false, true]);
  // When it wakes up, it hears that its lock was taken.
  expect(frozen.log).toEqual(['hold', 'let go']);
  expect(next.log).toEqual(['hold']);
});

test('whoever hears nothing for long asks, and takes over where nobody answers', async () => {
  const { openPage, holding } = openBrowser();
  const first = openPage('live a');
  await pass();
  const pages = [first, openPage('live a')];
  await pass(3 * SILENCE_LIMIT_MS);
  expect(holding()).toEqual([true, false]);
  pages[0]!.freeze();
  await pass(SILENCE_LIMIT_MS + ANSWER_LIMIT_MS + 1_000);
  expect(holding()[1]).toBe(true);
});

test('a page that is hidden for a moment keeps what it has, and loses it after a while', async () => {
  const { openPage, holding } = openBrowser();
  const page = openPage('live a');
  await pass();
  await page.look('unseen');
  await pass(UNSEEN_LIMIT_MS - 1);
  expect(holding()).toEqual([true]);
  await page.look('seen');
  await pass(UNSEEN_LIMIT_MS);
  expect(page.log).toEqual(['hold']);
  await page.look('unseen');
  await pass(UNSEEN_LIMIT_MS);
  expect(page.log).toEqual(['hold', 'let go', 'rest']);
});

test('a page that is looked at takes over from one that is not, whichever race they show', async () => {
  const { openPage, holding } = openBrowser();
  const pages = ['a', 'b', 'c', 'd', 'e', 'f'].map((race) => openPage(`live ${race}`, { isSeen: false }));
  for (const page of pages) {
    await page.look('seen');
    await page.look('unseen');
  }
  expect(holding()).toEqual([false, false, false, false, false, true]);
});

test('a page that is looked away from gives way to one that is looked at already', async () => {
  const { openPage, holding } = openBrowser();
  const left = openPage('live a');
  await pass();
  const right = openPage('live a');
  await pass();
  await left.look('unseen');
  expect(holding()).toEqual([false, true]);
  expect(right.log).toEqual(['hear answer', 'hear answer', 'hold']);
  right.share.tell('news');
  await pass();
  // It goes on hearing for a while: whoever comes back wants to see the present.
  expect(left.log).toEqual(['hold', 'let go', 'hear news']);
});

test('without locks or channels each page that is looked at asks for itself, and no other', async () => {
  for (const more of [{ locks: undefined }, { openChannel: () => null }]) {
    const { openPage, holding } = openBrowser();
    const pages = [
      openPage('live a', { more }),
      openPage('live a', { more }),
      openPage('live a', { isSeen: false, more }),
    ];
    expect(holding()).toEqual([true, true, false]);
    await pages[0]!.look('unseen');
    expect(holding()).toEqual([false, true, false]);
  }
});

test('a browser that refuses locks, or never answers, holds up nobody', async () => {
  for (const request of [
    () => Promise.reject(new DOMException('no', 'SecurityError')),
    () => new Promise(() => undefined),
  ]) {
    const { openPage, holding } = openBrowser();
    openPage('live a', { more: { locks: { request: request } } });
    await pass(2 * ANSWER_LIMIT_MS + 1_000);
    expect(holding()).toEqual([true]);
  }
});

test('what another version of the app says in this channel is left alone', async () => {
  const { openPage } = openBrowser();
  const said: { onmessage?: ((event: MessageEvent) => void) | null } = {};
  const openChannel = () => Object.assign(said, { postMessage: () => undefined, close: () => undefined }) as never;
  const page = openPage('live a', { more: { openChannel } });
  await pass();
  for (const data of [null, 'x', {}, { key: 'live a', type: 'told' }, { key: 'live a', type: 'other', sinceMs: 1 }])
    said.onmessage!({ data } as MessageEvent);
  expect(page.log).toEqual(['hold']);
});

test('a late message of an earlier holder is not heard any more', async () => {
  const { openPage } = openBrowser();
  const said: { onmessage?: ((event: MessageEvent) => void) | null } = {};
  const openChannel = () => Object.assign(said, { postMessage: () => undefined, close: () => undefined }) as never;
  openPage('live a');
  await pass();
  const page = openPage('live a', { more: { openChannel } });
  for (const [sinceMs, what] of [
    [5, 'one'],
    [9, 'two'],
    [5, 'late'],
    [9, 'three'],
  ] as const)
    said.onmessage!({ data: { key: 'live a', type: 'told', sinceMs, what } } as MessageEvent);
  expect(page.log).toEqual(['hear one', 'hear two', 'hear three']);
});

test('a page that does not understand the holder, which has another version of the app, asks for itself', async () => {
  const { openPage, holding } = openBrowser();
  const pages = [openPage('live a'), openPage('live a')];
  await pass();
  pages[0]!.share.tell('nonsense');
  await pass();
  expect(holding()).toEqual([true, true]);
  await pages[1]!.look('unseen');
  expect(holding()).toEqual([true, false]);
});
