import { expect, test } from 'vitest';
import { whenInWords } from './when';

const PACIFIC = 'America/Los_Angeles';
const times = { opens: '2018-11-29T08:30:00-08:00', closes: '2018-11-29T18:00:00-08:00' };
const at = (clock: string) => Date.parse(`2018-11-29T${clock}:00-08:00`);

test('a scheduled race says when it opens and how long that is, an open one when it closes', () => {
  expect(whenInWords('scheduled', times, at('06:16'), PACIFIC)).toBe(
    'opens Thursday 29 November at 08:30 PST, in 2 h 14 min',
  );
  expect(whenInWords('open', times, at('17:48'), PACIFIC)).toBe('closes Thursday 29 November at 18:00 PST, in 12 min');
});

test('without a time to wait for, or before the time is known, there is no countdown', () => {
  expect(whenInWords('closed', times, at('19:00'), PACIFIC)).toBe('');
  expect(whenInWords('open', { opens: null, closes: null }, at('19:00'), PACIFIC)).toBe('');
  expect(whenInWords('scheduled', times, null, PACIFIC)).toBe('opens Thursday 29 November at 08:30 PST');
  expect(whenInWords('open', times, at('18:01'), PACIFIC)).toBe('closes Thursday 29 November at 18:00 PST');
});
