/** Next's router, once it runs on this page (browser/router-bridge.tsx puts it here). */
export type Router = { push(href: string): void };

declare global {
  interface Window {
    daypassRouter?: Router;
  }
}

/** Dispatched on document after a page was turned, by whichever of the two. */
export const PAGE_TURNED = 'daypass:page';
