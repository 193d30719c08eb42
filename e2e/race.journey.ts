import type { Page } from '@playwright/test';
import { boardSchema } from '@/domain/race/board';
import { expect, test } from './journey';

const RACE = '/leaderboard/open';
const API = '/api/races/open';

const myLaps = (page: Page) => page.getByRole('region', { name: 'Send a lap, and my laps' });

async function sendLap(page: Page, name: string, time: string): Promise<void> {
  await page.getByRole('link', { name: 'My laps' }).click();
  await page.getByLabel('Name on the board').fill(name);
  await page.getByLabel('Lap time').fill(time);
  await page.getByRole('button', { name: 'Send this lap' }).click();
}

async function boardOf(origin: string) {
  return boardSchema.parse(await (await fetch(`${origin}${API}/board`)).json());
}

test('a lap that is sent waits for an official, apart from the ranking', async ({ page, server }) => {
  await page.goto(`${server.origin}${RACE}`);
  await expect(page.getByText('Live', { exact: true })).toBeVisible();
  await sendLap(page, 'Ada', '9,123');
  await expect(myLaps(page).getByRole('listitem').filter({ hasText: '00:09.123' })).toContainText(
    'Waiting for an official',
  );
  const board = await boardOf(server.origin);
  expect(board.waiting.map(({ name, timeMs, wouldRank }) => [name, timeMs, wouldRank])).toEqual([['Ada', 9_123, 1]]);
  expect(board.rows.map(({ name, rank }) => [name, rank])).toEqual([['Ada', null]]);
});

test('a time that cannot be read is refused with an example, and what was typed stays', async ({ page, server }) => {
  await page.goto(`${server.origin}${RACE}?view=mine`);
  await sendLap(page, 'Ada', 'quick');
  await expect(page.getByLabel('Lap time')).toBeFocused();
  await expect(page.getByLabel('Lap time')).toHaveValue('quick');
  await expect(
    myLaps(page)
      .getByText(/for example 9\.123/)
      .first(),
  ).toBeVisible();
  expect((await boardOf(server.origin)).totals.laps).toBe(0);
});
