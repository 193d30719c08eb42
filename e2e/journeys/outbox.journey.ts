import type { Page } from '@playwright/test';
import { expect, test } from '@/e2e/journey';
import { withCopy } from '@/e2e/with-copy';
import { escapeDialog, ONLINE, openUntilReady, pill, tap, said, untilFresh } from '@/e2e/on-page';
import { SENT_AGAIN } from '@/e2e/takes-longer';
import { boardOf, enteredBy, factsOf, myLap, openSheet, RACE, sendLap } from '@/e2e/people/race';
import { NETWORK_GONE } from '@/e2e/troubles';

const copyTest = withCopy(test);

test('a lap that is sent with a connection waits for an official, and is on the server once', async ({
  page,
  server,
  troubles,
}) => {
  troubles.expect(NETWORK_GONE);
  await page.goto(`${server.origin}${RACE}`);
  await sendLap(page, { name: 'Ada', time: '9.123' });
  await expect(myLap(page, '9.123')).toContainText('Waiting for an official');
  expect(await enteredBy(server.origin, 'Ada')).toEqual([9_123]);

  await tap(myLap(page, '9.123').getByRole('button', { name: 'Take back' }));
  await expect(myLap(page, '9.123')).toContainText('Taken back');
  expect((await factsOf(server.origin)).map(({ action }) => action)).toEqual(['submitted', 'withdrawn']);
});

test('a lap typed without a server outlives the browser, leaves from the next page, and arrives exactly once', async ({
  phone,
  server,
  troubles,
}) => {
  test.slow();
  troubles.expect(NETWORK_GONE);
  let page = await phone.turnOn(server.origin);
  await openUntilReady(page, RACE);
  await server.stop();
  await sendLap(page, { name: 'Ada', time: '0:09,123' });
  await expect(myLap(page, '9.123')).toContainText('Waiting to be sent');
  await expect(pill(page)).toHaveText('1 to send');
  await page.reload();
  await expect(pill(page)).toHaveText('1 to send');
  await phone.turnOff();

  // There is still no server. The lap goes on waiting, and any page says so.
  page = await phone.turnOn(server.origin);
  await page.goto('/');
  await expect(pill(page)).toHaveText('1 to send');
  await phone.turnOff();

  await server.start();
  page = await phone.turnOn(server.origin);
  await page.goto('/');
  await expect(pill(page)).toHaveText(ONLINE);
  await page.goto(`${RACE}?view=mine`);
  await expect(myLap(page, '9.123')).toContainText('Waiting for an official');
  expect(await enteredBy(server.origin, 'Ada')).toEqual([9_123]);
});

copyTest('laps leave by themselves when the server is back, each of them once', async ({ page, server, troubles }) => {
  troubles.expect(NETWORK_GONE);
  await openUntilReady(page, `${server.origin}${RACE}`);
  await server.stop();
  for (const time of ['9.3', '9.2', '9.1']) await sendLap(page, { name: 'Ada', time });
  await expect(pill(page)).toHaveText('3 to send');
  await server.start();
  for (const time of ['9.300', '9.200', '9.100'])
    await expect(myLap(page, time)).toContainText('Waiting for an official', SENT_AGAIN);
  // Order matters only between entries about one lap. An entry that has failed goes after those that have not.
  expect((await enteredBy(server.origin, 'Ada')).toSorted()).toEqual([9_100, 9_200, 9_300]);
  await expect(pill(page)).not.toContainText('send');
});

