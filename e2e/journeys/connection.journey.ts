import { expect, test } from '@/e2e/journey';
import { WITH_COPY } from '@/e2e/with-copy';
import { ONLINE, openUntilReady, pill, place, said } from '@/e2e/on-page';
import { myLap, RACE, sendLap } from '@/e2e/people/race';
import { NETWORK_GONE } from '@/e2e/troubles';

test.use(WITH_COPY);

/** What the promise allows, and a margin for a machine that draws several browsers. */
const LOSS_SEEN_MS = 2_000 + 500;
const RETURN_SEEN_MS = 3_000 + 500;
/** What nobody asked for is said once the words before have had time to be heard. */
const SAID_IN_TURN = { timeout: 10_000 };

test('pill and board tell of a lost server at one time; a waiting lap leaves as soon as it is back', async ({
  page,
  server,
  troubles,
}) => {
  troubles.expect(NETWORK_GONE);
  await openUntilReady(page, `${server.origin}${RACE}`);
  await expect(page.getByText('Live', { exact: true })).toBeVisible();
  await server.stop();
  await expect(pill(page)).toHaveText('Offline, ready', { timeout: LOSS_SEEN_MS });
  await expect(said(page, 'Offline, ready')).toHaveCount(1, SAID_IN_TURN);

  await sendLap(page, { name: 'Ada', time: '9.123' });
  await expect(pill(page)).toHaveText('1 to send');
  await expect(said(page, '1 lap waiting to be sent')).toHaveCount(1, SAID_IN_TURN);
  await server.start();
  await expect(myLap(page, '9.123')).toContainText('Waiting for an official', { timeout: RETURN_SEEN_MS });
  await expect(pill(page)).toHaveText(ONLINE);
});

test('a waiting lap leads from the pill of any page to My laps', async ({ page, server, troubles }) => {
  troubles.expect(NETWORK_GONE);
  await openUntilReady(page, `${server.origin}${RACE}`);
  await server.stop();
  await sendLap(page, { name: 'Ada', time: '9.123' });
  await place(page, 'Reports').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Reports' })).toBeVisible();
  await expect(pill(page)).toHaveText('1 to send');
  await page.getByRole('link', { name: '1 to send' }).click();
  await expect(myLap(page, '9.123')).toContainText('Waiting to be sent');
});

for (const { width, text } of [
  { width: 390, text: '200%' },
  { width: 320, text: '100%' },
  { width: 320, text: '200%' },
])
  test(`the header is one line and the bar keeps its words whole at ${width} px and ${text} text`, async ({ page }) => {
    await page.setViewportSize({ width, height: 664 });
    await page.goto('/reports');
    await page.evaluate((size) => (document.documentElement.style.fontSize = size), text);
    await expect(pill(page)).not.toHaveText('');
    const frame = await page.evaluate(() => {
      const heightOf = (selector: string) => document.querySelector(selector)!.getBoundingClientRect().height;
      const labels = [...document.querySelectorAll<HTMLElement>('.places a')].filter((each) => each.offsetWidth > 0);
      const lines = labels.map((label) => {
        const range = document.createRange();
        range.selectNodeContents(label.lastChild!);
        return range.getClientRects().length;
      });
      const widths = labels.map(({ offsetWidth }) => offsetWidth);
      const overhang = document.documentElement.scrollWidth - innerWidth;
      return { together: heightOf('.top') + heightOf('.places'), lines, widths, overhang };
    });
    expect(frame.together).toBeLessThanOrEqual(113);
    expect(frame.lines).toEqual(frame.lines.map(() => 1));
    expect(Math.max(...frame.widths) - Math.min(...frame.widths)).toBeLessThanOrEqual(1);
    expect(frame.lines.length).toBeLessThanOrEqual(5);
    expect(frame.overhang).toBeLessThanOrEqual(0);
  });
