import type { LapFlag } from '@/domain/race/contract/lap-values';

/** Reasons as the racer will read them, and the flag with which each is the likeliest. */
const REASONS: { words: string; flag?: LapFlag }[] = [
  { words: 'The time is not what the timekeeper has' },
  { words: 'Not on the timekeeper’s sheet' },
  { words: 'The lap was not finished' },
  { words: 'Faster than this car can be', flag: 'faster-than-plausible' },
  { words: 'More resets than the rules allow', flag: 'too-many-resets' },
  { words: 'Entered twice', flag: 'duplicate' },
  { words: 'The name is not one we show', flag: 'name-to-check' },
  { words: 'Sent under somebody else’s name', flag: 'other-device' },
];

/** A short list to choose from, those first that fit the flags of the lap. */
export function rejectionReasons(flags: readonly LapFlag[]): string[] {
  const fits = ({ flag }: (typeof REASONS)[number]) => flag !== undefined && flags.includes(flag);
  return REASONS.toSorted((a, b) => Number(fits(b)) - Number(fits(a))).map(({ words }) => words);
}
