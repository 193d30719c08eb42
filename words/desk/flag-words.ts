import type { LapFlag } from '@/domain/race/contract/lap-values';
import type { RaceRules } from '@/domain/race/contract/rules';
import { shownLapTime } from '@/domain/race/typing/lap-time';
import * as meanings from '@/generated/words/desk-flag-meanings';
import * as names from '@/generated/words/desk-flags';

/** `why`: what the flag means, and what an official may do about it. */
export type FlagWords = { name: string; why: string };

/** What a flag is called and means. Without rules (the desk was opened offline) it names no figures. */
export function flagWords(
  flag: LapFlag,
  rules: Pick<RaceRules, 'plausibleFromMs' | 'maxResetsPerLap'> | null,
): FlagWords {
  const most = rules?.maxResetsPerLap ?? null;
  const withFigures =
    flag === 'faster-than-plausible' && rules
      ? meanings.fasterThan({ limit: shownLapTime(rules.plausibleFromMs) })
      : flag === 'too-many-resets' && most !== null
        ? meanings.moreResetsThan({ most })
        : null;
  return { name: names[flag], why: withFigures ?? meanings[flag] };
}
