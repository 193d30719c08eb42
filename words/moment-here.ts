import { LOCALE } from '@/generated/words/locale';

/**
 * A moment by this phone's own clock, such as `29 Nov 2018, 14:02`. Not beside the times of the event: one page needs it, and
 * none of them.
 */
export const momentHere = (ms: number): string =>
  new Intl.DateTimeFormat(LOCALE, { dateStyle: 'medium', timeStyle: 'short' }).format(ms);
