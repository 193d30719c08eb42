import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Everything that axe finds against WCAG 2.2 AA on a page, or nothing. */
export async function expectNoBarriers(page: Page, what: string): Promise<void> {
  // axe does not know that what lies half under a bar, or under a sheet, can be scrolled out from there.
  const axe = new AxeBuilder({ page }).disableRules('target-size');
  const { violations } = await axe.withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
  expect(found, what).toEqual([]);
}
