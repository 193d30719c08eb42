import type { Page } from '@playwright/test';
import { expect, test } from '@/e2e/journey';
import { RACE, boardOf, myLap, sendFromElsewhere, sendLap } from '@/e2e/people/race';
import { ASKED_AGAIN, SENT_AGAIN } from '@/e2e/takes-longer';
import { NETWORK_GONE } from '@/e2e/troubles';

const POLLED = { DAYPASS_LIVE: 'poll' };
const waiting = (page: Page, count: number) => page.getByText(count === 1 ? '1 waits' : `${count} wait`);
const isLive = (page: Page) => page.getByText('Live', { exact: true });

test('without a stream laps appear without a reload, nobody claims to be live while the server is gone, and all come after it', async ({
  page,
  server,
  troubles,
}) => {
  troubles.expect(NETWORK_GONE);
  await server.stop();
  await server.start(POLLED);
  const streams: number[] = [];
  page.on('response', (response) => {
    if (/\/live(\?|$)/.test(response.url())) streams.push(response.status());
  });
  await page.goto(`${server.origin}${RACE}`);
  await expect(isLive(page)).toBeVisible(ASKED_AGAIN);
  await sendFromElsewhere(server.origin, 'Grace', 9_200);
  await expect(waiting(page, 1)).toBeVisible(ASKED_AGAIN);

  await server.stop();
  await expect(page.getByText(/^As of /)).toBeVisible(ASKED_AGAIN);
  await expect(isLive(page)).toHaveCount(0);
  await expect(page.getByRole('link', { name: /offline/i }).first()).toBeVisible(ASKED_AGAIN);
  await expect(waiting(page, 1)).toBeVisible();
  await sendLap(page, { name: 'Ada', time: '9.876' });
  await expect(myLap(page, '9.876')).toBeVisible();

  await server.start(POLLED);
  await sendFromElsewhere(server.origin, 'Linus', 9_300);
  await expect.poll(async () => (await boardOf(server.origin)).totals.laps, SENT_AGAIN).toBe(3);
  await page.getByRole('link', { name: 'Board', exact: true }).click();
  await expect(waiting(page, 3)).toBeVisible(ASKED_AGAIN);
  await expect(isLive(page)).toBeVisible(ASKED_AGAIN);
  expect(new Set(streams)).toEqual(new Set([204]));
});
