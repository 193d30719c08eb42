import type { Pill } from '@/domain/offline/freshness';
import * as words from '@/generated/words/pill';

/** What the pill says; nothing while nothing is known. */
export function pillWords(pill: Pill): string {
  switch (pill.says) {
    case 'nothing':
      return '';
    case 'unsent':
      return words.unsent(pill.unsent);
    case 'updating':
    case 'saving':
      return words[pill.says](pill);
    default:
      return words[pill.says];
  }
}
