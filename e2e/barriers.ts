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

/** What axe judges by colours, which are others in each theme; all its other rules see the same page in both. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/**
 * Nothing that axe finds against WCAG 2.2 AA, in the light theme and in the dark one, once nothing moves: a colour that
 * fades is not the one that is read. The page is left as it was.
 */
export async function expectNoBarriers(page: Page, what: string, options: Options = {}): Promise<void> {
  await untilFresh(page);
  await expectNone(page, `${what}, in the light theme`, makeAxe(page, options));
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectNone(page, `${what}, in the dark theme`, makeAxe(page, options, COLOUR_RULES));
  await page.emulateMedia({ colorScheme: 'light' });
}

async function expectNone(page: Page, what: string, axe: AxeBuilder): Promise<void> {
  for (let tries = 1; ; tries++) {
    await page.evaluate(waitUntilStill);
    const { violations } = await axe.analyze();
    const hasMoved = await page.evaluate(() => document.documentElement.dataset.hasMoved === 'true');
    if (violations.length > 0 && hasMoved && tries < MOST_TRIES) continue;
    const found = violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 150)).join(' | ')}`,
    );
    return expect(found, what).toEqual([]);
  }
}

function makeAxe(page: Page, { checksTargets = true, within }: Options, rules?: string[]): AxeBuilder {
  // No page of ours has frames: what axe does for those, in a blank page of its own, would take most of the time.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  if (rules) axe.withRules(rules);
  else axe.withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']);
  if (!checksTargets && !rules) axe.disableRules('target-size');
  if (within) axe.include(within);
  return axe;
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
