import { expect, type Locator, type Page } from '@playwright/test';
import { uuidv7 } from 'uuidv7';
import type { Board } from '@/domain/race/contract/board';
import type { Fact } from '@/domain/race/contract/fact';
import type { LogPage } from '@/domain/race/contract/requests';
import { tap } from '@/e2e/on-page';
import type { SiteServer } from '@/e2e/site/site-server';

/** The race of the made-up conference that takes laps from everybody. */
export const RACE = '/leaderboard/open';
const API = '/api/races/open';

/** Opens the sheet for a lap, as a thumb does. */
export async function openSheet(page: Page): Promise<Locator> {
  await tap(page.getByRole('button', { name: '+ Lap' }));
  const sheet = page.getByRole('dialog');
  await expect(sheet).toBeVisible();
  return sheet;
}

/** Presses Send, and waits until the sheet is gone: then the lap is kept. */
export async function sendSheet(page: Page): Promise<void> {
  await tap(page.getByRole('dialog').getByRole('button', { name: /^(send|save)/i }));
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

/** Sends a lap, and shows what becomes of it. */
export async function sendLap(page: Page, lap: { name: string; time: string }): Promise<void> {
  await page.getByRole('link', { name: 'My laps' }).click();
  const sheet = await openSheet(page);
  // Whoever has driven here before is remembered, and not asked again.
  const asked = sheet.getByLabel('Name on the board');
  const isKnown = await sheet.getByRole('heading', { name: `Lap of ${lap.name}` }).isVisible();
  if (!isKnown && !(await asked.isVisible())) await sheet.getByRole('button', { name: 'Somebody else' }).click();
  if (!isKnown) await asked.fill(lap.name);
  await sheet.getByLabel('Lap time').fill(lap.time);
  await sendSheet(page);
}

/** One of my laps, by its time, with where it is and what can be done about it. */
export const myLap = (page: Page, time: string): Locator =>
  page
    .getByRole('region', { name: 'My laps' })
    .getByRole('listitem')
    .filter({ hasText: time, has: page.locator('.my-lap-head') });

/** Sends a lap from somebody else's phone, without a page. */
export async function sendFromElsewhere(origin: string, name: string, timeMs: number): Promise<void> {
  const body = { id: uuidv7(), racer: { name }, timeMs, racedAt: new Date().toISOString() };
  const response = await fetch(`${origin}${API}/laps`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  });
  expect(response.status).toBe(201);
}

/** Sends a lap from a timing gate, which needs no official. */
export async function sendFromGate(server: SiteServer, name: string, timeMs: number): Promise<void> {
  const token = (await server.official('gate', `Gate of ${name}`)).at(-1)!;
  const body = { id: uuidv7(), racer: { name }, timeMs, racedAt: new Date().toISOString() };
  const response = await fetch(`${server.origin}${API}/laps`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
  });
  expect(response.status).toBe(201);
}

/** What the server knows, whatever pages say. */
export async function boardOf(origin: string): Promise<Board> {
  return (await (await fetch(`${origin}${API}/board`)).json()) as Board;
}

export async function factsOf(origin: string): Promise<Fact[]> {
  return ((await (await fetch(`${origin}${API}/log?limit=1000`)).json()) as LogPage).log;
}

/** The times of all laps that were ever entered under a name, in the order in which they came. */
export async function enteredBy(origin: string, name: string): Promise<number[]> {
  const facts = await factsOf(origin);
  return facts.flatMap((fact) => (fact.action === 'submitted' && fact.after.name === name ? fact.after.timeMs : []));
}
