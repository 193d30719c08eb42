import type { BrowserContext, Page, Request } from '@playwright/test';

/**
 * Opens tabs in the background. Headless browsers call every page of a window visible. These pages believe what the
 * journey tells them instead, so that it can look at one or another.
 */
export async function openTabs(context: BrowserContext, addresses: readonly string[]): Promise<Page[]> {
  const pages: Page[] = [];
  for (const address of addresses) {
    const page = await context.newPage();
    await page.addInitScript(() => {
      let state: DocumentVisibilityState = 'hidden';
      Object.defineProperty(document, 'visibilityState', { get: () => state });
      Object.defineProperty(document, 'hidden', { get: () => state === 'hidden' });
      document.addEventListener('daypass-journey:look', (event) => {
        state = (event as CustomEvent<DocumentVisibilityState>).detail;
        document.dispatchEvent(new Event('visibilitychange'));
      });
    });
    await page.goto(address);
    pages.push(page);
  }
  return pages;
}

/** Brings one tab to the front, and the others behind it. */
export async function lookAt(pages: readonly Page[], front: Page | null): Promise<void> {
  const turn = (page: Page, state: DocumentVisibilityState) =>
    page.evaluate((detail) => void document.dispatchEvent(new CustomEvent('daypass-journey:look', { detail })), state);
  for (const page of pages) if (page !== front && !page.isClosed()) await turn(page, 'hidden');
  if (front) await turn(front, 'visible');
}

/** Counts the requests of all pages of a browser: how many there were, and how many are open now. */
export function countRequests(context: BrowserContext, path: RegExp) {
  const open = new Map<Request, Page>();
  const counted = { all: 0, open: () => [...open.values()].filter((page) => !page.isClosed()).length };
  context.on('request', (request) => {
    if (!path.test(new URL(request.url()).pathname) || request.serviceWorker()) return;
    counted.all += 1;
    open.set(request, request.frame().page());
  });
  context.on('requestfinished', (request) => open.delete(request));
  context.on('requestfailed', (request) => open.delete(request));
  return counted;
}
