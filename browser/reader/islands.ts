import type { Mount } from '@/browser/islands/island';
import * as says from '@/generated/words/reader-says';
import { CAME_THROUGH } from '@/browser/page/page-events';
import { reloadForScript } from './reload-for-script';
import { onReached } from './connection';

let stops: (() => void)[] = [];
let missing = new Map<HTMLElement, HTMLElement>();
let pages = 0;

/**
 * Starts the interactive parts of the page. If the script of one does not come, the part says so and is tried again.
 */
export function startIslands(): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-island]')) void start(place, sayMissing);
}

/** Ends them before the page is turned. */
export function stopIslands(): void {
  pages += 1;
  for (const leave of stops) leave();
  stops = [];
  missing = new Map();
}

/** Tries the missing ones again whenever the server has answered. */
export function retryMissingIslands(): void {
  document.addEventListener(CAME_THROUGH, startMissing);
  onReached(startMissing);
}

async function start(place: HTMLElement, onMissing: (place: HTMLElement, error: unknown) => void): Promise<void> {
  const page = pages;
  const mount = await import(place.dataset.island!).then(
    (script: { mount: Mount }) => script.mount,
    (error: unknown) => void (page === pages && onMissing(place, error)),
  );
  // The page may have been turned before the script was here.
  if (mount && page === pages) stops.push(mount(place));
}

function sayMissing(place: HTMLElement, error: unknown): void {
  const words = document.createElement('p');
  words.className = 'note';
  words.role = 'status';
  place.before(words);
  // The text comes after the element stands in the page, so that it is read out.
  words.textContent = says.partMissing;
  missing.set(place, words);
  reportLater(error);
}

function startMissing(): void {
  const places = missing;
  missing = new Map();
  for (const [place, words] of places)
    void start(place, () => {
      missing.set(place, words);
      void reloadForScript(place.dataset.island!);
    }).then(() => missing.has(place) || words.remove());
}

const STILL_HERE_AFTER_MS = 1_000;

/**
 * Throws it for the console and the journeys; the reader script goes on. Firefox breaks off the scripts of a page that
 * is being left. Such a page is gone before it reports that.
 */
function reportLater(error: unknown): void {
  setTimeout(() => {
    throw error;
  }, STILL_HERE_AFTER_MS);
}
