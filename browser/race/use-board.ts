import { useSyncExternalStore } from 'react';
import { liveBoardOf } from './live-board';
import { startingState, type LiveState } from './live-state';

/**
 * `board`: the last one from this phone at once, then live; null while none is known. `retryInMs`: how long after the loss the next
 * try is made.
 */
export type BoardUse = LiveState & {
  /** Connects again at once. */
  refresh: () => void;
  /** Fetches the rows after the last one that is here; nothing to do where `board.next` is null. */
  more: () => Promise<void>;
};

export function useBoard(race: string): BoardUse {
  const live = liveBoardOf(race);
  const state = useSyncExternalStore(
    live.subscribe,
    () => live.state,
    () => startingState,
  );
  return { ...state, refresh: live.refresh, more: live.more };
}
