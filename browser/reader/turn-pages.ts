import { idOfHash } from '@/domain/read-percent';
import { PAGE_TURNED } from '@/browser/page/page-events';
import * as says from '@/generated/words/reader-says';
import { afterFrame } from './after-frame';
import { isOffline } from './connection';
import { innerHref, isPlain } from './inner-link';
import { isUpdateWaiting } from './watch-copy';
import { stopIslands, startIslands } from './islands';
import { addRest, parsePage, type FetchedPage } from './page-parts';
import { isPlaceRemembered } from './read';
import { say } from './say';

const FETCH_LIMIT_MS = 10_000;
/** Counted from when the page was asked for, which is before the finger is lifted. */
const SHOW_BUSY_AFTER_MS = 120;
const build = document.documentElement.dataset.build;

type EntryState = { daypass?: number; y?: number } | null;
/** How far down each entry of the history was left, by the number in its state. */
const leftAt = new Map<number, number>();
let entry = (history.state as EntryState)?.daypass ?? Date.now();
let shown = location.pathname;
/** Counts what somebody has set out for. Whatever comes for an earlier one is overtaken. */
let turning = 0;
let busy: ReturnType<typeof setTimeout> | undefined;
let early: { href: string; page: Promise<FetchedPage | null>; askedAt: number } | undefined;

/**
 * Turns pages without loading the frame anew: fetches the next page (from the copy, in a few milliseconds) and puts its
 * main part in place. Anything unexpected ends in an ordinary navigation.
 */
export function turnPages(): void {
  history.replaceState({ ...history.state, daypass: entry }, '');
  document.addEventListener('pointerdown', fetchEarly, { passive: true });
  document.addEventListener('pointerup', answerEarly, { passive: true });
  document.addEventListener('click', onClick);
  addEventListener('popstate', (event) => void onPopState(event));
}

function onClick(event: MouseEvent): void {
  const href = innerLink(event);
  if (!href || event.defaultPrevented || !isPlain(event)) return;
  event.preventDefault();
  if (isUpdateWaiting()) return loadInFull(href);
  void turnTo(href);
}

const innerLink = ({ target }: Event) =>
  innerHref(target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null, location);

function fetchEarly(event: Event): void {
  const href = innerLink(event);
  // A page of a version that is about to go is not wanted, and asking for it would keep that version alive.
  if (!href || early?.href === href || isUpdateWaiting()) return;
  const asked = (early = { href, page: fetchPage(href), askedAt: performance.now() });
  // A finger that only scrolled has touched the link. The next time it may come.
  void asked.page.then((page) => !page && early === asked && (early = undefined));
}

/**
 * Without a copy the network has to be waited for. The page says so as the finger is lifted: the browser may take a
 * while to make a click of it.
 */
function answerEarly(event: PointerEvent): void {
  if (navigator.serviceWorker?.controller || !early || early.href !== innerLink(event) || !isPlain(event)) return;
  showBusy(true);
  void early.page.then(() => showBusy(false));
}

function showBusy(isBusy: boolean): void {
  document.documentElement.toggleAttribute('data-busy', isBusy);
}

/** Loading in full takes a second. Until then this page stays on the screen (worker/hand-over-page.ts). */
function loadInFull(href: string): void {
  showBusy(true);
  addEventListener('pagehide', () => showBusy(false), { once: true });
  location.assign(href);
}

async function turnTo(href: string): Promise<void> {
  const asked = early?.href === href ? early : undefined;
  const turn = setOut(asked?.askedAt);
  const page = await (asked?.page ?? fetchPage(href));
  if (turn !== turning) return;
  early = undefined;
  arrive();
  if (!page) return isOffline() ? say(says.pageNotHere) : location.assign(href);
  leftAt.set(entry, scrollY);
  history.replaceState({ ...history.state, daypass: entry, y: scrollY }, '');
  entry = Date.now();
  history.pushState({ daypass: entry }, '', page.href);
  show(page, 0);
}

/** Says that the page is busy if the next one takes its time. Returns the number of the turn. */
function setOut(askedAt = performance.now()): number {
  clearTimeout(busy);
  busy = setTimeout(showBusy, SHOW_BUSY_AFTER_MS - (performance.now() - askedAt), true);
  return ++turning;
}

function arrive(): void {
  clearTimeout(busy);
  showBusy(false);
}

/** The browser went back or forward. */
async function onPopState({ state }: PopStateEvent): Promise<void> {
  leftAt.set(entry, scrollY);
  const { daypass, y = 0 } = (state as EntryState) ?? {};
  entry = daypass ?? Date.now();
  const turn = setOut();
  if (location.pathname === shown) return arrive();
  const page = await fetchPage(location.href);
  if (turn !== turning) return;
  arrive();
  if (!page) return location.reload();
  show(page, leftAt.get(entry) ?? y);
}

