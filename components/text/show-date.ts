const formatOf = (style: 'long' | 'full') => new Intl.DateTimeFormat('en-GB', { dateStyle: style, timeZone: 'UTC' });
const midnight = (date: string) => new Date(`${date}T00:00:00Z`);

/** A calendar day in words, such as `29 November 2018`; days have no time zone. */
export function showDate(date: string, style: 'long' | 'full' = 'long'): string {
  return formatOf(style).format(midnight(date));
}

/** The days from the first to the last, such as `26–30 November 2018`; one day, or an unknown last one, stands alone. */
export function showDates({ start, end = start }: { start: string; end?: string }): string {
  return formatOf('long').formatRange(midnight(start), midnight(end));
}
