import { expect, test, vi } from 'vitest';
import { oneSender } from './one-sender';
import { hurryLimits, thisPage } from '@/storage/testing/this-page';
import { WebLocks } from '@/storage/testing/web-locks';

/** Work that logs when it begins, and ends when it is told to. */
function someWork(log: string[], name: string) {
  let end: (outcome?: Error) => void = () => undefined;
  const until = new Promise<void>((done, fail) => (end = (error) => (error ? fail(error) : done())));
  const work = async (): Promise<string> => {
    log.push(`${name} begins`);
    await until.finally(() => log.push(`${name} ends`));
    return name;
  };
  return { work, end };
}

test.each([
  ['under the lock of the browser', { locks: new WebLocks() }],
  ['on a page without locks', {}],
])('of two that send one waits for the other, also where that fails, %s', async (_, navigator) => {
  thisPage(navigator);
  const log: string[] = [];
  const [first, second] = [someWork(log, 'first'), someWork(log, 'second')];
  const failing = expect(oneSender(first.work)).rejects.toThrow('a bug');
  const waiting = oneSender(second.work);
  second.end();
  await vi.waitFor(() => expect(log).toEqual(['first begins']));
  first.end(new Error('a bug'));
  await failing;
  expect(await waiting).toBe('second');
  expect(log).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
});

test('a lock that a frozen page holds is taken after 30 s, and the page that comes back hears of it', async () => {
  const locks = new WebLocks();
  thisPage({ locks });
  const log: string[] = [];
  const frozen = someWork(log, 'frozen');
  const robbed = expect(oneSender(frozen.work)).rejects.toMatchObject({ name: 'AbortError' });
  const limits = hurryLimits(1_000);
  const next = someWork(log, 'next');
  next.end();
  expect(await oneSender(next.work)).toBe('next');
  expect(limits.asked()).toEqual([30_000]);
  frozen.end();
  await robbed;
  expect(await oneSender(() => Promise.resolve('afterwards'))).toBe('afterwards');
});

test('work that takes longer than the wait for the lock goes on', async () => {
  thisPage();
  hurryLimits(10_000);
  const slow = someWork([], 'slow');
  const sending = oneSender(slow.work);
  await new Promise((done) => AbortSignal.timeout(100_000).addEventListener('abort', done));
  slow.end();
  expect(await sending).toBe('slow');
});

test('a browser that has locks and refuses them, as where storage is blocked, sends without', async () => {
  const refuse = () => Promise.reject(new DOMException('denied', 'SecurityError'));
  thisPage({ locks: { request: refuse } });
  expect(await oneSender(() => Promise.resolve('sent'))).toBe('sent');
});

test.each([
  ['a fault', new Error('a bug')],
  ['an error that the browser throws as well', new DOMException('aborted', 'AbortError')],
  ['one that is called like the end of the wait', new DOMException('over', 'TimeoutError')],
])('%s of the work itself is passed on, and the work is not done again', async (_, error) => {
  thisPage();
  const work = vi.fn(() => Promise.reject(error));
  await expect(oneSender(work)).rejects.toBe(error);
  expect(work).toHaveBeenCalledTimes(1);
});