/** The parsed page. Null where it did not come, or does not fit into this frame. */
async function fetchPage(href: string): Promise<FetchedPage | null> {
  try {
    const response = await fetch(href, {
      headers: { accept: 'text/html' },
      signal: AbortSignal.timeout(FETCH_LIMIT_MS),
    });
    if (!response.headers.get('content-type')?.startsWith('text/html')) return null;
    const page = parsePage(await response.text(), response.redirected ? response.url : href);
    // A page of another build needs other scripts and another style than this frame has.
    return page.doc.documentElement.dataset.build === build && page.doc.querySelector('main') ? page : null;
  } catch {
    return null;
  }
}

function show({ doc, rest }: FetchedPage, y: number): void {
  shown = location.pathname;
  const main = doc.querySelector('main')!;
  stopIslands();
  addStyle(doc);
  document.title = doc.title;
  const isWhole = !rest || !isShownFromTop(main, y);
  const before = document.querySelector('main')!;
  if (isWhole) {
    addRest(main, rest);
    before.replaceWith(main);
  } else {
    setAside(before);
    before.before(main);
    document.documentElement.dataset.first = 'screen';
  }
  replaceEach('[data-place]', doc);
  // A phone's keyboard would go with the focus (search.ts).
  if (document.activeElement?.id !== 'keyboard-held') main.focus({ preventScroll: true });
  scrollToPlace(location.hash, y);
  say(document.title, true);
  if (isWhole) finish(doc);
  else
    afterFrame(() => {
      before.remove();
      delete document.documentElement.dataset.first;
      // Somebody was faster: another page is shown, and this one has been set aside.
      if (document.querySelector('main') !== main) return;
      addRest(main, rest);
      finish(doc);
    });
}

/**
 * The old page makes room, and is taken apart only once the next one is drawn: for a long list that takes as long as
 * drawing.
 */
function setAside(main: HTMLElement): void {
  main.removeAttribute('id');
  main.inert = true;
  main.style.cssText = 'position:fixed;content-visibility:hidden';
}

function finish(doc: Document): void {
  replaceHead(doc);
  startIslands();
  // This comes last: a listener may scroll to where a report was left, and say so.
  document.dispatchEvent(new Event(PAGE_TURNED));
}

/**
 * Whether the beginning of the page will be seen. Then the first frame draws it alone, as when a page is opened
 * (before-paint.ts).
 */
function isShownFromTop(main: Element, y: number): boolean {
  const slug = main.querySelector<HTMLElement>('[data-report-body]')?.dataset.reportBody;
  return !location.hash && y === 0 && document.visibilityState === 'visible' && !(slug && isPlaceRemembered(slug));
}

function replaceEach(selector: string, doc: Document): void {
  const next = doc.querySelectorAll(selector);
  document
    .querySelectorAll(selector)
    .forEach((old, i) => next[i] && !next[i].isEqualNode(old) && old.replaceWith(next[i]));
}

/**
 * Pages carry only the parts of the style that they need (press/sheet-parts.ts), and some have a sheet of their own. What
 * is missing comes to its place among the others, and stays: nothing on other pages is styled by it.
 */
function addStyle(doc: Document): void {
  const here = new Map(Array.from(document.querySelectorAll('style'), (style) => [style.textContent, style]));
  let before: Element | undefined;
  for (const style of doc.querySelectorAll('style')) {
    const known = here.get(style.textContent);
    const placed = known ?? document.importNode(style, true);
    if (!known && before) before.after(placed);
    else if (!known) document.head.append(placed);
    before = placed;
  }
}

/**
 * Replaces what describes a page to whoever shares or bookmarks it: meta, links and JSON-LD, but no style or script.
 */
function replaceHead(doc: Document): void {
  const describing =
    'meta[name],meta[property],link:not([rel=stylesheet],[rel=expect]),script[type="application/ld+json"]';
  const next = [...doc.head.querySelectorAll(describing)];
  for (const old of document.head.querySelectorAll(describing)) {
    const same = next.findIndex((each) => each.isEqualNode(old));
    if (same < 0) old.remove();
    else next.splice(same, 1);
  }
  document.head.append(...next);
}

function scrollToPlace(hash: string, y: number): void {
  // A sentence is lit later. Until then its heading will do (domain/search/lit.ts).
  const target = hash && document.getElementById(idOfHash(hash));
  if (target) target.scrollIntoView({ behavior: 'instant' });
  else scrollTo({ top: y, behavior: 'instant' });
}
