import type { Event } from './event';

/** What the rule reads of content/event.yaml. */
export type EventDates = Pick<Event, 'dates' | 'day' | 'timeZone'>;

/** Where a moment lies. `days` until the first day, at least 1. `date` is the day at the event, as YYYY-MM-DD. */
export type EventDay =
  { phase: 'before'; days: number } | { phase: 'during'; date: string; isReported: boolean } | { phase: 'after' };

const DAY_MS = 24 * 60 * 60 * 1_000;

/**
 * Whether a moment lies before, during or after the event, by the calendar of its place. Where nobody has written down
 * the last day, it is the first one, or the day of the reports if that is later. Null for a moment that is none.
 */
export function eventDay({ dates: { start, end }, day, timeZone }: EventDates, nowMs: number): EventDay | null {
  const date = dateAt(nowMs, timeZone);
  if (date === null) return null;
  const last = end ?? (day.date > start ? day.date : start);
  if (date < start) return { phase: 'before', days: Math.round((Date.parse(start) - Date.parse(date)) / DAY_MS) };
  return date > last ? { phase: 'after' } : { phase: 'during', date, isReported: date === day.date };
}

/** The calendar day in a time zone, as YYYY-MM-DD. */
function dateAt(ms: number, timeZone: string): string | null {
  if (Number.isNaN(new Date(ms).getTime())) return null;
  // The parts have the same names in every language. The calendar and the digits must be those of the content.
  const parts = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
    ...{ timeZone, year: 'numeric', month: '2-digit', day: '2-digit' },
  }).formatToParts(ms);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}
