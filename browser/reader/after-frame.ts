/** Does `work` once the next frame has been drawn. A hidden page draws no frames; there it does it at once. */
export function afterFrame(work: () => void): void {
  if (document.visibilityState === 'hidden') return work();
  requestAnimationFrame(() => setTimeout(work));
}

/** Does `work` after a frame in which the whole page has been drawn (before-paint.ts). Only then do places on it count. */
export function whenDrawn(work: () => void): void {
  afterFrame(() => {
    const { dataset } = document.documentElement;
    // A page that nobody sees gets no frames in which to draw the rest.
    if (document.visibilityState === 'hidden') delete dataset.first;
    if (dataset.first === undefined) work();
    else whenDrawn(work);
  });
}

/** Work that keeps a phone this long is followed by a pause, in which a tap is answered, ms. */
const MOST_AT_ONCE_MS = 8;

/** Does all of it in this order. A finger never waits for more than a part: the page draws and answers in between. */
export function inParts(works: readonly (() => void)[]): void {
  const end = performance.now() + MOST_AT_ONCE_MS;
  const left = [...works];
  while (left.length > 0) {
    left.shift()!();
    if (performance.now() >= end && document.visibilityState === 'visible') break;
  }
  if (left.length > 0) setTimeout(() => inParts(left));
}
