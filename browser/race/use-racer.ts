'use client';

import type { RacerPage } from '@/domain/race/requests';
import type { Fetched } from './fetched';

/** A racer and all laps; `racerId` null asks for nothing. */
export function useRacer(_race: string, _racerId: string | null): Fetched<RacerPage> {
  throw new Error('to be filled');
}
