import { expect, test } from 'vitest';
import { copyViewReducer, firstCopyView, type CopyViewEvent } from './copy-view';

const after = (...events: CopyViewEvent[]) => events.reduce(copyViewReducer, firstCopyView);
const listed: CopyViewEvent = {
  type: 'listed',
  completeness: 'whole',
  version: 'v1',
  items: [],
  usage: 1,
  quota: 2,
  isPersistent: false,
  checkedAt: null,
};
const filling = (doneBytes: number): CopyViewEvent => ({
  type: 'news',
  news: { type: 'filling', version: 'v1', doneBytes, totalBytes: 4 },
});
const stopped = (reason: 'no-room' | 'interrupted'): CopyViewEvent => ({
  type: 'news',
  news: { type: 'stopped', version: 'v1', reason, detail: '' },
});

test('a copy on its way shows its share', () => {
  expect(after({ type: 'not-yet' }, filling(3))).toMatchObject({ phase: 'filling', filled: 0.75 });
});

test('a copy that stopped says why, and forgets it once it goes on', () => {
  expect(after(filling(1), stopped('no-room')).trouble).toEqual({ type: 'no-room' });
  expect(after(filling(1), stopped('interrupted'), filling(2))).toMatchObject({ phase: 'filling', trouble: null });
});

test('a host that redirects or lacks a file is told with the file', () => {
  const news = { type: 'stopped', version: 'v1', reason: 'lacking', path: '/packs/a.pack', detail: '' } as const;
  expect(after({ type: 'news', news })).toMatchObject({
    phase: 'stopped',
    trouble: { type: 'lacking', path: '/packs/a.pack' },
  });
  expect(after({ type: 'failed-at-host', fault: 'redirected', path: '/sw.js' })).toMatchObject({
    phase: 'stopped',
    trouble: { type: 'redirected', path: '/sw.js' },
  });
});

test('news of a newer version do not hide the copy that is there', () => {
  expect(after(listed, filling(1)).phase).toBe('ready');
  expect(after(listed, stopped('interrupted')).phase).toBe('ready');
});

test('a reason why it is impossible stays', () => {
  expect(after({ type: 'impossible', obstacle: 'storage-blocked' })).toMatchObject({
    phase: 'impossible',
    trouble: { type: 'storage-blocked' },
  });
});

test('a test collects verdicts and the time it ended; a new list clears them', () => {
  const tested = after(
    listed,
    { type: 'test-started' },
    { type: 'tested', key: '/', result: 'sound' },
    { type: 'test-finished', at: 5 },
  );
  expect(tested).toMatchObject({ isTesting: false, checkedAt: 5, verdicts: { '/': 'sound' } });
  expect(copyViewReducer(tested, listed).verdicts).toEqual({});
});

test('what a test under way has found stays when the items are listed again', () => {
  const verdicts = { '/': 'sound' };
  const testing = after(listed, { type: 'test-started' }, { type: 'tested', key: '/', result: 'sound' }, listed);
  expect(testing).toMatchObject({ isTesting: true, verdicts });
  expect(copyViewReducer(testing, { type: 'test-finished', at: 1 }).verdicts).toEqual(verdicts);
});

test('a failure ends the work on an item and is shown', () => {
  const trouble = { type: 'not-fetched', item: { key: '/', title: 'Today' } } as const;
  expect(after(listed, { type: 'working', key: '/' }, { type: 'failed', trouble })).toMatchObject({
    working: null,
    trouble,
  });
});

test('that an item could not be fetched stays while the page looks again by itself, until the item is here', () => {
  const item = { key: '/', title: 'Today', href: '/', paths: ['/'], bytes: 0, wireBytes: 9 };
  const trouble = { type: 'not-fetched', item } as const;
  const without: CopyViewEvent = { ...listed, items: [{ ...item, state: 'absent' }] };
  const failed = after(without, { type: 'working', key: '/' }, { type: 'failed', trouble }, without);
  expect(failed.trouble).toEqual(trouble);
  expect(copyViewReducer(failed, { type: 'working', key: '/' }).trouble).toBeNull();
  expect(copyViewReducer(failed, { ...listed, items: [{ ...item, state: 'here' }] }).trouble).toBeNull();
});

test('what the browser answered about not removing the copy stays', () => {
  expect(after(listed, { type: 'persist-answered', isPersistent: false })).toMatchObject({
    wasAskedToPersist: true,
    isPersistent: false,
  });
});

test('what can be read is listed while the rest is on its way, and where that has stopped', () => {
  const onItsWay: CopyViewEvent = { ...listed, completeness: 'on-its-way' };
  expect(after(onItsWay, filling(2))).toMatchObject({ phase: 'filling', filled: 0.5 });
  expect(after(stopped('interrupted'), onItsWay).phase).toBe('stopped');
  expect(after(onItsWay, { type: 'news', news: { type: 'whole', version: 'v1' } }, listed).phase).toBe('ready');
});
