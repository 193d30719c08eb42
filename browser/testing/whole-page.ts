import { Window } from 'happy-dom';
import type { ReactNode } from 'react';
import { onTestFinished, vi } from 'vitest';

/** What code of a page reaches for without saying `window`. */
const GIVEN = [
  ...['document', 'location', 'history', 'navigator', 'DOMParser', 'MutationObserver', 'Node', 'Element', 'Event'],
  ...[
    'CustomEvent',
    'MouseEvent',
    'KeyboardEvent',
    'HTMLElement',
    'HTMLAnchorElement',
    'HTMLInputElement',
    'HTMLSelectElement',
  ],
  ...['HTMLTextAreaElement', 'HTMLIFrameElement', 'Text', 'localStorage', 'sessionStorage'],
] as const;
const CALLED = [
  'addEventListener',
  'removeEventListener',
  'dispatchEvent',
  'scrollTo',
  'requestAnimationFrame',
] as const;

const ORIGIN = 'https://daypass.example';

/**
 * A page with a whole document, which can be parsed into, searched, and left through its history. It has no layout:
 * nothing has a size. `aPage` is enough where code only listens, `drawn` where React draws fields and buttons. What would
 * load another document is counted, and does nothing.
 */
export function aWholePage(address: string, html: string) {
  const window = new Window({ url: ORIGIN + address });
  window.document.write(html);
  const given: Record<string, unknown> = { window: globalThis, top: null };
  for (const name of GIVEN) given[name] = window[name];
  for (const name of CALLED) given[name] = (window[name] as (...all: unknown[]) => unknown).bind(window);
  // For good: what comes late, after the test, still finds a page.
  for (const [name, value] of Object.entries(given))
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  // These change while the page is read.
  for (const name of ['scrollY', 'innerHeight'] as const)
    Object.defineProperty(globalThis, name, { get: () => window[name], configurable: true });
  const loads: string[] = [];
  vi.spyOn(window.location, 'assign').mockImplementation((href) => void loads.push(`assign ${String(href)}`));
  vi.spyOn(window.location, 'reload').mockImplementation(() => void loads.push('reload'));
  onTestFinished(async () => {
    vi.restoreAllMocks();
    await window.happyDOM.abort();
  });
  return {
    /** What was loaded in full instead of being turned. */
    loads,
    one: (selector: string) => document.querySelector<HTMLElement>(selector)!,
    text: (selector: string) => document.querySelector(selector)?.textContent ?? null,
    /** As a finger does it: down, up, and the click that the browser makes of it. */
    tap: (selector: string, type: 'pointerdown' | 'pointerup' | 'click' = 'click') => {
      const event = new MouseEvent(type, { bubbles: true, cancelable: true });
      document.querySelector(selector)!.dispatchEvent(event);
      return event;
    },
  };
}

/** Draws into the main part of a whole page, which has a width of `widthPx`. `draw` imports what needs a page at once. */
export async function drawnInWholePage(address: string, draw: () => Promise<ReactNode>, widthPx = 390) {
  const page = aWholePage(address, '<main></main>');
  vi.stubGlobal('ResizeObserver', ResizeAtOnce);
  Object.defineProperty(HTMLElement.prototype, 'clientWidth', { get: () => widthPx, configurable: true });
  const node = await draw();
  const { createRoot } = await import('react-dom/client');
  const { flushSync } = await import('react-dom');
  const root = createRoot(page.one('main'));
  flushSync(() => root.render(node));
  onTestFinished(() => flushSync(() => root.unmount()));
  return page;
}

/** There is no layout, so nothing ever changes its size: it is told once. */
class ResizeAtOnce {
  constructor(readonly tell: () => void) {}
  observe() {
    this.tell();
  }
  disconnect() {}
}