test.describe('by the page alone', () => {
  // Where the browser asks the worker to send, these routes do not see what it sends.
  test.beforeEach(({ page }) =>
    page.addInitScript(() => Object.defineProperty(ServiceWorkerRegistration.prototype, 'sync', { value: undefined })),
  );

  test('a lap whose answer was lost is not entered twice', async ({ page, server, troubles }) => {
    troubles.expect(NETWORK_GONE);
    await page.goto(`${server.origin}${RACE}`);
    let lost = 0;
    await page.route('**/api/races/open/laps', async (route) => {
      if (lost++ > 0) return route.continue();
      await route.fetch();
      await route.abort('connectionreset');
    });
    await sendLap(page, { name: 'Ada', time: '9.123' });
    await expect(myLap(page, '9.123')).toContainText('Waiting for an official', SENT_AGAIN);
    expect(lost).toBeGreaterThan(1);
    expect(await enteredBy(server.origin, 'Ada')).toEqual([9_123]);
  });

  test('a lap whose answer was lost is edited: the first is withdrawn, the second waits', async ({
    page,
    server,
    troubles,
  }) => {
    troubles.expect(NETWORK_GONE);
    await page.goto(`${server.origin}${RACE}`);
    let isBad = true;
    let tries = 0;
    await page.route('**/api/races/open/laps', async (route) => {
      if (!isBad) return route.continue();
      if (tries++ === 0) await route.fetch();
      await route.abort('connectionreset');
    });
    await sendLap(page, { name: 'Ada', time: '9.123' });
    await expect(myLap(page, '9.123')).toContainText('Waiting to be sent');
    // While a try is on its way, the lap can be neither edited nor saved. The page says so.
    const save = page.getByRole('dialog').getByRole('button', { name: /^Save/ });
    await expect(async () => {
      await myLap(page, '9.123').getByRole('button', { name: 'Edit' }).click({ timeout: 1_000 });
      await expect(save).toBeVisible({ timeout: 1_000 });
    }).toPass();
    await page.getByLabel('Lap time').fill('9.456');
    await expect(async () => {
      await save.click({ timeout: 1_000 });
      await expect(page.getByRole('dialog')).toHaveCount(0, { timeout: 1_000 });
    }).toPass();
    // Not sooner: the page's own try would then bring the first version through, and leave nothing to edit.
    isBad = false;
    await expect(myLap(page, '9.456')).toContainText('Waiting for an official', SENT_AGAIN);
    expect((await boardOf(server.origin)).waiting.map(({ timeMs }) => timeMs)).toEqual([9_456]);
  });
});

/** Holds the lock, as another tab does that is sending something else. Nothing leaves this page until it is let go. */
async function holdSending(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(
    () =>
      new Promise<void>((isHeld) => {
        const held = new Promise<void>((letGo) => Object.assign(globalThis, { letGo }));
        void navigator.locks.request('daypass-outbox', () => {
          isHeld();
          return held;
        });
      }),
  );
  return () => page.evaluate(() => (globalThis as unknown as { letGo: () => void }).letGo());
}

copyTest('a lap cancelled before it ever left leaves nothing behind', async ({ page, server, troubles }) => {
  troubles.expect(NETWORK_GONE);
  await openUntilReady(page, `${server.origin}${RACE}`);
  const letGo = await holdSending(page);
  await sendLap(page, { name: 'Ada', time: '9.123' });
  await sendLap(page, { name: 'Ada', time: '9.5' });
  await tap(myLap(page, '9.500').getByRole('button', { name: 'Cancel' }));
  await expect(myLap(page, '9.500')).toHaveCount(0);
  await expect(pill(page)).toHaveText('1 to send');
  await letGo();
  await expect(myLap(page, '9.123')).toContainText('Waiting for an official');
  expect(await enteredBy(server.origin, 'Ada')).toEqual([9_123]);
});

