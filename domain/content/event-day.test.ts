import { expect, test } from 'vitest';
import { eventDay, type EventDates } from './event-day';

const event = (more: Partial<EventDates> = {}): EventDates => ({
  dates: { start: '2025-05-05', end: '2025-05-07' },
  day: { label: 'DAY 2', date: '2025-05-06' },
  timeZone: 'America/Los_Angeles',
  ...more,
});
const at = (moment: string, more?: Partial<EventDates>) => eventDay(event(more), Date.parse(moment));

test.each([
  ['2025-05-04T23:59:59-07:00', { phase: 'before', days: 1 }],
  ['2025-05-05T00:00:00-07:00', { phase: 'during', date: '2025-05-05', isReported: false }],
  ['2025-05-06T12:00:00-07:00', { phase: 'during', date: '2025-05-06', isReported: true }],
  ['2025-05-07T23:59:59-07:00', { phase: 'during', date: '2025-05-07', isReported: false }],
  ['2025-05-08T00:00:00-07:00', { phase: 'after' }],
])('at %s in Los Angeles it is %o', (moment, expected) => {
  expect(at(moment)).toEqual(expected);
});

test('the day begins at midnight of the place, wherever the phone is', () => {
  const moment = '2025-05-04T20:00:00Z';
  expect(at(moment, { timeZone: 'Pacific/Kiritimati' })).toMatchObject({ phase: 'during', date: '2025-05-05' });
  expect(at(moment, { timeZone: 'Pacific/Pago_Pago' })).toEqual({ phase: 'before', days: 1 });
  expect(at('2025-05-05T01:00:00Z', { timeZone: 'Asia/Tokyo' })).toMatchObject({ phase: 'during' });
});

test('days are counted by the calendar, over a change of the clocks and over new year', () => {
  const dates = { start: '2025-04-01' };
  expect(at('2025-03-29T12:00:00+01:00', { dates, timeZone: 'Europe/Berlin' })).toEqual({ phase: 'before', days: 3 });
  expect(at('2024-12-31T23:30:00-08:00', { dates: { start: '2025-01-01' } })).toEqual({ phase: 'before', days: 1 });
});

test('without a last day the day of the reports is the last, unless it lies before the first', () => {
  const open = { dates: { start: '2025-05-05' } };
  expect(at('2025-05-06T20:00:00-07:00', open)).toMatchObject({ phase: 'during' });
  expect(at('2025-05-07T00:00:00-07:00', open)).toEqual({ phase: 'after' });
  const early = { ...open, day: { label: 'Eve', date: '2025-05-01' } };
  expect(at('2025-05-05T12:00:00-07:00', early)).toMatchObject({ phase: 'during', isReported: false });
  expect(at('2025-05-06T00:00:00-07:00', early)).toEqual({ phase: 'after' });
});

test('a clock that shows no time says nothing; one that starts in 1970 is before', () => {
  expect(eventDay(event(), NaN)).toBeNull();
  expect(eventDay(event(), 8.64e15 + 1)).toBeNull();
  expect(eventDay(event(), 0)).toMatchObject({ phase: 'before' });
});
