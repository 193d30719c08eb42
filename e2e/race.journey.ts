import type { Page } from '@playwright/test';
import { boardSchema } from '@/domain/race/board';
import { expect, test } from './journey';
import { openUntilReady } from './on-page';
import { NETWORK_GONE } from './troubles';

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

/** As a second phone would: one lap straight to the server. */
async function submit(origin: string, name: string, timeMs: number): Promise<void> {
  const body = JSON.stringify({
    id: crypto.randomUUID(),
    racer: { name },
    timeMs,
    racedAt: new Date().toISOString(),
  });
  const headers = { 'content-type': 'application/json' };
  expect((await fetch(`${origin}${API}/laps`, { method: 'POST', headers, body })).status).toBe(201);
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

test('a lap sent without a connection outlives the browser and arrives exactly once', async ({
  phone,
  server,
  troubles,
}) => {
  await openUntilReady(await phone.turnOn(server.origin), RACE);
  await server.stop();
  troubles.expect(NETWORK_GONE);
  await phone.turnOff();

  const offline = await phone.turnOn(server.origin);
  await offline.goto(RACE);
  await sendLap(offline, 'Grace', '10.5');
  await expect(myLaps(offline).getByRole('listitem').filter({ hasText: '00:10.500' })).toContainText(
    'Waiting to be sent',
  );
  await phone.turnOff();
  await server.start();
  expect((await boardOf(server.origin)).totals.laps).toBe(0);

  // Any page sends what waits, not only the one of the race.
  const page = await phone.turnOn(server.origin);
  await page.goto('/');
  await expect.poll(async () => (await boardOf(server.origin)).totals.laps).toBe(1);
  await page.goto(`${RACE}?view=mine`);
  await expect(myLaps(page).getByRole('listitem').filter({ hasText: '00:10.500' })).toContainText(
    'Waiting for an official',
  );
  await page.reload();
  await expect(page.getByText('Live', { exact: true })).toBeVisible();
  expect((await boardOf(server.origin)).totals).toEqual({ racers: 1, laps: 1, waiting: 1 });
});

test('the last board is readable from a cold start with the server stopped', async ({ phone, server, troubles }) => {
  await submit(server.origin, 'Linus', 8_250);
  const first = await phone.turnOn(server.origin);
  await openUntilReady(first, RACE);
  await expect(first.getByRole('table', { name: 'Ranking' })).toContainText('Linus');
  await phone.turnOff();
  await server.stop();
  troubles.expect(NETWORK_GONE);

  const page = await phone.turnOn(server.origin);
  await page.goto(RACE);
  await expect(page.getByRole('table', { name: 'Ranking' })).toContainText('Linus');
  await expect(page.getByText(/^As of /)).toBeVisible();
});

test('a stream that was lost comes back by itself, and misses nothing', async ({ page, server, troubles }) => {
  await page.goto(`${server.origin}${RACE}`);
  await expect(page.getByText('Live', { exact: true })).toBeVisible();
  troubles.expect(NETWORK_GONE);
  await server.stop();
  await expect(page.getByText(/Next try in/)).toBeVisible();
  await server.start();
  await submit(server.origin, 'Barbara', 11_000);
  await expect(page.getByText('Live', { exact: true })).toBeVisible({ timeout: 40_000 });
  await expect(page.getByRole('table', { name: 'Ranking' })).toContainText('Barbara');
  await submit(server.origin, 'Margaret', 12_000);
  await expect(page.getByRole('table', { name: 'Ranking' })).toContainText('Margaret');
});
