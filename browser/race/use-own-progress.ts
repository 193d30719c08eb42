import { useMemo } from 'react';
import { ownProgress } from '@/domain/race/board/own-progress';
import type { RacerProgress } from '@/domain/race/board/progress-values';
import type { RaceRules } from '@/domain/race/contract/rules';
import { useRacer } from './use-racer';

/** How my best times fell. Null while I am among the leaders, whose lines are there, and where I have no lap that counts. */
export function useOwnProgress(
  race: string,
  { maxResetsPerLap }: RaceRules,
  leaders: readonly RacerProgress[] | null,
  myRacerId: string | null,
): RacerProgress | null {
  const isApart = leaders !== null && leaders.every(({ racerId }) => racerId !== myRacerId);
  const { data } = useRacer(race, isApart ? myRacerId : null);
  return useMemo(() => {
    if (!isApart || !data) return null;
    const own = ownProgress(data.racer, data.laps, { maxResetsPerLap });
    return own.points.length > 0 ? own : null;
  }, [isApart, data, maxResetsPerLap]);
}
