import type { Page } from '@playwright/test';
import { untilIslandsLive } from './on-page';
import { tiers } from '@/e2e/site/tier-content';

export const explorer = (page: Page) => page.getByRole('region', { name: 'Tier explorer' });
export const dial = (page: Page) => explorer(page).getByRole('slider', { name: 'Number of users' });
export const picture = (page: Page) => explorer(page).locator('svg[role="group"]');
export const stop = (page: Page, index: number) =>
  explorer(page).getByRole('button', { name: `: ${tiers[index]!.title}`, exact: false });

/** Goes to the element by keyboard alone. The explorer has to be alive: before that it would not listen. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    if (await page.evaluate((each) => document.activeElement?.matches(each) ?? false, selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${selector} cannot be reached with the Tab key`);
}

export async function openAlive(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await untilIslandsLive(page);
}
