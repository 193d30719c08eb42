'use client';

import type { Fact } from '@/domain/race/fact';
import type { Fetched } from './fetched';

export type LogUse = Fetched<readonly Fact[]> & {
  hasMore: boolean;
  /** Fetches the facts before the oldest one that is here. */
  more: () => void;
};

/** The change log of a race, newest first; follows the board while it is live. */
export function useLog(_race: string): LogUse {
  throw new Error('to be filled');
}
