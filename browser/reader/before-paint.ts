// Stands in the head of every page and runs before the first paint, so that no wrong colour is ever seen.
import { applyAppearance } from './appearance';

document.documentElement.classList.add('js');
if (mayBeChosen()) applyAppearance();

/**
 * Whether storage has to be asked, whose first touch takes a phone tens of milliseconds. Where a worker is in charge it
 * has written the choice into the page (worker/appearance.ts). Where one could be and is not, somebody who comes from
 * elsewhere comes for the first time and cannot have chosen; the reader script looks all the same, after the first paint.
 */
function mayBeChosen(): boolean {
  if (!navigator.serviceWorker) return true;
  if (navigator.serviceWorker.controller) return document.documentElement.hasAttribute('data-ask');
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return navigation?.type !== 'navigate' || document.referrer.startsWith(location.origin);
}
