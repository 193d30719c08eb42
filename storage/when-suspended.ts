/**
 * Calls `leave` when this page is put aside and may come back as it is (the back/forward cache, a frozen tab). The
 * promise resolves when the page is back. It is called before all other listeners, so that what they begin at that
 * moment waits, too. A worker is never put aside.
 */
export function whenSuspended(leave: (until: Promise<void>) => void): void {
  const goes = (back: string) => leave(new Promise((done) => on(back, () => done(), true)));
  on('pagehide', (event) => (event as { persisted?: boolean }).persisted && goes('pageshow'));
  on('freeze', () => goes('resume'));
}

// In the capture phase, as the event of a frozen document does not bubble.
const on = (name: string, heard: (event: Event) => void, once = false) =>
  globalThis.addEventListener?.(name, heard, { capture: true, once });
