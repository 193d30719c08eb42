import { expect, type Locator, type Page } from '@playwright/test';

/** The page of the search, as somebody uses it. */
export const field = (page: Page): Locator => page.getByRole('main').getByRole('searchbox', { name: 'Search' });

export const group = (page: Page, name: string): Locator => page.getByRole('main').getByRole('region', { name });

/** Opens the search by the magnifier of whatever page is shown. */
export async function openSearch(page: Page): Promise<void> {
  await page.getByRole('banner').getByRole('link', { name: 'Search' }).click();
  await expect(field(page)).toBeFocused();
}

/** What is lit on a page, as one text. */
export const lit = (page: Page): Promise<string> =>
  page.locator('mark.lit').evaluateAll((marks) => marks.map((mark) => mark.textContent).join(''));
