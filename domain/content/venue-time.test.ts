import { expect, test } from 'vitest';
import { venueMoment } from './venue-time';

test.each([
  ['2018-11-29', '00:00', 'America/Los_Angeles', '2018-11-29T08:00:00.000Z'],
  ['2018-11-29', '18:30', 'Asia/Tokyo', '2018-11-29T09:30:00.000Z'],
  ['2026-07-01', '09:00', 'Europe/Berlin', '2026-07-01T07:00:00.000Z'],
  ['2026-03-29', '00:30', 'Europe/Berlin', '2026-03-28T23:30:00.000Z'],
  ['2026-03-29', '03:30', 'Europe/Berlin', '2026-03-29T01:30:00.000Z'],
  ['2026-10-25', '23:00', 'Europe/Berlin', '2026-10-25T22:00:00.000Z'],
  ['2026-01-01', '12:00', 'Asia/Kathmandu', '2026-01-01T06:15:00.000Z'],
])('%s %s in %s is %s', (date, time, timeZone, moment) => {
  expect(new Date(venueMoment(date, time, timeZone)).toISOString()).toBe(moment);
});
