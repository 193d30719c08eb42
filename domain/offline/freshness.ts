import { needsOwner, type Unsent } from '@/domain/outbox/unsent';

/**
 * What is known about the connection and the copy. `reach` comes from the last request, never from a browser's guess.
 */
export type Freshness = {
  reach: 'unknown' | 'online' | 'offline';
  /** `readable`: all can be read without a connection, and the rest is being fetched. */
  copy: 'absent' | 'filling' | 'stopped' | 'readable' | 'ready';
  /** The copy has become complete just now, for the first time on this phone. */
  isReadyNews: boolean;
  /** 0 to 1: how much of the copy, or of a newer version beside it, has been fetched. */
  filled: number;
  isUpdating: boolean;
  isUpdateWaiting: boolean;
  /** What waits to be sent or was refused. The pill shows it before all else: it matters more than the connection. */
  unsent: Unsent | null;
};

export type FreshnessEvent =
  | { type: 'came-through' }
  | { type: 'did-not-come-through' }
  | { type: 'copy-filling'; doneBytes: number; totalBytes: number }
  | { type: 'copy-stopped' }
  | { type: 'copy-readable' }
  | { type: 'copy-ready'; isNews?: boolean }
  | { type: 'news-seen' }
  | { type: 'copy-incomplete' }
  | { type: 'update-waiting' }
  | { type: 'unsent'; unsent: Unsent | null };

export const unknownFreshness: Freshness = {
  reach: 'unknown',
  copy: 'absent',
  isReadyNews: false,
  filled: 0,
  isUpdating: false,
  isUpdateWaiting: false,
  unsent: null,
};

/** The state after an event. A ready copy stays ready while a newer one is fetched beside it. */
export function freshnessReducer(state: Freshness, event: FreshnessEvent): Freshness {
  switch (event.type) {
    case 'came-through':
      return { ...state, reach: 'online' };
    case 'did-not-come-through':
      return { ...state, reach: 'offline' };
    case 'copy-filling': {
      const filled = event.totalBytes > 0 ? event.doneBytes / event.totalBytes : 1;
      if (state.copy === 'ready') return { ...state, filled, isUpdating: filled < 1 };
      return { ...state, filled, copy: state.copy === 'readable' ? 'readable' : 'filling' };
    }
    case 'copy-stopped':
      return { ...state, isUpdating: false, copy: canRead(state) ? state.copy : 'stopped' };
    case 'copy-readable':
      return { ...state, copy: 'readable' };
    case 'copy-ready':
      return { ...state, copy: 'ready', filled: 1, isReadyNews: event.isNews ?? state.isReadyNews };
    case 'news-seen':
      return { ...state, isReadyNews: false };
    case 'copy-incomplete':
      return { ...state, copy: 'absent', filled: 0 };
    case 'update-waiting':
      return { ...state, isUpdating: false, isUpdateWaiting: true };
    case 'unsent':
      return { ...state, unsent: event.unsent };
  }
}

const canRead = ({ copy }: Freshness) => copy === 'ready' || copy === 'readable';

/** What the pill says, and how it looks. At first it says `nothing`. `percent` is how much of the copy was fetched. */
export type Pill =
  | {
      says: 'nothing' | 'offlineReady' | 'offlineReadable' | 'offline' | 'newVersion' | 'ready' | 'online';
      look: 'good' | 'wait' | 'bad' | 'new' | 'none';
    }
  | { says: 'updating' | 'saving' | 'readable'; percent: number; look: 'wait' }
  | { says: 'unsent'; unsent: Unsent; look: 'wait' | 'bad' };

/**
 * What the pill shows. While `isUpdateHeld` it does not offer a new version: somebody is in the middle of something,
 * and a tap would not bring the new version.
 */
export function pillOf(state: Freshness, isUpdateHeld = false): Pill {
  const { unsent, reach, copy } = state;
  if (unsent) return { says: 'unsent', unsent, look: needsOwner(unsent) ? 'bad' : 'wait' };
  if (reach === 'unknown' && copy !== 'filling') return { says: 'nothing', look: 'none' };
  if (reach === 'offline') {
    if (copy === 'ready') return { says: 'offlineReady', look: 'wait' };
    return copy === 'readable' ? { says: 'offlineReadable', look: 'wait' } : { says: 'offline', look: 'bad' };
  }
  if (state.isUpdateWaiting && !isUpdateHeld) return { says: 'newVersion', look: 'new' };
  const percent = Math.round(state.filled * 100);
  if (state.isUpdating) return { says: 'updating', percent, look: 'wait' };
  if (copy === 'filling') return { says: 'saving', percent, look: 'wait' };
  if (copy === 'readable') return { says: 'readable', percent, look: 'wait' };
  return { says: state.isReadyNews ? 'ready' : 'online', look: 'good' };
}
