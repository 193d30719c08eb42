import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { untilFresh } from './on-page';

const MOST_TRIES = 5;

type Options = {
  /**
   * Whether controls are large enough. axe does not know that what lies half under a bar can be scrolled out from there, nor
   * the top layer: it takes a bar for covering an open sheet.
   */
  checksTargets?: boolean;
  /** A selector: looks in there alone. */
  within?: string;
};

/** Nothing that axe finds against WCAG 2.2 AA, once nothing moves: a colour that fades is not the one that is read. */
export async function expectNoBarriers(page: Page, what: string, options: Options = {}): Promise<void> {
  await untilFresh(page);
  for (let tries = 1; ; tries++) {
    await page.evaluate(waitUntilStill);
    const found = await barriers(page, options);
    const hasMoved = await page.evaluate(() => document.documentElement.dataset.hasMoved === 'true');
    if (found.length > 0 && hasMoved && tries < MOST_TRIES) continue;
    return expect(found, what).toEqual([]);
  }
}

async function barriers(page: Page, { checksTargets = true, within }: Options): Promise<string[]> {
  const axe = new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']);
  if (!checksTargets) axe.disableRules('target-size');
  if (within) axe.include(within);
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 150)).join(' | ')}`);
}

/** In the page: waits for what moves and comes to an end, and notes from then on whether anything begins to move. */
async function waitUntilStill(): Promise<void> {
  const root = document.documentElement;
  const ends = document
    .getAnimations()
    .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
    .map(({ finished }) => finished.catch(() => undefined));
  await Promise.all(ends);
  delete root.dataset.hasMoved;
  const note = () => (root.dataset.hasMoved = 'true');
  for (const type of ['transitionrun', 'animationstart']) document.addEventListener(type, note, { once: true });
}
