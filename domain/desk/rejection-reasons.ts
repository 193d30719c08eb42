import type { LapFlag } from '@/domain/race/contract/lap-values';

/*
 * The reasons that officials can choose from. The chosen one is sent and stored as text in the official's language.
 * A reason with the name of a flag is the likeliest one for that flag.
 */
const REASONS = [
  'another-time',
  'not-on-sheet',
  'not-finished',
  'faster-than-plausible',
  'too-many-resets',
  'duplicate',
  'name-to-check',
  'other-device',
] as const;
export type RejectionReason = (typeof REASONS)[number];

/** All reasons; those that fit the flags of the lap come first. */
export function rejectionReasons(flags: readonly LapFlag[]): RejectionReason[] {
  const fits = (reason: RejectionReason) => flags.some((flag) => flag === reason);
  return REASONS.toSorted((a, b) => Number(fits(b)) - Number(fits(a)));
}
