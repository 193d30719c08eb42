import * as words from '@/generated/words/times';
import { LOCALE } from '@/generated/words/locale';

/*
 * Times are those of the event, as everybody there reads them from the same clock. The zone is added where this phone's
 * clock shows another time.
 */

const formats = new Map<string, Intl.DateTimeFormat>();

function format(ms: number, timeZone: string | undefined, options: Intl.DateTimeFormatOptions, locale = LOCALE) {
  const key = JSON.stringify([locale, timeZone, options]);
  // Making a formatter takes longer than using it, and the log has hundreds of times.
  const formatter = formats.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone });
  formats.set(key, formatter);
  return formatter.format(ms);
}

const CLOCK: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit' };
const DAY_AND_CLOCK: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', ...CLOCK };

/** `14:02`, or `14:02 PST` where this phone is in another zone. */
export function clockAt(ms: number, timeZone: string): string {
  return format(ms, timeZone, CLOCK) + zoneUnlessHere(ms, timeZone);
}

/** `14:02`, where the context makes the zone plain. */
export const clockAloneAt = (ms: number, timeZone: string): string => format(ms, timeZone, CLOCK);

/** The day of a moment, to compare with another. */
export const dayAt = (ms: number, timeZone: string): string => format(ms, timeZone, { dateStyle: 'short' });

/** `29 November 2018 at 14:02 PST`, for paper, which is read anywhere and later. */
export const paperMomentAt = (ms: number, timeZone: string): string =>
  words.dayAtClock({
    day: format(ms, timeZone, { dateStyle: 'long' }),
    clock: format(ms, timeZone, CLOCK) + zoneAt(ms, timeZone),
  });

/** `14:02` on the day of `nowMs`, otherwise `29 Nov, 14:02`. */
export function momentAt(ms: number, timeZone: string, nowMs: number): string {
  const options = dayAt(ms, timeZone) === dayAt(nowMs, timeZone) ? CLOCK : DAY_AND_CLOCK;
  return format(ms, timeZone, options) + zoneUnlessHere(ms, timeZone);
}

/** `Thursday 29 November at 08:30 PST`. It announces something, so it always names the zone. */
export function dayAndClockAt(ms: number, timeZone: string): string {
  const day = format(ms, timeZone, { weekday: 'long', day: 'numeric', month: 'long' });
  return words.dayAtClock({ day, clock: format(ms, timeZone, CLOCK) + zoneAt(ms, timeZone) });
}

function zoneUnlessHere(ms: number, timeZone: string): string {
  return format(ms, timeZone, DAY_AND_CLOCK) === format(ms, undefined, DAY_AND_CLOCK) ? '' : zoneAt(ms, timeZone);
}

/** American English knows names of zones (PST). Others give `GMT+9`. */
function zoneAt(ms: number, timeZone: string): string {
  return ` ${format(ms, timeZone, { timeZoneName: 'short', hour: 'numeric' }, 'en-US').replace(/^.* /, '')}`;
}

/** `just now`, `6 min ago`, `3 h ago`, `2 days ago`. */
export function agoInWords(ms: number): string {
  return ms < 60_000 ? words.justNow : words.ago({ span: spanInWords(ms) });
}

/** A span in its largest one or two units: `12 s`, `6 min`, `2 h 14 min`, `3 days`. */
export function spanInWords(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1_000));
  if (seconds < 60) return words.seconds({ seconds });
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return words.minutes({ minutes });
  const hours = Math.floor(minutes / 60);
  if (hours < 48)
    return minutes % 60 === 0 || hours > 9
      ? words.hours({ hours })
      : words.hoursAndMinutes({ hours, minutes: minutes % 60 });
  return words.days({ days: Math.floor(hours / 24) });
}

const dayFormat = (dateStyle: 'long' | 'full') => new Intl.DateTimeFormat(LOCALE, { dateStyle, timeZone: 'UTC' });
const midnight = (date: string) => new Date(`${date}T00:00:00Z`);

/** A calendar day, such as `29 November 2018`. Days have no time zone. */
export const showDate = (date: string, style: 'long' | 'full' = 'long'): string =>
  dayFormat(style).format(midnight(date));

/**
 * The days from the first to the last, such as `26–30 November 2018`. Where there is one day, or the last is unknown,
 * the first stands alone.
 */
export const showDates = ({ start, end = start }: { start: string; end?: string }): string =>
  dayFormat('long').formatRange(midnight(start), midnight(end));

/** The same without the year, such as `26–30 Nov`: for days that come soon. */
export const showDatesInShort = ({ start, end = start }: { start: string; end?: string }): string =>
  new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'short', timeZone: 'UTC' }).formatRange(
    midnight(start),
    midnight(end),
  );
