const SHOWN_MS = 6000;
let hide: ReturnType<typeof setTimeout> | undefined;

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
  toast.textContent = words;
  toast.dataset.shown = '';
  clearTimeout(hide);
  hide = setTimeout(() => delete toast.dataset.shown, SHOWN_MS);
}

/** How long what was said last may still be read or heard, in ms: what nobody asked for waits until then. */
export const stillHeardMs = () => Math.max(0, Number(liveRegion()?.dataset.heardUntil ?? 0) - performance.now());
