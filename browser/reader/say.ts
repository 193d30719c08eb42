import { placeToast } from './place-toast';

const SHOWN_MS = 6000;
let hide: (() => void) | undefined;

const liveRegion = () => document.querySelector<HTMLElement>('[data-live-region]');

/** Says something once: shown at the foot of the page, and read out politely. `quiet`: only read out. */
export function say(words: string, quiet = false): void {
  const live = liveRegion();
  if (live) {
    live.textContent = words;
    // In the page, not in a variable: islands carry a `say` of their own.
    live.dataset.heardUntil = String(performance.now() + SHOWN_MS);
  }
  const toast = document.querySelector<HTMLElement>('[data-toast]');
  if (quiet || !toast) return;
  hide?.();
  toast.textContent = words;
  toast.dataset.shown = '';
  const place = () => placeToast(toast);
  place();
  // A bar may come up meanwhile, and the focus go where the words are.
  const moves = new MutationObserver(place);
  moves.observe(document.body, { childList: true, subtree: true });
  const stop = new AbortController();
  for (const type of ['focusin', 'scroll', 'resize'])
    addEventListener(type, place, { passive: true, signal: stop.signal });
  const timer = setTimeout(() => hide?.(), SHOWN_MS);
  hide = () => {
    clearTimeout(timer);
    moves.disconnect();
    stop.abort();
    delete toast.dataset.shown;
  };
}

/** How long what was said last may still be read or heard, in ms: what nobody asked for waits until then. */
export const stillHeardMs = () => Math.max(0, Number(liveRegion()?.dataset.heardUntil ?? 0) - performance.now());
