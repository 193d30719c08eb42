import type { LapFlag } from '@/domain/race/contract/lap-values';

/*
 * Reasons that officials are offered. What one picks is sent and stored as the text that it has in their language. Those
 * that are the likeliest with a flag are called like it.
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

/** A short list to choose from, those first that fit the flags of the lap. */
export function rejectionReasons(flags: readonly LapFlag[]): RejectionReason[] {
  const fits = (reason: RejectionReason) => flags.some((flag) => flag === reason);
  return REASONS.toSorted((a, b) => Number(fits(b)) - Number(fits(a)));
}
