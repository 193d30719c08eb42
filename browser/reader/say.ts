import { placeToast } from './place-toast';

const SHOWN_MS = 2500;
let hide: (() => void) | undefined;

const liveRegion = () => document.querySelector<HTMLElement>('[data-live-region]');

/** Says something once: shows it at the foot of the page and has it read out politely. `quiet`: only read out. */
export function say(words: string, quiet = false): void {
  const live = liveRegion();
  if (live) {
    live.textContent = words;
    // Stored in the page, not in a variable: each island carries its own copy of this module.
    live.dataset.heardUntil = String(performance.now() + SHOWN_MS);
  }
  const toast = document.querySelector<HTMLElement>('[data-toast]');
  if (quiet || !toast) return;
  hide?.();
  toast.textContent = words;
  toast.dataset.shown = '';
  const place = () => placeToast(toast);
  place();
  // A bar may appear meanwhile, or the focus may go where the words are.
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

/** How long the last words may still be read or heard, in ms. Words that nobody asked for wait until then. */
export const stillHeardMs = () => Math.max(0, Number(liveRegion()?.dataset.heardUntil ?? 0) - performance.now());

let later: ReturnType<typeof setTimeout> | undefined;

/**
 * Has something read out that nobody asked for, once what was said before has been heard. What has been overtaken
 * meanwhile is not said; null: there is nothing to say any more.
 */
export function sayLater(words: string | null): void {
  clearTimeout(later);
  if (words === null) return;
  const wait = stillHeardMs();
  if (wait > 0) later = setTimeout(sayLater, wait, words);
  else say(words, true);
}
