/**
 * Tells when this page is put aside, to come back perhaps as it is (the back/forward cache, a frozen tab), with a promise
 * that settles when it is back. Before everybody else, so that what they begin in that moment waits too. A worker never is.
 */
export function whileAway(leave: (until: Promise<void>) => void): void {
  const goes = (back: string) => leave(new Promise((done) => on(back, () => done(), true)));
  on('pagehide', (event) => (event as { persisted?: boolean }).persisted && goes('pageshow'));
  on('freeze', () => goes('resume'));
}

// On the way down to it: a frozen document tells nobody above it.
const on = (name: string, heard: (event: Event) => void, once = false) =>
  globalThis.addEventListener?.(name, heard, { capture: true, once });
