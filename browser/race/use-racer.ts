import { placeOf } from '@/domain/race/board/place';
import { addressOf } from '@/domain/api/address';
import { RACER } from '@/domain/api/addresses';
import { isRacerPage } from '@/domain/race/contract/answer-outlines';
import type { RacerPage } from '@/domain/race/contract/requests';
import type { Fetched } from '@/browser/api/fetched';
import { useBoard } from './use-board';
import { useFetched } from '@/browser/api/use-fetched';

const GAP_MS = 3_000;

/** A racer and all laps, read anew when the board has changed. With `racerId` null nothing is asked for. */
export function useRacer(race: string, racerId: string | null): Fetched<RacerPage> {
  const { board } = useBoard(race);
  const path = racerId === null ? null : addressOf(RACER, { race, racerId });
  return useFetched(path, isRacerPage, { version: placeOf(board) ?? board?.version ?? null, gapMs: GAP_MS });
}
