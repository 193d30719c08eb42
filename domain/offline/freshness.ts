import type { Unsent } from '@/domain/outbox/unsent';

/** What is known about the connection and the copy. `reach` is what last really came through, never a browser's guess. */
export type Freshness = {
  reach: 'unknown' | 'online' | 'offline';
  copy: 'absent' | 'filling' | 'stopped' | 'ready';
  /** 0 to 1, while the copy, or a newer version beside it, is filling. */
  filled: number;
  isUpdating: boolean;
  isUpdateWaiting: boolean;
  /** What waits to be sent, or was refused; it concerns the person more than the connection does. */
  unsent: Unsent | null;
};

export type FreshnessEvent =
  | { type: 'came-through' }
  | { type: 'did-not-come-through' }
  | { type: 'copy-filling'; doneBytes: number; totalBytes: number }
  | { type: 'copy-stopped' }
  | { type: 'copy-ready' }
  | { type: 'copy-incomplete' }
  | { type: 'update-waiting' }
  | { type: 'unsent'; unsent: Unsent | null };

export const unknownFreshness: Freshness = {
  reach: 'unknown',
  copy: 'absent',
  filled: 0,
  isUpdating: false,
  isUpdateWaiting: false,
  unsent: null,
};

/** The next state. A copy that is ready stays ready while a newer one is being fetched beside it. */
export function freshness(state: Freshness, event: FreshnessEvent): Freshness {
  switch (event.type) {
    case 'came-through':
      return { ...state, reach: 'online' };
    case 'did-not-come-through':
      return { ...state, reach: 'offline' };
    case 'copy-filling': {
      const filled = event.totalBytes > 0 ? event.doneBytes / event.totalBytes : 1;
      return state.copy === 'ready'
        ? { ...state, filled, isUpdating: filled < 1 }
        : { ...state, filled, copy: 'filling' };
    }
    case 'copy-stopped':
      return { ...state, isUpdating: false, copy: state.copy === 'ready' ? 'ready' : 'stopped' };
    case 'copy-ready':
      return { ...state, copy: 'ready', filled: 1 };
    case 'copy-incomplete':
      return { ...state, copy: 'absent', filled: 0 };
    case 'update-waiting':
      return { ...state, isUpdating: false, isUpdateWaiting: true };
    case 'unsent':
      return { ...state, unsent: event.unsent };
  }
}

/**
 * The words of the pill, and which of its looks. Empty words: nothing is known yet. A new version is not offered while
 * `isUpdateHeld`: somebody is in the middle of something, and a tap would not take it.
 */
export function pillOf(
  state: Freshness,
  isUpdateHeld = false,
): { words: string; look: 'good' | 'wait' | 'bad' | 'new' | 'none' } {
  if (state.unsent) return state.unsent;
  if (state.reach === 'unknown' && state.copy !== 'filling') return { words: '', look: 'none' };
  if (state.reach === 'offline')
    return state.copy === 'ready' ? { words: 'Offline, ready', look: 'wait' } : { words: 'Offline', look: 'bad' };
  if (state.isUpdateWaiting && !isUpdateHeld) return { words: 'New version', look: 'new' };
  if (state.isUpdating) return { words: `Updating ${Math.round(state.filled * 100)} %`, look: 'wait' };
  if (state.copy === 'filling') return { words: `Saving ${Math.round(state.filled * 100)} %`, look: 'wait' };
  return { words: 'Online', look: 'good' };
}
