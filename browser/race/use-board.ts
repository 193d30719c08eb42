import { useSyncExternalStore } from 'react';
import { liveBoardOf } from './live-board';
import { startingState, type LiveState } from './live-state';

/**
 * `board`: at once the last one of this phone, then live. Null while none is known. `retryInMs`: how long after the
 * loss the next try is made.
 */
export type BoardUse = LiveState & {
  /** Connects again at once. */
  refresh: () => void;
  /** Fetches the rows after the last one that is here. Does nothing where `board.next` is null. */
  more: () => Promise<void>;
  /** Fetches all rows, or as many as come. */
  all: () => Promise<void>;
};

export function useBoard(race: string): BoardUse {
  const live = liveBoardOf(race);
  const state = useSyncExternalStore(
    live.subscribe,
    () => live.state,
    () => startingState,
  );
  return { ...state, refresh: live.refresh, more: live.more, all: live.all };
}
