import type { LapInput, MyLap } from '@/browser/race/use-my-laps';
import { formatLapTime } from '@/domain/race/lap-time';
import type { LapDraft } from './lap-form';
import { toLocalInput } from './when-driven';

/** A lap of mine as it was entered, to enter it once more. */
export function inputOf(lap: MyLap): LapInput {
  const { name, timeMs, resets, racedAt } = lap;
  return { name, country: countryOf(lap), timeMs, resets, racedAt };
}

/** The same as it stands in the form. */
export function draftOf(lap: MyLap): LapDraft {
  const { name, timeMs, resets, racedAt } = lap;
  const drivenAtMs = Date.parse(racedAt);
  return {
    name,
    country: countryOf(lap),
    time: formatLapTime(timeMs),
    resets: String(resets),
    drivenAt: toLocalInput(drivenAtMs),
    drivenAtMs,
  };
}

function countryOf({ lap, entry }: MyLap): string | null {
  const { racer } = (entry?.body ?? {}) as { racer?: { country?: unknown } };
  return lap?.country ?? (typeof racer?.country === 'string' ? racer.country : null);
}
