const SHOWN_MS = 6000;
let hide: ReturnType<typeof setTimeout> | undefined;

/** Says something once: shown at the foot of the page, and read out politely. `quiet`: only read out. */
export function say(words: string, quiet = false): void {
  const live = document.querySelector('[data-live-region]');
  if (live) live.textContent = words;
  const toast = document.querySelector<HTMLElement>('[data-toast]');
  if (quiet || !toast) return;
  toast.textContent = words;
  toast.dataset.shown = '';
  clearTimeout(hide);
  hide = setTimeout(() => delete toast.dataset.shown, SHOWN_MS);
}
