import { countryOf, type MyLap } from '@/browser/race/my-laps';
import { shownLapTime } from '@/domain/race/typing/lap-time';
import type { LapDraft } from './lap-form';
import { toLocalInput } from './when-driven';

/** One of my laps, as the form shows it. */
export function draftOf(lap: MyLap): LapDraft {
  const { name, timeMs, resets, racedAt } = lap;
  const drivenAtMs = Date.parse(racedAt);
  return {
    name,
    country: countryOf(lap),
    time: shownLapTime(timeMs),
    resets: String(resets),
    drivenAt: toLocalInput(drivenAtMs),
    drivenAtMs,
  };
}
