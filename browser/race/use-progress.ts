'use client';

import type { Fetched } from './fetched';

export type RacerProgress = { racerId: string; name: string; points: { at: string; bestMs: number }[] };

/** How the best times of the top ten fell. */
export function useProgress(_race: string): Fetched<readonly RacerProgress[]> {
  throw new Error('to be filled');
}
