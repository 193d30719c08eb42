// Stands in the head of every page and runs before the first paint, so that no wrong colour is ever seen.
import { afterFrame } from './after-frame';
import { applyAppearance } from './appearance';

/** The address of the reader script. Set by scripts/build/build-scripts.ts. */
declare const READER_SCRIPT: string;

const root = document.documentElement;
const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
// Asking this costs a phone less than its first touch of navigator.serviceWorker.
const isFromCopy = Boolean(navigation?.workerStart);
root.classList.add('js');
if (mayBeChosen()) applyAppearance();
if (isOpenedAtTop()) root.dataset.first = isFromCopy ? 'head' : 'screen';
if (document.visibilityState === 'hidden') {
  showAll();
  startReader();
} else if (root.dataset.first === 'head') afterFrame(showScreen);
else
  requestAnimationFrame(() => {
    startReader();
    setTimeout(showAll);
  });

/**
 * The first frame draws the beginning of a page alone, and the next one the rest (styles/first.css): drawing all at
 * once takes a phone twice as long until the first words are there. Over the network the beginning is what fills the
 * screen of a phone, or its largest text would wait. From the copy, where all of it is here at once, it is the head of the
 * page, and what fills the screen has a frame of its own after it.
 */
function showScreen(): void {
  startReader();
  root.dataset.first = 'screen';
  afterFrame(showAll);
}

function showAll(): void {
  delete root.dataset.first;
}

/**
 * A script that stands in the page is asked for, and run, before anything is drawn. Here the words go first: asked for as
 * the first frame is about to be drawn, it is on its way meanwhile, and runs after it.
 */
function startReader(): void {
  const script = document.createElement('script');
  script.src = READER_SCRIPT;
  document.head.append(script);
}

/** Where the browser is about to go to a place further down, that place has to be there. Hidden pages get no frames. */
function isOpenedAtTop(): boolean {
  return !location.hash && navigation?.type === 'navigate' && document.visibilityState === 'visible';
}

/**
 * Whether storage has to be asked, whose first touch takes a phone tens of milliseconds. Where a worker is in charge it
 * has written the choice into the page (worker/appearance.ts). Where one could be and is not, somebody who comes from
 * elsewhere comes for the first time and cannot have chosen; the reader script looks all the same, after the first paint.
 */
function mayBeChosen(): boolean {
  if (isFromCopy) return root.hasAttribute('data-ask');
  if (!('serviceWorker' in navigator)) return true;
  return navigation?.type !== 'navigate' || document.referrer.startsWith(location.origin);
}
