import { expect, test } from 'vitest';
import { latestClock } from './latest-clock';

const NOW_MS = Date.parse('2018-11-29T18:30:00.250Z');
const at = (clock: string, timeZone: string, isEnd?: boolean) => {
  const ms = latestClock(clock, timeZone, NOW_MS, isEnd);
  return ms === null ? null : new Date(ms).toISOString();
};

test.each([
  ['10:02', 'America/Los_Angeles', '2018-11-29T18:02:00.000Z'],
  ['10:02:31', 'America/Los_Angeles', '2018-11-29T18:02:31.000Z'],
  ['23:50', 'America/Los_Angeles', '2018-11-29T07:50:00.000Z'],
  ['00:05', 'Asia/Kolkata', '2018-11-29T18:35:00.000Z'],
])('%s in %s was last at %s', (clock, timeZone, moment) => {
  const expected = Date.parse(moment) > NOW_MS ? Date.parse(moment) - 24 * 3_600_000 : Date.parse(moment);
  expect(at(clock, timeZone)).toBe(new Date(expected).toISOString());
});

test('the end of a span has its whole minute or second', () => {
  expect(at('10:02', 'America/Los_Angeles', true)).toBe('2018-11-29T18:02:59.999Z');
  expect(at('10:02:31', 'America/Los_Angeles', true)).toBe('2018-11-29T18:02:31.999Z');
});

test.each(['', '7', '10:2', 'soon', '10:02:31.5'])('%j is no time of a clock', (clock) => {
  expect(at(clock, 'Asia/Tokyo')).toBeNull();
});
