import type { Page } from '@playwright/test';
import { expect, test } from '@/e2e/journey';
import { untilIslandsLive } from '@/e2e/on-page';
import { myLap, RACE, sendFromElsewhere, sendLap } from '@/e2e/people/race';
import { countRequests, lookAt, openTabs } from '@/e2e/people/tabs';
import { NETWORK_GONE } from '@/e2e/troubles';

const STREAM = /\/live\b/;
const live = (page: Page) => page.getByText('Live', { exact: true });
const laps = (page: Page, count: number) => page.getByText(`${count} racers, ${count} laps`);
const sevenBoards = (origin: string) => Array.from({ length: 7 }, () => `${origin}${RACE}`);

test('seven boards opened in the background take no connection, and the one that is looked at has one for all', async ({
  context,
  server,
  troubles,
}) => {
  test.slow();
  troubles.expect(NETWORK_GONE);
  const streams = countRequests(context, STREAM);
  const tabs = await openTabs(context, sevenBoards(server.origin));
  for (const tab of tabs) await untilIslandsLive(tab);
  expect(streams.all).toBe(0);

  await lookAt(tabs, tabs[3]!);
  await expect(live(tabs[3]!)).toBeVisible();
  expect(streams.open()).toBe(1);
  const version = await tabs[3]!.evaluate(async () => (await fetch('/version.json', { cache: 'no-store' })).status);
  expect(version).toBe(200);
  await sendLap(tabs[3]!, { name: 'Grace', time: '9.2' });
  await expect(myLap(tabs[3]!, '9.200')).toContainText('Waiting for an official');

  // Each tab is looked at in turn. It shows the present, and there is never more than one stream.
  for (const tab of tabs) {
    await lookAt(tabs, tab);
    await expect(live(tab)).toBeVisible();
    await expect(tab.getByText('1 racer, 1 lap')).toBeAttached();
    await expect.poll(streams.open).toBe(1);
  }
});

/** The page asks again by itself where it hears of the server first, and then there is no button any more. */
const pressUnlessLive = (page: Page) =>
  Promise.race([page.getByRole('button', { name: 'Try now' }).click(), expect(live(page)).toBeVisible()]);

test('of boards that stand side by side one asks, all show the same, and the next goes on when it is closed', async ({
  context,
  server,
  troubles,
}) => {
  test.slow();
  troubles.expect(NETWORK_GONE);
  const streams = countRequests(context, STREAM);
  const boards: Page[] = [];
  for (let n = 0; n < 3; n++) {
    const page = await context.newPage();
    await page.goto(`${server.origin}${RACE}`);
    await expect(live(page)).toBeVisible();
    boards.push(page);
  }
  expect([streams.all, streams.open()]).toEqual([1, 1]);
  for (const name of ['Ada', 'Bo']) await sendFromElsewhere(server.origin, name, 9_200);
  for (const page of boards) await expect(laps(page, 2)).toBeVisible();

  await boards[0]!.close();
  await sendFromElsewhere(server.origin, 'Cy', 9_300);
  for (const page of boards.slice(1)) await expect(laps(page, 3)).toBeVisible({ timeout: 3_000 });
  expect([streams.all, streams.open()]).toEqual([2, 1]);

  // All boards lose the line, and say so. When one asks for a try, it is made for all.
  await server.stop();
  for (const page of boards.slice(1)) await expect(page.getByText(/Next try in/)).toBeVisible();
  // Pauses grow. In this one the server is back before the next try comes by itself, even on a busy machine.
  await expect(boards[2]!.getByText(/Next try in \d\d s/)).toBeVisible({ timeout: 60_000 });
  await server.start();
  await pressUnlessLive(boards[2]!);
  for (const page of boards.slice(1)) await expect(live(page)).toBeVisible({ timeout: 3_000 });
  await sendFromElsewhere(server.origin, 'Di', 9_400);
  for (const page of boards.slice(1)) await expect(laps(page, 4)).toBeVisible();
});

test('a board that is frozen while it has the stream loses it to another', async ({ context, server, troubles }) => {
  troubles.expect(NETWORK_GONE);
  const streams = countRequests(context, STREAM);
  const [first, second] = [await context.newPage(), await context.newPage()];
  for (const page of [first, second]) {
    await page.goto(`${server.origin}${RACE}`);
    await expect(live(page)).toBeVisible();
  }
  const browser = await context.newCDPSession(first);
  await browser.send('Page.setWebLifecycleState', { state: 'frozen' });
  await sendFromElsewhere(server.origin, 'Ada', 9_200);
  await sendFromElsewhere(server.origin, 'Bo', 9_300);
  await expect(laps(second, 2)).toBeVisible({ timeout: 3_000 });
  await browser.send('Page.setWebLifecycleState', { state: 'active' });
  await expect(laps(first, 2)).toBeVisible();
  await expect(live(first)).toBeVisible();
  expect(streams.open()).toBe(1);
});
