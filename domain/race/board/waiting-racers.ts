import { isHiddenName } from '@/domain/race/contract/hidden-name';
import type { WaitingLap } from '@/domain/race/contract/board';

export type WaitingRacer = { name: string; laps: readonly WaitingLap[] };

/**
 * The laps that wait, by racer, in the order of the newest lap of each. Names that are still being checked are all shown
 * with the same words: whose laps they are is not known, so each stands alone.
 */
export function waitingRacers(waiting: readonly WaitingLap[]): WaitingRacer[] {
  const racers = new Map<string, WaitingLap[]>();
  for (const lap of waiting) {
    const key = isHiddenName(lap.name) ? lap.lapId : lap.name;
    racers.set(key, [...(racers.get(key) ?? []), lap]);
  }
  return [...racers.values()].map((laps) => ({ name: laps[0]!.name, laps }));
}
