// Stands in the head of every page and runs before the first paint, so that no wrong colour is ever seen.
import { applyAppearance } from './appearance';

const root = document.documentElement;
root.classList.add('js');
if (mayBeChosen()) applyAppearance();
if (isOpenedAtTop()) paintInTwo();

/**
 * The first frame draws the beginning of the page alone, and the next one the rest (styles/first.css): drawing all at
 * once takes a phone twice as long until the first words are there. From the copy the beginning is the head of the page,
 * as all of it is here at once; over the network it is what fills the screen of a phone, or its largest text would wait.
 */
function paintInTwo(): void {
  root.dataset.first = navigator.serviceWorker?.controller ? 'head' : 'screen';
  requestAnimationFrame(() => setTimeout(() => delete root.dataset.first));
}

/** Where the browser is about to go to a place further down, that place has to be there. Hidden pages get no frames. */
function isOpenedAtTop(): boolean {
  return !location.hash && navigationType() === 'navigate' && document.visibilityState === 'visible';
}

/**
 * Whether storage has to be asked, whose first touch takes a phone tens of milliseconds. Where a worker is in charge it
 * has written the choice into the page (worker/appearance.ts). Where one could be and is not, somebody who comes from
 * elsewhere comes for the first time and cannot have chosen; the reader script looks all the same, after the first paint.
 */
function mayBeChosen(): boolean {
  if (!navigator.serviceWorker) return true;
  if (navigator.serviceWorker.controller) return root.hasAttribute('data-ask');
  return navigationType() !== 'navigate' || document.referrer.startsWith(location.origin);
}

function navigationType(): NavigationTimingType | undefined {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return navigation?.type;
}
