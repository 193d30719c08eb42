import { isCountry } from './lap-outline';
import type { NamesToJudge, NameToJudge } from './name-requests';
import { flag, listOf, moment, number, orNull, outline, text } from '@/domain/outline';

export const isNamesToJudge = outline<NamesToJudge>({
  names: listOf(
    outline<NameToJudge>({
      ...{ racerId: text, name: text, country: orNull(isCountry), isHidden: flag },
      ...{ reports: number, reportedAt: orNull(moment) },
    }),
  ),
});
