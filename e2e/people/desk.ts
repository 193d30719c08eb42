import type { Page } from '@playwright/test';
import { DeskDay } from './desk-day';
import { test as base } from '@/e2e/journey';
import { openUntilReady } from '@/e2e/on-page';

/** Journeys with a server, officials and racers of their own. */
export const test = base.extend<{ day: DeskDay }>({
  day: async ({ browser, viewport, hasTouch, locale, timezoneId, troubles }, use) => {
    const day = await DeskDay.begin(browser, { viewport, hasTouch, locale, timezoneId }, troubles);
    await use(day);
    await day.end();
  },
});

export const queue = (desk: Page) => desk.getByRole('region', { name: /^Queue/ }).getByRole('listitem');
export const verify = (desk: Page, time: string) => desk.getByRole('button', { name: `Verify ${time}` });
export const problem = (desk: Page, words: string) => desk.getByRole('alert').filter({ hasText: words });

/** Ada's desk on a phone that has the whole copy, so that its server may be stopped. */
export async function deskInCopy(day: DeskDay): Promise<Page> {
  const desk = await day.newPage();
  await openUntilReady(desk, '/desk');
  return day.desk('Ada', desk);
}

/** How many entries lie in the outbox of the phone. */
export const countInOutbox = (desk: Page) =>
  desk.evaluate(async () => {
    const opening = indexedDB.open('daypass');
    await new Promise((done) => (opening.onsuccess = done));
    const count = opening.result.transaction('outbox').objectStore('outbox').count();
    await new Promise((done) => (count.onsuccess = done));
    opening.result.close();
    return count.result;
  });

/* What pages may ask the server for, and be refused. */
export const RACER = /\/api\/races\/open\/racers\/[\w-]+/.source;
export const LAP = /\/api\/desk\/races\/open\/laps\/[\w-]+$/.source;
export const DECISION = /\/api\/desk\/races\/open\/laps\/[\w-]+\/decision$/.source;
export const STATE = /\/api\/desk\/races\/open\/state$/.source;

/** Asks the API as the official who is signed in on this page. */
export const asOfficial = (desk: Page, path: string, body: object) =>
  desk.evaluate(
    async ([address, json]) => {
      const headers = { 'content-type': 'application/json' };
      const response = await fetch(`/api/desk/races/open/${address}`, { method: 'POST', headers, body: json });
      if (!response.ok) throw new Error(`${address} answered ${response.status}`);
    },
    [path, JSON.stringify(body)] as const,
  );
