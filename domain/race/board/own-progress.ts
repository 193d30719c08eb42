import type { Lap } from '@/domain/race/contract/lap';
import type { RaceRules } from '@/domain/race/contract/rules';
import type { RacerProgress } from './progress-values';

type Driver = { racerId: string; name: string };
type Limits = Pick<RaceRules, 'maxResetsPerLap'>;

/**
 * How the best time of a racer fell who is not among the leaders, from the racer's own laps: a point for each counting
 * lap that beat the earlier ones, as the server makes them of the leaders.
 */
export function ownProgress({ racerId, name }: Driver, laps: readonly Lap[], limits: Limits): RacerProgress {
  const counting = laps
    .filter(({ status, finished, resets }) => status === 'verified' && finished && resets <= mostResets(limits))
    .toSorted((a, b) => Date.parse(a.racedAt) - Date.parse(b.racedAt) || a.timeMs - b.timeMs);
  let bestMs = Infinity;
  const points = counting.flatMap(({ racedAt, timeMs }) => {
    if (timeMs >= bestMs) return [];
    bestMs = timeMs;
    return [{ at: racedAt, bestMs }];
  });
  return { racerId, name, points };
}

const mostResets = ({ maxResetsPerLap }: Limits) => maxResetsPerLap ?? Infinity;
