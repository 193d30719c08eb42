// Stands in the head of every page and runs before the first paint, so that nobody ever sees a wrong colour.
import { afterFrame } from './after-frame';
import { applyAppearance } from './appearance';

/** The address of the reader script, set by scripts/build/build-scripts.ts. */
declare const READER_SCRIPT: string;

/** From behind the first frame (styles/first.css) to about two and a half screens of a phone. */
const BLOCKS_IN_STEPS = '.prose > :nth-child(n + 3):nth-child(-n + 12):not([data-shown])';
/** Elements that a slow phone lays out in some 40 ms. */
const MOST_IN_A_FRAME = 20;
const LETTERS_AS_AN_ELEMENT = 40;

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
      showRest();
      // The tap may lead further down. What is not drawn cannot be gone to.
      addEventListener('click', showAll, { capture: true, once: true });
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
  afterFrame(showRest);
}

/**
 * A few blocks of a report a frame, so that a finger waits for no more than those. Behind the last of them a browser
 * only makes room (styles/later.css), which is one frame's work.
 */
function showRest(): void {
  let room = MOST_IN_A_FRAME;
  for (const block of document.querySelectorAll<HTMLElement>(BLOCKS_IN_STEPS)) {
    block.dataset.shown = '';
    room -= block.getElementsByTagName('*').length + block.textContent.length / LETTERS_AS_AN_ELEMENT;
    if (room < 0) return afterFrame(showRest);
  }
  showAll();
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
 * Once what fills the screen is drawn, so that the worker travels beside the reader script and not after it. The reader
 * script registers it as well (browser/reader/watch-copy.ts), which costs nothing, and tells what has failed.
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
