import { placeOf } from '@/domain/race/board/place';
import { addressOf } from '@/domain/api/address';
import { PROGRESS } from '@/domain/api/addresses';
import { isProgress } from '@/domain/race/contract/answer-outlines';
import type { Progress } from '@/domain/race/contract/requests';
import type { Fetched } from '@/browser/api/fetched';
import { useBoard } from './use-board';
import { useFetched } from '@/browser/api/use-fetched';

/** The chart of a day need not change by the second. */
const GAP_MS = 10_000;

export type RacerProgress = Progress['racers'][number];

/** How the best times of the top ten fell. */
export function useProgress(race: string): Fetched<readonly RacerProgress[]> {
  const { board } = useBoard(race);
  const fetched = useFetched(addressOf(PROGRESS, { race }), isProgress, {
    version: placeOf(board) ?? board?.version ?? null,
    gapMs: GAP_MS,
  });
  return { ...fetched, data: fetched.data?.racers ?? null };
}
