import type { Lap } from '@/domain/race/contract/lap';
import { shownLapTime } from '@/domain/race/typing/lap-time';
import * as words from '@/generated/words/desk-lap';

type Corrected = Pick<Lap, 'timeMs' | 'resets' | 'name'>;

/**
 * What was changed in the selected lap, at another desk. `before` is the lap as it was. It is not said who did it: it may
 * be the same official, on another device.
 */
export function sayChanges(before: Corrected, now: Corrected): string {
  const was = [
    ...(before.timeMs === now.timeMs ? [] : [words.timeWas({ time: shownLapTime(before.timeMs) })]),
    ...(before.resets === now.resets ? [] : [words.resetsWere({ resets: before.resets })]),
    ...(before.name === now.name ? [] : [words.racerWas({ name: before.name })]),
  ];
  if (was.length === 0) return words.takenBack;
  return words.corrected({ changes: was.reduce((changes, change) => words.alsoWas({ changes, change })) });
}
