import { expect, type Locator, type Page } from '@playwright/test';
import { WHOLE_COPY } from './takes-longer';

export const READY = 'Ready to work offline: everything is on this phone now.';

/** What the page says aloud to whoever cannot see it. */
export const said = (page: Page, words: string | RegExp): Locator =>
  page.getByRole('status').filter({ hasText: words });

/** What the pill shows while all is well. For a moment after the first copy it says that it is complete. */
export const ONLINE = /^(online|ready offline)$/i;

/** What the pill shows. A press on it is one on the link around it. */
export const pill = (page: Page): Locator =>
  page.getByRole('link', { name: 'Connection and what is on this phone' }).locator('[data-pill]');

export const place = (page: Page, name: string): Locator =>
  page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name });

/** A link at the foot of every page, which leads to what has no place in the bar. */
export const atFoot = (page: Page, name: string): Locator =>
  page.getByRole('contentinfo').getByRole('link', { name, exact: true });

/** Opens a page for the first time, and stays until everything is on the phone. */
export async function openUntilReady(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(said(page, READY)).toHaveCount(1, WHOLE_COPY);
}

/** The same on pages in any language: the phone remembers that it has said so (browser/reader/watch-copy.ts). */
export async function openUntilCopied(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect.poll(() => page.evaluate(() => localStorage.getItem('daypass:said-ready')), WHOLE_COPY).toBe('true');
}

/**
 * Waits until the reader script answers: it is asked for only as the first frame is drawn. This is for pages that the
 * browser went to. After a reload it would not wait, as history.state is still there.
 */
export async function untilAlive(page: Page): Promise<void> {
  // turnPages() writes this. It is polled, as waitForFunction would need eval, which our policy forbids.
  await expect.poll(() => page.evaluate(() => 'daypass' in ((history.state as object | null) ?? {}))).toBe(true);
  // The rest of its start waits for a frame, and asked for that frame earlier than this does.
  await page.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done))));
}

/** Waits until scripts have taken over the interactive parts that the build drew, and have drawn their own once. */
export async function untilIslandsLive(page: Page): Promise<void> {
  const sleeping = () => page.locator('[data-island][data-props]:not([data-alive])').count();
  await expect.poll(sleeping).toBe(0);
  await page.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done))));
}

/** How far a page can be pushed sideways, in pixels. */
export const overhang = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/**
 * Waits until what is shown may be pressed. Right after a change, a press is taken as meant for what was there before.
 */
export async function untilFresh(page: Page): Promise<void> {
  await expect(page.locator('[data-not-yet]')).toHaveCount(0);
}

/** Presses what has had time to be seen. */
export async function tap(button: Locator): Promise<void> {
  await expect(button).toBeVisible();
  await untilFresh(button.page());
  await button.click();
}

export async function pressKey(page: Page, key: string): Promise<void> {
  await untilFresh(page);
  await page.keyboard.press(key);
}

/** Closes a dialog and waits until it is gone. A press right after that would be taken for one on the dialog. */
export async function escapeDialog(page: Page): Promise<void> {
  await pressKey(page, 'Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  // The page hears of it in a task of its own, and only then knows that the next press has to be a fresh one.
  await page.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done))));
}

/**
 * Remembers which document is open. The function it returns tells whether that document is still open, however often
 * its main part was turned.
 */
export async function watchDocument(page: Page): Promise<() => Promise<boolean>> {
  // A click before that loads a page as it does without scripts.
  await untilAlive(page);
  const timeOf = () => page.evaluate(() => performance.timeOrigin);
  const before = await timeOf();
  return async () => (await timeOf()) === before;
}

/** The keys of the files in Cache Storage, alone or in a pack (storage/stored-pack.ts), as address and revision. */
export function copyKeys(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const keysOf = async (name: string) => {
      const cache = await caches.open(name);
      const keys = (await cache.keys()).map(async (request) => {
        const packed = (await cache.match(request))?.headers.get('x-daypass-files');
        if (packed) return (JSON.parse(packed) as [unknown, [string][]])[1].map(([key]) => key);
        return [request.url.slice(location.origin.length)];
      });
      return (await Promise.all(keys)).flat();
    };
    return (await Promise.all((await caches.keys()).map(keysOf))).flat();
  });
}

/** Takes the connection away for a moment. The page then checks at once what comes through. */
export async function blinkConnection(page: Page): Promise<void> {
  await page.context().setOffline(true);
  await page.context().setOffline(false);
}

/** Opens the desk, as officials do, and stays until its scripts are on this phone, too. Nobody has to be signed in. */
export async function openDeskUntilCopied(page: Page, origin = ''): Promise<void> {
  await page.goto(`${origin}/desk`);
  await expect.poll(() => page.evaluate(() => caches.match('/.opened').then(Boolean))).toBe(true);
}
