import { expect, test } from 'vitest';
import { agoInWords, clockAt, dayAndClockAt, momentAt, showDate, showDates, spanInWords } from './dates';

const PACIFIC = 'America/Los_Angeles';
const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
const at = Date.parse('2018-11-29T16:30:00Z');

test('a time is that of the event, with its zone for somebody elsewhere', () => {
  expect(clockAt(at, 'Asia/Kolkata')).toBe('22:00 GMT+5:30');
  expect(clockAt(at, here)).toMatch(/^\d\d:\d\d$/);
});

test('a moment of another day comes with its date', () => {
  expect(momentAt(at, PACIFIC, at + 60_000)).toMatch(/^08:30/);
  expect(momentAt(at, PACIFIC, at + 24 * 3_600_000)).toMatch(/^29 Nov, 08:30/);
});

test('what is announced names day and zone, summer time included', () => {
  expect(dayAndClockAt(at, PACIFIC)).toBe('Thursday 29 November at 08:30 PST');
  expect(dayAndClockAt(Date.parse('2018-07-01T16:30:00Z'), PACIFIC)).toBe('Sunday 1 July at 09:30 PDT');
});

test('spans are told in their largest units', () => {
  expect([12_000, 360_000, 8_040_000, 36_000_000, 7_200_000, 260_000_000].map(spanInWords)).toEqual([
    ...['12 s', '6 min', '2 h 14 min', '10 h', '2 h', '3 days'],
  ]);
  expect([-5, 59_000, 61_000].map(agoInWords)).toEqual(['just now', 'just now', '1 min ago']);
});

test('a calendar day is the same everywhere, and a span of days names its month once', () => {
  expect(showDate('2018-11-29')).toBe('29 November 2018');
  // The comma and the spaces depend on the data of the browser.
  expect(showDate('2018-11-29', 'full')).toMatch(/^Thursday,? 29 November 2018$/);
  expect(showDates({ start: '2018-11-26', end: '2018-11-30' })).toMatch(/^26\s?–\s?30 November 2018$/);
  expect(showDates({ start: '2018-11-26' })).toBe('26 November 2018');
});
