import type { EnteredLap } from '@/domain/race/contract/fact';
import type { Lap, LapFlag, LapStatus } from '@/domain/race/contract/lap';
import type { Racer } from './racer';
import type { RaceRules } from '@/domain/race/contract/rules';

/** A lap as a ledger keeps it: what was entered, which stays, and what facts made of it. */
export type LapRecord = {
  readonly id: string;
  /** The number of the fact that entered it: the order of arrival. */
  readonly seq: number;
  readonly receivedAt: string;
  readonly racedAt: string;
  readonly racedAtMs: number;
  readonly finished: boolean;
  readonly run: EnteredLap['run'];
  readonly source: EnteredLap['source'];
  /** Name, country, time and resets as they came: what the same lap sent again is compared with. */
  readonly enteredName: string;
  readonly enteredCountry: string | null;
  readonly enteredMs: number;
  readonly enteredResets: number;
  racer: Racer;
  timeMs: number;
  resets: number;
  status: LapStatus;
  flags: readonly LapFlag[];
  decision: Lap['decision'];
  version: number;
  /** Whether spelling and country may come from what was entered: not after it went to another racer. */
  isNameGiver: boolean;
};

/** Most laps have none: one list for them all. */
export const NO_FLAGS: readonly LapFlag[] = [];

type Measured = { timeMs: number; resets: number };

/** A lap that waits or is verified keeps its racer on the board. */
export const isStanding = ({ status }: LapRecord) => status === 'waiting' || status === 'verified';

/** Whether the lap would count once verified: finished, and without more resets than the rules let pass. */
export function isCountable({ finished, resets }: LapRecord, { maxResetsPerLap }: RaceRules): boolean {
  return finished && (maxResetsPerLap === null || resets <= maxResetsPerLap);
}

/** Whether the lap says that the racer's name may be shown: it was not flagged, or somebody decided that it stands. */
export function isVouching({ flags, status, decision }: LapRecord): boolean {
  return !flags.includes('name-to-check') || (status === 'verified' && decision !== undefined);
}

/** The flags that time and resets alone give. */
export function measuredFlags({ timeMs, resets }: Measured, rules: RaceRules): LapFlag[] {
  const flags: LapFlag[] = [];
  if (timeMs < rules.plausibleFromMs) flags.push('faster-than-plausible');
  if (rules.maxResetsPerLap !== null && resets > rules.maxResetsPerLap) flags.push('too-many-resets');
  return flags;
}
