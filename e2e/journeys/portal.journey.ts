import type { Page } from '@playwright/test';
import { DeskDay } from '@/e2e/people/desk-day';
import { expect, test as base } from '@/e2e/journey';
import { WITH_COPY } from '@/e2e/with-copy';
import { ONLINE, openUntilReady, pill, tap } from '@/e2e/on-page';
import { SENT_AGAIN } from '@/e2e/takes-longer';
import { openProxy, type Asked, type Proxy, type Said } from '@/e2e/site/proxy';
import { boardOf, enteredBy, myLap, RACE, sendLap } from '@/e2e/people/race';
import { NETWORK_GONE } from '@/e2e/troubles';

const test = base.extend<{ between: Proxy }>({
  between: async ({ server, troubles }, use) => {
    troubles.expect(NETWORK_GONE, /^Failed to load resource: the server responded with a status of \d+ /);
    const proxy = await openProxy(server.origin);
    await use(proxy);
    await proxy.close();
  },
});
test.use(WITH_COPY);

const html = { type: 'text/html', body: '<title>Sign in</title>' };
const json = (status: number, body: object): Said => ({ status, type: 'application/json', body: JSON.stringify(body) });

/** What such a portal holds back: the API. It lets the pages of this phone through. */
const isApi = ({ path }: Asked) => path.startsWith('/api/');
const isWrite = ({ method }: Asked) => method !== 'GET';
const again = (page: Page, time: string) => myLap(page, time).getByRole('button', { name: 'Send now' });

test.describe('something else answers', () => {
  // storage/send-answers.test.ts tries whatever else a portal may say. What becomes of a redirect, only a browser
  // knows.
  for (const [name, said] of [
    ['200 with a page', { status: 200, ...html }],
    ['a redirect to its page', { status: 302, headers: { location: '/sign-in' } }],
  ] satisfies [string, Said][])
    test(`a lap that a portal answers with ${name} waits, and says why, and arrives once when the portal is gone`, async ({
      page,
      server,
      between,
    }) => {
      await page.goto(`${between.origin}${RACE}`);
      between.says = (asked) => (isApi(asked) && isWrite(asked) ? said : null);
      await sendLap(page, { name: 'Ada', time: '9.123' });
      const lap = myLap(page, '9.123');
      await expect(lap).toContainText('Something else answered, perhaps the sign-in page of this wifi.');
      await expect(lap).toContainText('Open any web page to sign in. The lap is kept and tried again');
      await expect(pill(page)).toHaveText('1 to send: sign in?');
      expect(await enteredBy(server.origin, 'Ada')).toEqual([]);
      between.says = () => null;
      await expect(lap).toContainText('Waiting for an official', SENT_AGAIN);
      await expect(pill(page)).toHaveText(ONLINE);
      expect(await enteredBy(server.origin, 'Ada')).toEqual([9_123]);
    });

  test('a lap that is taken back stays taken back, whatever a portal says to it', async ({ page, server, between }) => {
    await page.goto(`${between.origin}${RACE}`);
    await sendLap(page, { name: 'Ada', time: '9.123' });
    const lap = myLap(page, '9.123');
    await expect(lap).toContainText('Waiting for an official');
    between.says = ({ method }) => (method === 'DELETE' ? json(404, { code: 'NoSuchKey' }) : null);
    await tap(lap.getByRole('button', { name: 'Take back' }));
    await expect(lap).toContainText('Something else answered');
    expect((await boardOf(server.origin)).waiting).toHaveLength(1);
    between.says = () => null;
    await expect(lap).toContainText('Taken back', SENT_AGAIN);
    expect((await boardOf(server.origin)).waiting).toHaveLength(0);
  });
});

