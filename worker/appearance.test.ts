import { expect, test } from 'vitest';
import { aPhone } from '@/worker/testing/a-phone';
import { aSite } from '@/worker/testing/a-site';

const site = aSite({ '/': '<html lang="en">Home', '/unavailable': '<html lang="en">Not here' });

async function withCopy() {
  const phone = await aPhone(site);
  const worker = await phone.start(site.list);
  await worker.copyAll();
  return { phone, worker };
}
type Worker = Awaited<ReturnType<typeof withCopy>>['worker'];
const tell = (worker: Worker, appearance: unknown) => worker.hears({ type: 'appearance', appearance });
/** The first tag of a page, as the worker answers it. */
const tagOf = async (worker: Worker, path = '/') => /<html.*?>/.exec(await (await worker.opens(path)).text())?.[0];

test('a page looks for itself until one has told how pages should look, and comes so from then on', async () => {
  const { phone, worker } = await withCopy();
  expect(await tagOf(worker)).toBe('<html data-ask lang="en">');
  await tell(worker, { theme: 'dark', face: 'sans' });
  expect(await tagOf(worker)).toBe('<html data-theme="dark" data-face="sans" lang="en">');
  await phone.network.close();
  expect(await tagOf(worker, '/unknown')).toBe('<html data-theme="dark" data-face="sans" lang="en">');
});

test('the page that hands over to a newer version has the chosen theme too', async () => {
  const { phone, worker } = await withCopy();
  await tell(worker, { theme: 'light', face: 'serif' });
  phone.registration.waiting = {};
  expect(await tagOf(worker)).toBe('<html data-theme="light" lang="en-GB">');
});

test('a worker that is started anew knows it, and a change of mind as well', async () => {
  const { phone, worker } = await withCopy();
  await tell(worker, { theme: 'dark', face: 'serif' });
  await tell(worker, { theme: 'light', face: 'serif' });
  const again = await phone.start(site.list);
  expect(await tagOf(again)).toBe('<html data-theme="light" lang="en">');
  await tell(again, { theme: 'system', face: 'sans' });
  expect(await tagOf(again)).toBe('<html data-face="sans" lang="en">');
});

test('who chose the standard gets pages as they are, and nonsense is the standard', async () => {
  const { worker } = await withCopy();
  for (const appearance of [{ theme: 'system', face: 'serif' }, null, { theme: '"><script>', face: 7 }, 'dark']) {
    await tell(worker, appearance);
    expect(await tagOf(worker)).toBe('<html lang="en">');
  }
});

test('a page whose tag was written into says no wrong length', async () => {
  const { worker } = await withCopy();
  await tell(worker, { theme: 'dark', face: 'serif' });
  expect((await worker.opens('/')).headers.has('content-length')).toBe(false);
});

test('where the appearance cannot be read in time the page comes, and looks for itself', async () => {
  const { phone, worker } = await withCopy();
  await tell(worker, { theme: 'dark', face: 'serif' });
  phone.timesFaster = 10;
  phone.caches.answers = () => new Promise(() => undefined);
  expect(await tagOf(await phone.start(site.list))).toBe('<html data-ask lang="en">');
});

test('a text size that was chosen comes with the page', async () => {
  const { worker } = await withCopy();
  await tell(worker, { theme: 'system', face: 'serif', size: '5' });
  expect(await tagOf(worker)).toBe('<html data-size="5" lang="en">');
  await tell(worker, { theme: 'system', face: 'serif', size: '2' });
  expect(await tagOf(worker)).toBe('<html lang="en">');
});

test('the same appearance is written once', async () => {
  const { phone, worker } = await withCopy();
  const appearance = { theme: 'dark', face: 'serif' };
  await tell(worker, appearance);
  phone.caches.roomBytes = 0;
  expect(await tell(worker, appearance)).toBeNull();
  expect(await tell(worker, { ...appearance, face: 'sans' })).toEqual({
    failed: expect.stringContaining('QuotaExceededError') as string,
  });
});
