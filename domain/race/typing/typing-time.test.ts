import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatLapTime, shownLapTime } from './lap-time';
import { readTyping } from './typing-time';

const read = (text: string) => readTyping(text, 7_000);

test.each(['', '  '])('%o is nothing yet', (text) => {
  expect(read(text)).toEqual({ state: 'empty' });
});

test.each(['1', '10', '62', '1:02'])('whole seconds may go on: %o', (text) => {
  expect(read(text)).toEqual({ state: 'unfinished' });
});

test.each(['10.', '10,', '0', '0.', '0.0', '0.00', '1:', '1:0', '1:02.', '00', '00:', '00:0', '00:00.0', '9123 m'])(
  'nothing is wrong yet with %o',
  (text) => {
    expect(read(text)).toEqual({ state: 'unfinished' });
  },
);

test.each([
  ['10.2', 10_200],
  ['10.25', 10_250],
  ['9,123', 9_123],
  ['1:02.5', 62_500],
  ['9123 ms', 9_123],
  ['9.123 s', 9_123],
  ['9.123 se', 9_123],
  ['٩٫١', 9_100],
])('%o is a time', (text, ms) => {
  expect(read(text)).toEqual({ state: 'time', ms, isFast: false });
});

test('a time faster than the rules find plausible is one, and is marked', () => {
  expect(read('1.2')).toEqual({ state: 'time', ms: 1_200, isFast: true });
});

test.each([
  ['soon', 'time-unreadable'],
  ['10.2345', 'time-unreadable'],
  ['1:75.2', 'time-with-odd-seconds'],
  ['1:99', 'time-with-odd-seconds'],
  ['0.000', 'time-zero'],
  ['4000.1', 'time-too-long'],
  ['1..2', 'time-unreadable'],
])('%o can become no time: %s', (text, cause) => {
  expect(read(text)).toEqual({ state: 'wrong', cause });
});

test('whoever types a time key by key is told of nothing wrong on the way', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3_600_000 }), (ms) => {
      for (const text of [shownLapTime(ms), formatLapTime(ms)])
        for (let keys = 1; keys <= text.length; keys++) expect(read(text.slice(0, keys)).state).not.toBe('wrong');
    }),
  );
});
