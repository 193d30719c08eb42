// The script of every page: a few kilobytes that do what a reader needs at once, without React.
import { PAGE_TURNED } from '@/browser/page/page-events';
import { countVisit, watchInstall } from '@/browser/install/install-prompt';
import { inParts, whenDrawn } from './after-frame';
import { enableActions } from './actions';
import { enableAppearance } from './appearance';
import { openCites } from './cite-sheet';
import { offerWayBack } from './way-back';
import { showPill, watchConnection } from './connection';
import { watchCopy } from './watch-copy';
import { markLists } from './lists';
import { retryMissingIslands, startIslands } from './islands';
import { followReading } from './read';
import { enableSearch, startSearch } from './search';
import { turnPages } from './turn-pages';
import { watchUnsent } from './unsent';

/**
 * Set by scripts/build/build-scripts.ts. In development Next also draws the frame of a page, and would not know of a
 * turned page.
 */
declare const IS_DEVELOPING: boolean;

const ON_EACH_PAGE = [showPill, markLists, followReading, offerWayBack, startSearch];

/** What the first page needs. Where it is turned before all is done, the next page gets all of its own. */
function firstPage(): (() => void)[] {
  let isTurned = false;
  document.addEventListener(PAGE_TURNED, () => {
    isTurned = true;
    for (const work of ON_EACH_PAGE) work();
  });
  return ON_EACH_PAGE.map((work) => () => isTurned || work());
}

/**
 * Taps are answered from the first moment. What measures the page, the probe and the copy wait until it has been
 * painted, as the words come first.
 */
function start(): void {
  // This comes first: it decides what a tap on the pill does.
  enableActions();
  // Before pages are turned, which takes the focus on.
  enableSearch();
  openCites();
  watchInstall();
  if (!IS_DEVELOPING) turnPages();
  startIslands();
  whenDrawn(() =>
    inParts([
      enableAppearance,
      retryMissingIslands,
      ...firstPage(),
      watchConnection,
      watchUnsent,
      watchCopy,
      countVisit,
    ]),
  );
}

if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
else start();
