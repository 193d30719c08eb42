'use client';

import type { Fact } from '@/domain/race/fact';
import type { Fetched } from './fetched';

export type LogUse = Fetched<readonly Fact[]> & {
  hasMore: boolean;
  /** Fetches the facts after the last one that is here. */
  more(): void;
};

/** The change log of a race, oldest first. */
export function useLog(_race: string): LogUse {
  throw new Error('to be filled');
}
