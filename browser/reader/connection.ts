import { freshnessReducer, pillOf, unknownFreshness, type FreshnessEvent } from '@/domain/offline/freshness';
import { CAME_THROUGH, UPDATE_HELD } from '@/browser/page/page-events';
import { pillWords } from '@/words/offline/pill-words';
import { isUpdateHeld } from './hold-update';

const PROBE = '/version.json?from-network';
/** The form in which press/ writes it. Portals answer with JSON too, and some of it has a version. */
const OUR_VERSION = /^[0-9a-f]{12}$/;
const PROBE_EVERY_MS = 30_000;
const PROBE_LIMIT_MS = 4_000;

let state = unknownFreshness;
let listeners: ((version: string) => void)[] = [];

export function tellPill(event: FreshnessEvent): void {
  const { reach } = state;
  state = freshnessReducer(state, event);
  showPill();
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
  setInterval(() => void probe(), PROBE_EVERY_MS);
  void probe();
}

/** Asks the server for a few bytes. True where the answer is one that only our server gives. */
export async function probe(): Promise<boolean> {
  if (document.visibilityState === 'hidden') return !isOffline();
  try {
    const limit = { signal: AbortSignal.timeout(PROBE_LIMIT_MS) };
    const response = await fetch(PROBE, { cache: 'no-store', redirect: 'error', ...limit });
    const { version } = (await response.json()) as { version: unknown };
    if (!response.ok || typeof version !== 'string' || !OUR_VERSION.test(version)) throw new Error('not our server');
    tellPill({ type: 'came-through' });
    for (const listener of listeners) listener(version);
    return true;
  } catch {
    tellPill({ type: 'did-not-come-through' });
    return false;
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
}
