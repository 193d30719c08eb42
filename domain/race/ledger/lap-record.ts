import type { LapFlag } from '@/domain/race/contract/lap-values';
import type { LapRecord } from './records';
import type { RaceRules } from '@/domain/race/contract/rules';

/** Most laps have none: one list for them all. */
export const NO_FLAGS: readonly LapFlag[] = [];

type Measured = { timeMs: number; resets: number };

/** A lap that waits or is verified keeps its racer on the board. */
export const isStanding = ({ status }: LapRecord) => status === 'waiting' || status === 'verified';

/** Whether the lap would count once verified: finished, and without more resets than the rules let pass. */
export function isCountable({ finished, resets }: LapRecord, { maxResetsPerLap }: RaceRules): boolean {
  return finished && (maxResetsPerLap === null || resets <= maxResetsPerLap);
}

/** Whether this lap allows showing the name: it has no flag `name-to-check`, or an official or a gate has verified it. */
export function showsName({ flags, status, decision }: LapRecord): boolean {
  return !flags.includes('name-to-check') || (status === 'verified' && decision !== undefined);
}

/** The flags that time and resets alone give. */
export function measuredFlags({ timeMs, resets }: Measured, rules: RaceRules): LapFlag[] {
  const flags: LapFlag[] = [];
  if (timeMs < rules.plausibleFromMs) flags.push('faster-than-plausible');
  if (rules.maxResetsPerLap !== null && resets > rules.maxResetsPerLap) flags.push('too-many-resets');
  return flags;
}