copyTest(
  'a lap that is taken back and given back before anybody heard of it stands as it was',
  async ({ page, server, troubles }) => {
    troubles.expect(NETWORK_GONE);
    await openUntilReady(page, `${server.origin}${RACE}`);
    await sendLap(page, { name: 'Ada', time: '9.123' });
    await expect(myLap(page, '9.123')).toContainText('Waiting for an official');
    const letGo = await holdSending(page);
    await untilFresh(page);
    await myLap(page, '9.123').getByRole('button', { name: 'Take back' }).dblclick();
    await expect(myLap(page, '9.123')).toContainText('The server hears of it with the next connection.');
    await tap(page.getByRole('button', { name: 'Undo' }));
    await expect(said(page, 'Lap 9.123 stands as it was.')).toHaveCount(1);
    await letGo();
    await sendLap(page, { name: 'Ada', time: '9.5' });
    await expect(myLap(page, '9.500')).toContainText('Waiting for an official');
    await expect(myLap(page, '9.123')).toContainText('Waiting for an official');
    expect((await factsOf(server.origin)).map(({ action }) => action)).toEqual(['submitted', 'submitted']);
  },
);

test.describe('without a copy', () => {
  // A page over plain http in a home network has no service worker.
  test.beforeEach(({ page }) =>
    page.addInitScript(() => void Reflect.deleteProperty(Navigator.prototype, 'serviceWorker')),
  );

  test('a lap typed while the server was away leaves by itself when it is back', async ({ page, server, troubles }) => {
    troubles.expect(NETWORK_GONE);
    await page.goto(`${server.origin}${RACE}?view=mine`);
    // Without a copy the sheet has to come while there is a server.
    await openSheet(page);
    await escapeDialog(page);
    await server.stop();
    await sendLap(page, { name: 'Ada', time: '9.123' });
    await expect(pill(page)).toHaveText('1 to send');
    await server.start();
    await expect(myLap(page, '9.123')).toContainText('Waiting for an official', SENT_AGAIN);
    expect(await enteredBy(server.origin, 'Ada')).toEqual([9_123]);
  });
});

test('a lap is sent once, however often the button is pressed', async ({ page, server, troubles }) => {
  troubles.expect(NETWORK_GONE);
  await page.goto(`${server.origin}${RACE}?view=mine`);
  const sheet = await openSheet(page);
  await sheet.getByLabel('Name on the board').fill('Ada');
  await sheet.getByLabel('Lap time').fill('9.123');
  await untilFresh(page);
  await sheet.getByRole('button', { name: 'Send 9.123' }).evaluate((button: HTMLElement) => {
    for (let i = 0; i < 3; i++) button.click();
  });
  await expect(myLap(page, '9.123')).toContainText('Waiting for an official');
  await expect.poll(() => enteredBy(server.origin, 'Ada')).toEqual([9_123]);
  await expect(myLap(page, '9.123')).toHaveCount(1);
});

test('where the browser keeps nothing, laps are sent all the same, and the page says what that means', async ({
  page,
  server,
  troubles,
}) => {
  troubles.expect(NETWORK_GONE);
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('blocked', 'SecurityError');
    };
  });
  await page.goto(`${server.origin}${RACE}`);
  await sendLap(page, { name: 'Ada', time: '9.123' });
  await expect(page.getByText('This browser lets nothing be kept')).toBeVisible();
  await expect(myLap(page, '9.123')).toContainText('Waiting for an official');
  expect(await enteredBy(server.origin, 'Ada')).toEqual([9_123]);
});

test('the worker sends what waits when the browser tells it that there is a network, without a page', async ({
  phone,
  server,
  troubles,
}) => {
  troubles.expect(NETWORK_GONE);
  const page = await phone.turnOn(server.origin);
  await openUntilReady(page, RACE);
  await server.stop();
  await sendLap(page, { name: 'Ada', time: '9.123' });
  await expect(pill(page)).toHaveText('1 to send');
  const session = await page.context().newCDPSession(page);
  const registrationId = new Promise<string>((done) =>
    session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      if (registrations[0]) done(registrations[0].registrationId);
    }),
  );
  await session.send('ServiceWorker.enable');
  const worker = { origin: server.origin, registrationId: await registrationId, tag: 'daypass-outbox' };
  await page.goto('about:blank');
  await server.start();
  await session.send('ServiceWorker.dispatchSyncEvent', { ...worker, lastChance: false });
  await expect.poll(() => enteredBy(server.origin, 'Ada')).toEqual([9_123]);
});
