import type { Page } from '@playwright/test';
import { correctSentence, pressChanged } from '@/e2e/site/changed-site';
import { expect, test } from '@/e2e/journey';
import { WITH_COPY } from '@/e2e/with-copy';
import { blinkConnection, openUntilReady, pill } from '@/e2e/on-page';
import { NEW_VERSION, SENT_AGAIN, TAKEN_OVER } from '@/e2e/takes-longer';
import { enteredBy, myLap, RACE, sendFromElsewhere, sendLap, sendSheet } from '@/e2e/people/race';
import { NETWORK_GONE } from '@/e2e/troubles';

test.use(WITH_COPY);

/** Each use of storage is limited to about a second, in each of two tries. */
const LIMITED = { timeout: 8_000 };

/** Types a lap, whatever the page says about where it is kept. */
async function sendTyped(page: Page, time: string): Promise<void> {
  await page.getByRole('button', { name: '+ Lap' }).click(LIMITED);
  const sheet = page.getByRole('dialog');
  await sheet.getByLabel('Name on the board').fill('Ada', LIMITED);
  await sheet.getByLabel('Lap time').fill(time);
  await sendSheet(page);
}

const never = () => {
  indexedDB.open = () => Object.create(IDBOpenDBRequest.prototype, silent) as IDBOpenDBRequest;
  const silent = { addEventListener: { value: () => undefined }, removeEventListener: { value: () => undefined } };
};

test('storage that never answers stops neither the board nor a lap on its way to the server', async ({
  page,
  server,
  troubles,
}) => {
  troubles.expect(NETWORK_GONE);
  await page.addInitScript(never);
  await sendFromElsewhere(server.origin, 'Bob', 9_500);
  await page.goto(`${server.origin}${RACE}`);
  await expect(page.getByText('Live', { exact: true }).first()).toBeVisible(LIMITED);
  await page.getByRole('link', { name: 'My laps' }).click();
  await sendTyped(page, '9.123');
  await expect(myLap(page, '9.123')).toContainText('Waiting for an official', LIMITED);
  await expect(page.getByText('The storage of this phone does not answer just now.')).toBeVisible();
  expect(await enteredBy(server.origin, 'Ada')).toEqual([9_123]);
});

test('storage that never answers keeps nobody from a quiz', async ({ page, server, troubles }) => {
  troubles.expect(NETWORK_GONE);
  await page.addInitScript(never);
  await page.goto(`${server.origin}/quiz/warm-up`);
  await page.getByRole('button', { name: /^Start/ }).click(LIMITED);
  await expect(page.getByText('This run is kept nowhere: it lasts as long as this page is open.')).toBeVisible(LIMITED);
});

test('a lap is sent even where each request breaks the connection to storage, or the phone is full', async ({
  page,
  server,
  troubles,
}) => {
  troubles.expect(NETWORK_GONE);
  await page.addInitScript(() => {
    // oxlint-disable-next-line typescript/unbound-method -- the method is put back into place
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (...args) {
      const fails = (globalThis as { failsWith?: string }).failsWith;
      if (fails) throw new DOMException('Connection to Indexed Database server lost.', fails);
      return put.apply(this, args);
    };
  });
  await page.goto(`${server.origin}${RACE}?view=mine`);
  const failsWith = (name: string) =>
    page.evaluate((name) => void Object.assign(globalThis, { failsWith: name }), name);
  await failsWith('UnknownError');
  await sendTyped(page, '9.2');
  await expect(myLap(page, '9.200')).toContainText('Waiting for an official', LIMITED);
  await failsWith('QuotaExceededError');
  await sendLap(page, { name: 'Ada', time: '9.3' });
  await expect(myLap(page, '9.300')).toContainText('Waiting for an official', LIMITED);
  expect(await enteredBy(server.origin, 'Ada')).toEqual([9_200, 9_300]);
  // There is room again: what was in memory is on the phone.
  await failsWith('');
  await expect.poll(() => page.evaluate(lapsOnPhone), SENT_AGAIN).toBe(2);
  await expect(page.getByText('There is no room left on this phone')).toHaveCount(0);
  await page.reload();
  await expect(myLap(page, '9.300')).toContainText('Waiting for an official', LIMITED);
});

test('blocked storage of every kind leaves no error, and a lap is sent', async ({ page, server, troubles }) => {
  troubles.expect(NETWORK_GONE);
  await page.addInitScript(() => {
    const denied = () => new DOMException('denied', 'SecurityError');
    const refuse = () => {
      throw denied();
    };
    const reject = () => Promise.reject(denied());
    const put = (on: object, values: Record<string, PropertyDescriptor>) => Object.defineProperties(on, values);
    put(globalThis, {
      localStorage: { get: refuse },
      sessionStorage: { get: refuse },
      BroadcastChannel: { value: refuse },
      indexedDB: { get: refuse },
      caches: { get: refuse },
    });
    put(LockManager.prototype, { request: { value: reject } });
    put(StorageManager.prototype, {
      estimate: { value: reject },
      persist: { value: reject },
      persisted: { value: reject },
    });
    put(ServiceWorkerContainer.prototype, {
      register: { value: reject },
      getRegistration: { value: reject },
      ready: { get: reject },
    });
  });
  await page.goto(`${server.origin}${RACE}`);
  await page.getByRole('link', { name: 'My laps' }).click();
  await sendTyped(page, '9.123');
  await expect(myLap(page, '9.123')).toContainText('Waiting for an official', LIMITED);
  await expect(page.getByText('This browser lets nothing be kept, as private windows do.')).toBeVisible();
  expect(await enteredBy(server.origin, 'Ada')).toEqual([9_123]);
  await page.goto(`${server.origin}/offline`);
  await expect(page.getByText('Offline does not work here')).toBeVisible();
  for (const path of ['/', '/reports/keynote', '/quiz/warm-up', '/tiers', '/desk']) {
    await page.goto(`${server.origin}${path}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
});

/** Runs in the page: how many laps the storage of the phone has, whatever the page has in memory. */
async function lapsOnPhone(): Promise<number> {
  const opening = indexedDB.open('daypass');
  await new Promise((done) => (opening.onsuccess = done));
  const counting = opening.result.transaction('laps').objectStore('laps').count();
  await new Promise((done) => (counting.onsuccess = done));
  opening.result.close();
  return counting.result;
}

const broken = Buffer.from(`(${never.toString()})();\n`);

test('a worker whose storage never answers hands over to a new version, and answers meanwhile', async ({
  page,
  badNetwork,
  troubles,
}) => {
  troubles.expect(NETWORK_GONE);
  badNetwork.altered = (path, body) => (path === '/sw.js' ? Buffer.concat([broken, body]) : body);
  await openUntilReady(page, `${badNetwork.origin}/reports/keynote`);
  const changed = await pressChanged(async (exported) => void (await correctSentence(exported, 'keynote', 'Anew')));
  try {
    badNetwork.site = changed.site;
    await blinkConnection(page);
    await expect(pill(page)).toHaveText('New version', NEW_VERSION);
    await page.goto(`${badNetwork.origin}/reports/keynote`);
    await expect(page.getByText('Anew')).toHaveCount(1, TAKEN_OVER);
  } finally {
    await changed.remove();
  }
});
