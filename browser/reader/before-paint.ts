// Stands in the head of every page and runs before the first paint, so that nobody ever sees a wrong colour.
import { afterFrame } from './after-frame';
import { applyAppearance } from './appearance';

/** The address of the reader script, set by scripts/build/build-scripts.ts. */
declare const READER_SCRIPT: string;

const root = document.documentElement;
const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
// This costs a phone less than its first touch of navigator.serviceWorker.
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
    setTimeout(() => {
      showAll();
      if (!isFromCopy) afterFrame(() => void registerWorker());
    });
  });

/**
 * The first frame draws only the beginning of a page, and the next one the rest (styles/first.css). Drawing all at once
 * doubles the time until a phone shows the first words. Over the network the beginning is what fills the screen of a
 * phone; otherwise its largest text would wait. From the copy, where everything is here at once, the beginning is the
 * head of the page, and what fills the screen follows in a frame of its own.
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
 * A script that stands in the page is asked for, and run, before anything is drawn. Here the words go first. The script
 * is asked for when the first frame is about to be drawn; it travels meanwhile and runs after that frame.
 */
function startReader(): void {
  const script = document.createElement('script');
  script.src = READER_SCRIPT;
  document.head.append(script);
}

/**
 * Whether the page opens at its top. A browser that is about to go to a place further down needs that place drawn.
 * Hidden pages get no frames.
 */
function isOpenedAtTop(): boolean {
  return !location.hash && navigation?.type === 'navigate' && document.visibilityState === 'visible';
}

/**
 * Once the page is drawn, so that the worker travels beside the reader script and not after it. The reader script
 * registers it as well (browser/reader/watch-copy.ts), which costs nothing, and tells what has failed.
 */
async function registerWorker(): Promise<void> {
  try {
    await navigator.serviceWorker?.register('/sw.js');
  } catch {
    // The reader script meets the same.
  }
}

/**
 * Whether storage has to be asked for a choice. Its first touch takes a phone tens of milliseconds. A page from the
 * copy needs none, as the worker has written the choice into it (worker/appearance.ts). Where no worker answers yet,
 * somebody who comes from elsewhere is here for the first time and cannot have chosen. The reader script looks in any
 * case, after the first paint.
 */
function mayBeChosen(): boolean {
  if (isFromCopy) return root.hasAttribute('data-ask');
  if (!('serviceWorker' in navigator)) return true;
  return navigation?.type !== 'navigate' || document.referrer.startsWith(location.origin);
}
