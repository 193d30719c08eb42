import type { LapFlag } from '@/domain/race/contract/lap';

/** Reasons that officials are offered. What one picks is sent and stored as the text that it has in their language. */
const REASONS = [
  'another-time',
  'not-on-sheet',
  'not-finished',
  'too-fast',
  'too-many-resets',
  'entered-twice',
  'name-not-shown',
  'name-of-another',
] as const;
export type RejectionReason = (typeof REASONS)[number];

/** The flag with which a reason is the likeliest. */
const FLAG_OF: Partial<Record<RejectionReason, LapFlag>> = {
  'too-fast': 'faster-than-plausible',
  'too-many-resets': 'too-many-resets',
  'entered-twice': 'duplicate',
  'name-not-shown': 'name-to-check',
  'name-of-another': 'other-device',
};

/** A short list to choose from, those first that fit the flags of the lap. */
export function rejectionReasons(flags: readonly LapFlag[]): RejectionReason[] {
  const fits = (reason: RejectionReason) => flags.some((flag) => flag === FLAG_OF[reason]);
  return REASONS.toSorted((a, b) => Number(fits(b)) - Number(fits(a)));
}
