import type { Page } from '@playwright/test';
import { expect, test } from '@/e2e/journey';
import { untilAlive, untilIslandsLive } from '@/e2e/on-page';
import { RACE } from '@/e2e/people/race';

/** The measure of browsers for what moves without having been touched (https://web.dev/articles/cls). "Good" is up to 0.1. */
const MOST = 0.05;
const SETTLED_MS = 1_000;
/** The last of them tells how the copy grows as long as it does. By then it is complete. */
const PAGES = ['/', '/reports', RACE, '/leaderboard', '/quiz', '/tiers', '/glossary', '/desk', '/search', '/offline'];
const SCREENS = [
  { width: 390, height: 664 },
  { width: 1280, height: 800 },
];

type Rect = { y: number; height: number };
/** Not in the types of TypeScript yet. */
type LayoutShift = PerformanceEntry & {
  value: number;
  sources: { node: Element | null; previousRect: Rect; currentRect: Rect }[];
};
type Move = { value: number; parts: string[] };

async function collectMoves(page: Page) {
  await page.addInitScript(() => {
    const moves: Move[] = [];
    Object.assign(globalThis, { moves });
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries() as LayoutShift[])
        moves.push({
          value,
          parts: sources.map(
            ({ node, previousRect: before, currentRect: after }) =>
              `${node?.nodeName} ${node?.className} ${before.y}+${before.height} to ${after.y}+${after.height}`,
          ),
        });
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

for (const screen of SCREENS)
  test(`on ${screen.width} × ${screen.height} nothing moves by itself while a page comes alive, the first time and later`, async ({
    context,
  }) => {
    test.slow();
    for (const visit of ['first', 'second'])
      for (const address of PAGES)
        await test.step(`${address}, ${visit} visit`, async () => {
          const page = await context.newPage();
          await page.setViewportSize(screen);
          await collectMoves(page);
          await page.goto(address);
          await untilAlive(page);
          await untilIslandsLive(page);
          // What islands ask for, a board or what is on the phone, comes within that time.
          await page.waitForTimeout(SETTLED_MS);
          const moves = await page.evaluate(() => (globalThis as unknown as { moves: Move[] }).moves);
          const sum = moves.reduce((whole, { value }) => whole + value, 0);
          expect.soft(sum, JSON.stringify(moves)).toBeLessThan(MOST);
          await page.close();
        });
  });
