import { LOCALE } from '@/generated/words/locale';

/**
 * A moment by the clock of this phone, such as `29 Nov 2018, 14:02`. It stands apart from words/dates.ts: the one page
 * that needs it needs no times of the event.
 */
export const momentHere = (ms: number): string =>
  new Intl.DateTimeFormat(LOCALE, { dateStyle: 'medium', timeStyle: 'short' }).format(ms);
