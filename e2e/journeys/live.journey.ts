import { expect, test } from '@/e2e/journey';
import { openUntilReady } from '@/e2e/on-page';
import { RACE, sendFromElsewhere } from '@/e2e/people/race';
import { NETWORK_GONE } from '@/e2e/troubles';
import type { Page } from '@playwright/test';

const waiting = (page: Page, name: string) =>
  page.getByRole('region', { name: 'Board' }).getByRole('listitem').filter({ hasText: name });

test('a lap sent elsewhere appears without a reload', async ({ page, server, troubles }) => {
  troubles.expect(NETWORK_GONE);
  await page.goto(`${server.origin}${RACE}`);
  await expect(page.getByText('Live', { exact: true })).toBeVisible();
  await sendFromElsewhere(server.origin, 'Grace', 9_200);
  await page.getByText('1 waits').click();
  await expect(waiting(page, 'Grace')).toContainText('9.200');
});

test('the last board is readable from a cold start with the server stopped, and says how old it is', async ({
  phone,
  server,
  troubles,
}) => {
  troubles.expect(NETWORK_GONE);
  await sendFromElsewhere(server.origin, 'Grace', 9_200);
  let page = await phone.turnOn(server.origin);
  await openUntilReady(page, RACE);
  await expect(page.getByText('1 waits')).toBeVisible();
  await phone.turnOff();
  await server.stop();

  page = await phone.turnOn(server.origin);
  await page.goto(RACE);
  await page.getByText('1 waits').click();
  await expect(waiting(page, 'Grace')).toContainText('9.200');
  await expect(page.getByText(/^As of /)).toBeVisible();
  await expect(page.getByText('Live', { exact: true })).toHaveCount(0);
});

test('a part whose script did not come says so, and comes when the server answers again', async ({
  page,
  context,
  troubles,
}) => {
  troubles.expect(NETWORK_GONE, /Failed to fetch dynamically imported module/);
  const script = /\/generated\/race-/;
  await page.route(script, (route) => route.abort());
  await page.goto(RACE);
  const words = page.getByText('a part of it has not come');
  await expect(words).toBeVisible();
  // The real event, not one that the test dispatches: while the script is within reach, the page may try again, and
  // load anew, at any moment.
  await context.setOffline(true);
  await page.unroute(script);
  await context.setOffline(false);
  await expect(page.getByText('Live', { exact: true })).toBeVisible();
  await expect(words).toBeHidden();
});
