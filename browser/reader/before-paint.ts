// Stands in the head of every page and runs before the first paint, so that no wrong colour is ever seen.
import { applyAppearance } from './appearance';

const root = document.documentElement;
root.classList.add('js');
if (mayBeChosen()) applyAppearance();
if (isOpenedAtTopFromCopy()) paintLeadFirst();

/**
 * The first frame draws the head of the page alone, and the next one the rest (styles/first.css): drawing all at once
 * takes a phone twice as long until the first words are there.
 */
function paintLeadFirst(): void {
  root.dataset.first = '';
  requestAnimationFrame(() => setTimeout(() => delete root.dataset.first));
}

/**
 * Where the browser is about to go to a place further down, that place has to be there. Hidden pages get no frames. And a
 * page that comes over the network comes bit by bit anyway: there the largest text would only be painted later.
 */
function isOpenedAtTopFromCopy(): boolean {
  const isFromCopy = Boolean(navigator.serviceWorker?.controller);
  return isFromCopy && !location.hash && navigationType() === 'navigate' && document.visibilityState === 'visible';
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
