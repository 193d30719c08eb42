import type { LapFlag } from '@/domain/race/contract/lap-values';
import type { LapRecord } from './records';
import type { RaceRules } from '@/domain/race/contract/rules';

/** Most laps have no flags. They share this list, which saves memory. */
export const NO_FLAGS: readonly LapFlag[] = [];

type Measured = { timeMs: number; resets: number };

/** Whether the lap waits or is verified. Such a lap keeps its racer on the board. */
export const isStanding = ({ status }: LapRecord) => status === 'waiting' || status === 'verified';

/** Whether the lap counts once it is verified: it was finished, with no more resets than the rules allow. */
export function isCountable({ finished, resets }: LapRecord, { maxResetsPerLap }: RaceRules): boolean {
  return finished && (maxResetsPerLap === null || resets <= maxResetsPerLap);
}

/**
 * Whether this lap lets the name be shown: it has no flag `name-to-check`, or an official or a gate has verified it.
 */
export function showsName({ flags, status, decision }: LapRecord): boolean {
  return !flags.includes('name-to-check') || (status === 'verified' && decision !== undefined);
}

/** The flags that follow from time and resets alone. */
export function measuredFlags({ timeMs, resets }: Measured, rules: RaceRules): LapFlag[] {
  const flags: LapFlag[] = [];
  if (timeMs < rules.plausibleFromMs) flags.push('faster-than-plausible');
  if (rules.maxResetsPerLap !== null && resets > rules.maxResetsPerLap) flags.push('too-many-resets');
  return flags;
}