test.describe('a filter that takes offence at a word', () => {
  const filter = ({ body }: Asked): Said | null => (/select/i.test(body) ? { status: 403, ...html } : null);

  test('one lap that it turns back holds up no other, is named, and arrives once it is changed', async ({
    page,
    server,
    between,
  }) => {
    between.says = filter;
    await openUntilReady(page, `${between.origin}${RACE}`);
    await sendLap(page, { name: 'Select Star', time: '9.100' });
    const stuck = myLap(page, '9.100');
    await expect(stuck).toContainText('Something else answered');

    await sendLap(page, { name: 'Ada', time: '9.200' });
    await expect(myLap(page, '9.200')).toContainText('Waiting for an official', { timeout: 8_000 });
    await sendLap(page, { name: 'Ada', time: '9.300' });
    await expect(myLap(page, '9.300')).toContainText('Waiting for an official', { timeout: 8_000 });
    await expect(stuck).toContainText('Something on the way does not let it through; others have arrived.', SENT_AGAIN);
    await expect(stuck).toContainText(
      /It has waited since \d\d:\d\d.*Change the name, or show an official this screen/,
    );
    await expect(pill(page)).toHaveText('1 not let through');

    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await tap(stuck.getByRole('button', { name: 'Copy' }));
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
      /^.+, Select Star, 9\.100, 0 resets, driven \d\d:\d\d/,
    );

    const edit = async () => {
      await stuck.getByRole('button', { name: 'Edit' }).click({ timeout: 1_000 });
      await expect(page.getByRole('dialog')).toBeVisible({ timeout: 1_000 });
    };
    await expect(edit).toPass();
    await tap(page.getByRole('button', { name: 'Somebody else' }));
    await page.getByLabel('Name on the board').fill('Stella');
    await tap(page.getByRole('button', { name: /^Save/ }));
    await expect(stuck).toContainText('Waiting for an official', SENT_AGAIN);
    expect(await enteredBy(server.origin, 'Stella')).toEqual([9_100]);
    expect(await enteredBy(server.origin, 'Ada')).toEqual([9_200, 9_300]);
  });

  test('a lap whose withdrawal is turned back too holds up nobody, and "Send now" sends the one it is asked for', async ({
    page,
    server,
    between,
  }) => {
    between.says = (asked) => (asked.method === 'DELETE' ? { status: 403, ...html } : filter(asked));
    await openUntilReady(page, `${between.origin}${RACE}`);
    await sendLap(page, { name: 'Select Star', time: '9.100' });
    await expect(myLap(page, '9.100')).toContainText('Something else answered');
    await tap(myLap(page, '9.100').getByRole('button', { name: 'Cancel' }));
    await expect(myLap(page, '9.100')).toContainText('The server hears of it as soon as that lets it through.');

    const passing = between.says;
    between.says = (asked) => (isApi(asked) && isWrite(asked) ? { status: 503, ...html } : null);
    for (const time of ['9.200', '9.300']) await sendLap(page, { name: 'Select Star', time });
    await expect(myLap(page, '9.200')).toContainText('Something else answered');
    await expect(myLap(page, '9.300')).toContainText('Something else answered');
    // From now on nothing is tried by itself for some seconds, and the filter finds the name harmless.
    between.says = (asked) => (asked.method === 'DELETE' || /9200/.test(asked.body) ? { status: 403, ...html } : null);
    await tap(again(page, '9.300'));
    await expect(myLap(page, '9.300')).toContainText('Waiting for an official', { timeout: 4_000 });
    expect(await enteredBy(server.origin, 'Select Star')).toEqual([9_300]);
    between.says = passing;
  });
});

test('an official is signed out only where the server says so', async ({
  browser,
  viewport,
  hasTouch,
  locale,
  timezoneId,
  troubles,
}) => {
  troubles.expect(NETWORK_GONE, /^Failed to load resource: the server responded with a status of \d+ /);
  const day = await DeskDay.begin(browser, { viewport, hasTouch, locale, timezoneId }, troubles);
  const desk = await day.desk('Ada');
  await desk
    .context()
    .route('**/api/desk/session', (route) =>
      route.request().method() === 'DELETE' ? route.fulfill({ status: 204 }) : route.continue(),
    );
  await tap(desk.getByRole('button', { name: 'More' }));
  await tap(desk.getByRole('button', { name: 'Sign out Ada' }));
  const dialog = desk.getByRole('dialog', { name: 'Sign out Ada' });
  await tap(dialog.getByRole('button', { name: 'Sign out' }));
  await expect(dialog.getByRole('alert')).toContainText('You could not be signed out: something else answered');
  await desk.context().unrouteAll();
  await tap(dialog.getByRole('button', { name: 'Sign out' }));
  await expect(desk.getByLabel('One-time code')).toBeVisible();
  await day.end();
});
