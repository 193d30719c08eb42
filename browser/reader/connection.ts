import { freshnessReducer, pillOf, unknownFreshness, type FreshnessEvent } from '@/domain/offline/freshness';
import { unsentPage } from '@/domain/outbox/unsent';
import { CAME_THROUGH, CONNECTION_DOUBTED, UPDATE_HELD } from '@/browser/page/page-events';
import { pillNews, pillWords } from '@/words/offline/pill-words';
import { isUpdateHeld } from './hold-update';
import { sayLater } from './say';

const PROBE = '/version.json?from-network';
/** The form in which press/ writes it. Portals answer with JSON too, and some of it has a version. */
const OUR_VERSION = /^[0-9a-f]{12}$/;
const PROBE_EVERY_MS = 30_000;
/** What waits to be sent leaves within 3 s of the server's return; without it the pauses grow. */
const PROBE_OFFLINE_MS = 2_000;
const PROBE_OFFLINE_AT_MOST_MS = 15_000;
const PROBE_LIMIT_MS = 4_000;
/** A doubt right after an answer waits this long: several parts of a page may tell of one loss. */
const DOUBTED_AFTER_MS = 500;

let state = unknownFreshness;
let listeners: ((version: string) => void)[] = [];
let timer: ReturnType<typeof setTimeout> | undefined;
let failures = 0;

export function tellPill(event: FreshnessEvent): void {
  const { reach, unsent } = state;
  state = freshnessReducer(state, event);
  showPill();
  // What has just begun to wait shall not sit out a long pause.
  if (!unsent && state.unsent && isOffline()) plan();
  if (state.reach === 'online' && reach !== 'online') document.dispatchEvent(new Event(CAME_THROUGH));
}

export const isOffline = () => state.reach === 'offline';

/** Calls the listener whenever the server has answered, with the version that it has. */
export function onReached(listener: (version: string) => void): void {
  listeners = [...listeners, listener];
}

/**
 * Watches what really comes through. A captive portal or a dead access point also counts as "online" to the browser.
 */
export function watchConnection(): void {
  showPill();
  document.addEventListener(UPDATE_HELD, showPill);
  for (const type of ['online', 'offline']) addEventListener(type, () => void probe());
  document.addEventListener('visibilitychange', () => void probe());
  document.addEventListener(CONNECTION_DOUBTED, () => plan(DOUBTED_AFTER_MS));
  void probe();
}

/** Plans the next question. A page that nobody looks at goes on planning, but asks nothing. */
function plan(inMs = pauseMs()): void {
  clearTimeout(timer);
  timer = setTimeout(() => void probe(), inMs);
}

function pauseMs(): number {
  if (!isOffline()) return PROBE_EVERY_MS;
  return state.unsent ? PROBE_OFFLINE_MS : Math.min(PROBE_OFFLINE_MS * 1.25 ** failures, PROBE_OFFLINE_AT_MOST_MS);
}

/** Asks the server for a few bytes. True where the answer is one that only our server gives. */
export async function probe(): Promise<boolean> {
  plan();
  if (document.visibilityState === 'hidden') return !isOffline();
  try {
    const limit = { signal: AbortSignal.timeout(PROBE_LIMIT_MS) };
    const response = await fetch(PROBE, { cache: 'no-store', redirect: 'error', ...limit });
    const { version } = (await response.json()) as { version: unknown };
    if (!response.ok || typeof version !== 'string' || !OUR_VERSION.test(version)) throw new Error('not our server');
    failures = 0;
    tellPill({ type: 'came-through' });
    for (const listener of listeners) listener(version);
    return true;
  } catch {
    failures++;
    tellPill({ type: 'did-not-come-through' });
    return false;
  } finally {
    plan();
  }
}

export function showPill(): void {
  const pill = document.querySelector<HTMLElement>('[data-pill]');
  if (!pill) return;
  const shown = pillOf(state, isUpdateHeld());
  const words = pillWords(shown);
  pill.dataset.look = shown.look;
  // The text on the screen may be a translation of these words.
  if (pill.dataset.words === words) return;
  pill.dataset.words = words;
  pill.textContent = words;
  // The pill leads to what it speaks of.
  pill.parentElement?.setAttribute('href', shown.says === 'unsent' ? unsentPage(shown.unsent) : '/offline');
  sayLater(pillNews(shown));
}
