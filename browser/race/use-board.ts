'use client';

import type { Board } from '@/domain/race/board';

export type BoardUse = {
  /** The last board from this phone at once, then live; null while none is known. */
  board: Board | null;
  link: 'starting' | 'live' | 'lost';
  /** When something last came through, in milliseconds since 1970. */
  asOfMs: number | null;
  /** When the next try is made; null while live. */
  retryInMs: number | null;
  /** Connects again at once. */
  refresh: () => void;
  /** Fetches the rows after the last one that is here; nothing to do where `board.next` is null. */
  more: () => Promise<void>;
};

export function useBoard(_race: string): BoardUse {
  throw new Error('to be filled');
}
