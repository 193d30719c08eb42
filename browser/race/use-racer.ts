'use client';

import { isRacerPage } from '@/domain/race/answer-outlines';
import type { RacerPage } from '@/domain/race/requests';
import type { Fetched } from './fetched';
import { useBoard } from './use-board';
import { useFetched } from './use-fetched';

const GAP_MS = 3_000;

/** A racer and all laps, anew when the board has changed; `racerId` null asks for nothing. */
export function useRacer(race: string, racerId: string | null): Fetched<RacerPage> {
  const { board } = useBoard(race);
  const path = racerId === null ? null : `/api/races/${race}/racers/${encodeURIComponent(racerId)}`;
  return useFetched(path, isRacerPage, { version: board?.version ?? null, gapMs: GAP_MS });
}
