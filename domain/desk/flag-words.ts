import { formatLapTime } from '@/domain/race/typing/lap-time';
import type { LapFlag } from '@/domain/race/contract/lap-values';
import type { RaceRules } from '@/domain/race/contract/rules';

export type FlagWords = { name: string; why: string };

/** What a flag means, and what an official may do about it. Without rules (an offline start) without their figures. */
export function flagWords(
  flag: LapFlag,
  rules: Pick<RaceRules, 'plausibleFromMs' | 'maxResetsPerLap'> | null,
): FlagWords {
  switch (flag) {
    case 'faster-than-plausible': {
      const limit = rules ? ` than ${formatLapTime(rules.plausibleFromMs)}` : '';
      return {
        name: 'Very fast',
        why: `Faster${limit ? limit : ' than plausible'} here. A digit may be missing: compare it with the sheet.`,
      };
    }
    case 'too-many-resets': {
      const limit = rules?.maxResetsPerLap == null ? '' : ` (${rules.maxResetsPerLap})`;
      return {
        name: 'Many resets',
        why: `More resets than a lap that counts may have${limit}. Verified, it is listed but does not count.`,
      };
    }
    case 'duplicate':
      return {
        name: 'Entered before',
        why: 'This racer has another lap with the same time, or in the same place of the run. It may have been entered twice.',
      };
    case 'clock-skew':
      return {
        name: 'Clock differs',
        why: 'By that phone’s clock it was driven in the future, or more than a day ago. The lap time itself may well be right.',
      };
    case 'name-to-check':
      return {
        name: 'Name to check',
        why: 'The word filter stopped at the name, or this racer gave another country before. Everybody else sees “Name being checked” until you verify; rename the racer if it should not be shown.',
      };
    case 'other-device':
      return {
        name: 'Other phone',
        why: 'This racer’s earlier laps came from another phone. Somebody may have taken the name, or two people share it.',
      };
  }
}
