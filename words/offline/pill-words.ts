import type { Pill } from '@/domain/offline/freshness';
import type { Unsent } from '@/domain/outbox/unsent';
import * as words from '@/generated/words/pill';

/** What the pill shows, in one line. Empty while nothing is known. */
export function pillWords(pill: Pill): string {
  switch (pill.says) {
    case 'nothing':
      return '';
    case 'unsent':
      return words.unsentShort(pill.unsent);
    case 'updating':
      return words.updating(pill);
    case 'saving':
      return words.saving(pill);
    case 'readable':
      return words.readable(pill);
    case 'offlineReadable':
      return words.offlineReadable;
    case 'offlineReady':
      return words.offlineReady;
    case 'offline':
      return words.offline;
    case 'newVersion':
      return words.newVersion;
    case 'ready':
      return words.ready;
    case 'online':
      return words.online;
  }
}

/** The same in a whole sentence part, for whoever hears it or has room for it. */
export const unsentWords = (unsent: Unsent): string => words.unsent(unsent);

/** What is said aloud when the pill begins to show this. Null for what is no news. */
export function pillNews(pill: Pill): string | null {
  if (pill.says === 'unsent') return unsentWords(pill.unsent);
  return pill.says === 'offline' ||
    pill.says === 'offlineReady' ||
    pill.says === 'offlineReadable' ||
    pill.says === 'newVersion'
    ? pillWords(pill)
    : null;
}
