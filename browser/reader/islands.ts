import type { Mount } from '../islands/island';

let leaving: (() => void)[] = [];
let pages = 0;

/** Brings the interactive parts of the page to life. A script that does not come leaves the page as it was drawn. */
export function startIslands(): void {
  const page = ++pages;
  for (const place of document.querySelectorAll<HTMLElement>('[data-island]'))
    void import(place.dataset.island!).then(({ mount }: { mount: Mount }) => {
      // Turned on before its script was here.
      if (page === pages) leaving.push(mount(place));
    }, reportLater);
}

/** Puts them to rest, before the page is turned. */
export function leaveIslands(): void {
  pages += 1;
  for (const leave of leaving) leave();
  leaving = [];
}

/** For the console and the journeys; the reader script goes on. */
function reportLater(error: unknown): void {
  setTimeout(() => {
    throw error;
  });
}
