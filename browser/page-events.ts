/** Next's router, once it runs on this page (browser/router-bridge.tsx puts it here). */
export type Router = { push(href: string): void };

declare global {
  // Only an interface is merged with the one of the DOM.
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions
  interface Window {
    daypassRouter?: Router;
  }
}

/** Dispatched on document after a page was turned, by whichever of the two. */
export const PAGE_TURNED = 'daypass:page';

/** Dispatched on document when the server has answered again, or for the first time. */
export const CAME_THROUGH = 'daypass:came-through';

/** Dispatched on document when what waits to be sent has changed; a CustomEvent whose detail is what the pill says, or null. */
export const OUTBOX_CHANGED = 'daypass:outbox';

/** Dispatched on document after something was removed from the copy or fetched again. */
export const COPY_CHANGED = 'daypass:copy';
