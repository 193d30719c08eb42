/** A calendar day in words, such as `29 November 2018`; days have no time zone. */
export function showDate(date: string, style: 'long' | 'full' = 'long'): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: style, timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));
}
