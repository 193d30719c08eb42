import { expect, onTestFinished, test, vi } from 'vitest';
import { anEntry } from '@/domain/outbox/testing/an-entry';
import { anotherPage } from '@/storage/testing/a-phone';
import type { OutboxNews } from './news';

const accepted: OutboxNews = { type: 'accepted', entry: anEntry(), answer: { id: 'a' } };

/** A page or a worker that starts, with modules of its own. */
async function aPage() {
  vi.resetModules();
  const { onNews, tellNews } = await import('./news');
  const heard: OutboxNews[] = [];
  const deafen = onNews((news) => heard.push(news));
  onTestFinished(deafen);
  return { tellNews, onNews, heard, deafen };
}

test('what one page tells it hears itself at once, and so do the others, in that order', async () => {
  const [one, other] = [await aPage(), await aPage()];
  one.tellNews(accepted);
  one.tellNews({ type: 'changed' });
  expect(one.heard).toEqual([accepted, { type: 'changed' }]);
  await vi.waitFor(() => expect(other.heard).toEqual([accepted, { type: 'changed' }]));
  expect(one.heard).toHaveLength(2);
});

test('who has had enough hears no more, and the others of that page do', async () => {
  const page = await aPage();
  const more: OutboxNews[] = [];
  page.onNews((news) => more.push(news));
  page.deafen();
  page.tellNews({ type: 'changed' });
  expect([page.heard, more]).toEqual([[], [{ type: 'changed' }]]);
});

/** What another tab says, as its version of the app does. */
async function heardFrom(news: unknown) {
  const page = await aPage();
  const other = new BroadcastChannel('daypass-outbox');
  onTestFinished(() => other.close());
  other.postMessage(news);
  await vi.waitFor(() => expect(page.heard).toHaveLength(1));
  return page.heard[0];
}
const entry = anEntry({ id: 'one' });

test('the entries that another tab tells of are there with their moment', async () => {
  const news = { type: 'changed', now: { entries: [entry], atMs: 7 } };
  expect(await heardFrom(news)).toEqual(news);
});

test.each([
  ['nothing that could be entries', { entries: null, atMs: 7 }],
  ['entries by their ids', { entries: { one: entry }, atMs: 7 }],
  ['no moment', { entries: [entry] }],
  ['a moment that is a text', { entries: [entry], atMs: '7' }],
  ['a moment that is no number', { entries: [entry], atMs: NaN }],
  ['the end of all time', { entries: [entry], atMs: Infinity }],
  ['an entry of a form that is not known here', { entries: [entry, { ...entry, id: 'two', method: 'BREW' }], atMs: 7 }],
  ['nothing in the place of an entry', { entries: [entry, null], atMs: 7 }],
])('another version that tells %s is asked no further: the phone is read', async (_, now) => {
  expect(await heardFrom({ type: 'changed', now })).toEqual({ type: 'changed' });
});

test('a page goes on from the latest moment that it has heard of, though its clock is behind', async () => {
  const page = await aPage();
  const { changeMoment, readMoment } = await import('./news');
  const ahead = Date.now() + 60_000;
  const other = new BroadcastChannel('daypass-outbox');
  onTestFinished(() => other.close());
  other.postMessage({ type: 'changed', now: { entries: [], atMs: ahead } });
  await vi.waitFor(() => expect(page.heard).toHaveLength(1));
  expect([readMoment(), changeMoment(), changeMoment()]).toEqual([ahead, ahead + 1, ahead + 2]);
});

test('news that are not believed move no moment', async () => {
  const page = await aPage();
  const { readMoment } = await import('./news');
  const other = new BroadcastChannel('daypass-outbox');
  onTestFinished(() => other.close());
  other.postMessage({ type: 'changed', now: { entries: [null], atMs: Date.now() + 60_000 } });
  await vi.waitFor(() => expect(page.heard).toHaveLength(1));
  expect(readMoment()).toBeLessThan(Date.now() + 1_000);
});

/** From now on this page keeps what it has in its memory. */
function forgetful() {
  globalThis.daypassKept = { ...anotherPage(), troubleWith: () => 'blocked' };
  onTestFinished(() => void (globalThis.daypassKept = undefined));
}

test('what only this page keeps it tells to itself alone', async () => {
  const page = await aPage();
  const [other, told] = [new BroadcastChannel('daypass-outbox'), [] as unknown[]];
  onTestFinished(() => other.close());
  other.onmessage = ({ data }: MessageEvent) => told.push(data);
  forgetful();
  const changed: OutboxNews = { type: 'changed', now: { entries: [entry], atMs: 7 } };
  const settled: OutboxNews = { ...accepted, lap: ['lap-1', { race: 'day' }] };
  page.tellNews(changed);
  page.tellNews(settled);
  expect(page.heard).toEqual([changed, settled]);
  await vi.waitFor(() => expect(told).toEqual([{ type: 'changed' }, accepted]));
});

test('a page that keeps what it has in its memory takes no entries from others', async () => {
  forgetful();
  expect(await heardFrom({ type: 'changed', now: { entries: [entry], atMs: 7 } })).toEqual({ type: 'changed' });
});

test('where the browser has no channels for this site, a page hears itself', async () => {
  vi.stubGlobal(
    'BroadcastChannel',
    class {
      constructor() {
        throw new DOMException('denied', 'SecurityError');
      }
    },
  );
  onTestFinished(() => void vi.unstubAllGlobals());
  const page = await aPage();
  page.tellNews({ type: 'changed' });
  expect(page.heard).toEqual([{ type: 'changed' }]);
});
