import { expect, test } from 'vitest';
import { aPhone } from '@/worker/testing/a-phone';
import { aSite } from '@/worker/testing/a-site';

const html = (words: string) => `<html lang="en">${words}`;
const OLD_SCRIPT = '/_next/static/a.0f0f.js';
const NEW_SCRIPT = '/_next/static/a.1e1e.js';
const before = aSite({ '/': html('Home'), '/gone': html('Gone'), [OLD_SCRIPT]: 'old()' });
const after = aSite({ '/': html('Hi'), [NEW_SCRIPT]: 'new()' }, { version: 'v2' });

const keysOf = ({ list }: typeof before) =>
  list.files.map(([path, revision]) => (revision ? `${path}?__WB_REVISION__=${revision}` : path));
/** The files in the copy, without the worker's records. */
const files = async (phone: Awaited<ReturnType<typeof aPhone>>) =>
  (await phone.copied()).filter((path) => !path.startsWith('/.'));

/** A phone on which the second version takes over while pages of the first one are open. */
async function updatedWhileOpen(...windows: string[]) {
  const phone = await aPhone(before);
  phone.timesFaster = 20;
  const first = await phone.start(before.list);
  await first.copyAll();
  await first.activate();
  phone.network.says = after.says;
  phone.windows = windows;
  const second = await phone.start(after.list);
  await second.copyAll();
  await second.activate();
  return { phone, second };
}

test('a version that takes over removes what it does not list, and serves the pages that are open', async () => {
  const { phone } = await updatedWhileOpen();
  expect(await files(phone)).toEqual(keysOf(after).toSorted());
  expect(phone.clients.claim).toHaveBeenCalledTimes(2);
});

test('scripts of the version before stay as long as a page of it is open, and its pages go at once', async () => {
  const { phone, second } = await updatedWhileOpen('old page');
  expect(await files(phone)).toEqual([...keysOf(after), OLD_SCRIPT].toSorted());
  phone.windows = ['old page', 'new page'];
  await second.opens('/', 'done');
  expect(await files(phone)).toContain(OLD_SCRIPT);
});

test('a page of the version before still gets its scripts, which the server no longer has', async () => {
  const { phone, second } = await updatedWhileOpen('old page');
  phone.network.says = () => ({ status: 404, body: 'gone' });
  expect(await (await second.fetches(OLD_SCRIPT))!.text()).toBe('old()');
  await phone.network.close();
  expect(await (await second.fetches(OLD_SCRIPT))!.text()).toBe('old()');
});

test('a script that no version on this phone has comes from the network', async () => {
  const { phone, second } = await updatedWhileOpen('old page');
  phone.network.says = () => ({ status: 200, body: 'other()' });
  expect(await (await second.fetches('/_next/static/b.2b2b.js'))!.text()).toBe('other()');
});

test('once the last page of the version before is closed its scripts go, when a page is opened next', async () => {
  const { phone, second } = await updatedWhileOpen('old page', 'other old page');
  phone.windows = ['new page'];
  await second.opens('/', 'done');
  expect(await files(phone)).toEqual(keysOf(after).toSorted());
  expect(await phone.copied()).not.toContain('/.old-clients');
});

test('a worker that is started anew knows which pages are of the version before', async () => {
  const { phone } = await updatedWhileOpen('old page');
  const again = await phone.start(after.list);
  await again.opens('/', 'done');
  expect(await files(phone)).toContain(OLD_SCRIPT);
  phone.windows = [];
  await again.opens('/', 'done');
  expect(await files(phone)).not.toContain(OLD_SCRIPT);
});

test('while a newer version waits nothing is tidied: it would be held up', async () => {
  const { phone, second } = await updatedWhileOpen('old page');
  phone.windows = [];
  phone.registration.waiting = {};
  await second.opens('/', 'done');
  expect(await files(phone)).toContain(OLD_SCRIPT);
});

test('how pages should look outlasts a change of versions', async () => {
  const phone = await aPhone(before);
  const first = await phone.start(before.list);
  await first.copyAll();
  await first.hears({ type: 'appearance', appearance: { theme: 'dark', face: 'serif' } });
  phone.network.says = after.says;
  const second = await phone.start(after.list);
  await second.copyAll();
  await second.activate();
  expect(await (await second.opens('/')).text()).toContain('data-theme="dark"');
});
