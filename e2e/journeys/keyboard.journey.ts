import type { Page } from '@playwright/test';
import { expect, test } from '@/e2e/journey';
import { withCopy } from '@/e2e/with-copy';
import { untilAlive } from '@/e2e/on-page';
import { WHOLE_COPY } from '@/e2e/takes-longer';

const copyTest = withCopy(test);

/** Presses Tab until the control of that name has the focus. Every stop on the way has to show its focus. */
async function tabTo(page: Page, name: string | RegExp, key = 'Tab'): Promise<void> {
  for (let stops = 0; stops < 80; stops++) {
    await page.keyboard.press(key);
    const focused = await page.evaluate(() => {
      const element = document.activeElement!;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      const words = element.getAttribute('aria-label') ?? element.closest('label')?.textContent ?? element.textContent;
      return { words: words.trim(), isVisible: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 };
    });
    expect(focused.isVisible, `the focus on '${focused.words}' is visible`).toBe(true);
    if (typeof name === 'string' ? focused.words === name : name.test(focused.words)) return;
  }
  throw new Error(`80 times ${key} did not reach ${name}`);
}

test('with the keyboard alone a reader skips to the content, opens a report and jumps in its contents', async ({
  page,
}) => {
  await page.goto('/reports');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();

  await tabTo(page, /Four tiers of a ticket shop/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Four tiers of a ticket shop');
  // The page before is only set aside until the first frame of this one is drawn.
  await expect(page.getByRole('main')).toHaveCount(1);
  await expect(page.getByRole('main')).toBeFocused();

  await tabTo(page, 'Contents');
  await page.keyboard.press('Enter');
  const contents = page.getByRole('navigation', { name: 'Contents' });
  await expect(contents).toBeVisible();
  await tabTo(page, 'What has changed');
  await page.keyboard.press('Enter');
  await expect(contents).toBeHidden();
  await expect(page.getByRole('heading', { name: 'What has changed' })).toBeInViewport();
  // Tab goes on from the section, not from the top of the page.
  await page.keyboard.press('Tab');
  const isBehind = await page.evaluate(() => {
    const section = document.getElementById('what-has-changed')!;
    return (
      Boolean(section.compareDocumentPosition(document.activeElement!) & Node.DOCUMENT_POSITION_FOLLOWING) ||
      section.contains(document.activeElement)
    );
  });
  expect(isBehind).toBe(true);
});

test('with the keyboard alone a reader changes the colours, and comes back to the button', async ({ page }) => {
  await page.goto('/');
  await untilAlive(page);
  await tabTo(page, 'Colours and type');
  await page.keyboard.press('Enter');
  await tabTo(page, 'As the phone');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: 'Paper' })).toBeChecked();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Colours and type' })).toBeHidden();
  await expect(page.getByRole('button', { name: 'Colours and type' })).toBeFocused();
});

copyTest('with the keyboard alone a reader tests the copy', async ({ page }) => {
  await page.goto('/offline');
  await expect(page.getByRole('button', { name: 'Test now' })).toBeVisible(WHOLE_COPY);
  await tabTo(page, 'Test now');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: /^All \d+ items open from the copy\.$/ })).toBeVisible();
});
