import type { Pill } from '@/domain/offline/freshness';
import * as words from '@/generated/words/pill';

/** What the pill says. Empty while nothing is known. */
export function pillWords(pill: Pill): string {
  switch (pill.says) {
    case 'nothing':
      return '';
    case 'unsent':
      return words.unsent(pill.unsent);
    case 'updating':
      return words.updating(pill);
    case 'saving':
      return words.saving(pill);
    case 'offlineReady':
      return words.offlineReady;
    case 'offline':
      return words.offline;
    case 'newVersion':
      return words.newVersion;
    case 'online':
      return words.online;
  }
}
