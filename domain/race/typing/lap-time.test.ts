import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatLapTime, parseLapTime, shownLapTime } from './lap-time';
import { LONGEST_LAP_MS, SHORTEST_LAP_MS } from '@/domain/race/rule-limits';

const lapMs = fc.integer({ min: SHORTEST_LAP_MS, max: LONGEST_LAP_MS });

test('a time that was written out is read as the same time', () => {
  fc.assert(
    fc.property(lapMs, (ms) => {
      expect(parseLapTime(formatLapTime(ms))).toEqual({ ok: true, ms });
      expect(parseLapTime(shownLapTime(ms))).toEqual({ ok: true, ms });
    }),
  );
});

test('seconds with a point or a comma, minutes, and milliseconds give the same time', () => {
  fc.assert(
    fc.property(lapMs, (ms) => {
      const decimals = String(ms % 1_000).padStart(3, '0');
      const forms = [
        `${ms} ms`,
        `${ms}MS`,
        `${Math.floor(ms / 1_000)}.${decimals}`,
        ` ${Math.floor(ms / 1_000)},${decimals} `,
      ];
      for (const form of forms) expect(parseLapTime(form)).toEqual({ ok: true, ms });
    }),
  );
});

test.each([
  ['9.123', 9_123],
  ['9,123', 9_123],
  ['0:09.123', 9_123],
  ['00:09.123', 9_123],
  ['9123 ms', 9_123],
  ['9.123 s', 9_123],
  ['9.123s', 9_123],
  ['9,123 S', 9_123],
  ['9.123sec', 9_123],
  ['9.123 sec.', 9_123],
  ['9.123 seconds', 9_123],
  ['1:02.500 s', 62_500],
  ['9.1', 9_100],
  ['9.12', 9_120],
  ['75.5', 75_500],
  ['1:15,5', 75_500],
  ['18:31.111', 1_111_111],
  ['0.001', 1],
  ['60:00.000', 3_600_000],
  ['3600.0', 3_600_000],
  ['٩.١٢٣', 9_123],
  ['٩٫١٢٣', 9_123],
  ['۹٫۱۲۳', 9_123],
  ['९.१२३', 9_123],
  ['৯.১২৩', 9_123],
  ['９．１２３', 9_123],
  ['９，１２３', 9_123],
  ['０：０９．１２３', 9_123],
  ['９１２３　ｍｓ', 9_123],
  ['𝟗.𝟏𝟐𝟑', 9_123],
  ['\u200f٠:٠٩٫١٢٣', 9_123],
])('%s is read as %i milliseconds', (text, ms) => {
  expect(parseLapTime(text)).toEqual({ ok: true, ms });
});

test.each([
  ['', 'time-missing'],
  ['   ', 'time-missing'],
  ['fast', 'time-unreadable'],
  ['-9.123', 'time-unreadable'],
  ['9.1234', 'time-unreadable'],
  ['9.', 'time-unreadable'],
  ['.5', 'time-unreadable'],
  ['9.123 s s', 'time-unreadable'],
  ['9.123 m', 'time-unreadable'],
  ['9²', 'time-unreadable'],
  ['½', 'time-unreadable'],
  ['九', 'time-unreadable'],
  ['9 123', 'time-unreadable'],
  ['1:02:03', 'time-unreadable'],
  ['9.123 ms', 'time-unreadable'],
  ['1e3', 'time-unreadable'],
  ['9', 'time-without-decimals'],
  ['9 s', 'time-without-decimals'],
  ['٩', 'time-without-decimals'],
  ['1:02', 'time-without-decimals'],
  ['3600', 'time-without-decimals'],
  ['0:60.000', 'time-with-odd-seconds'],
  ['0:9.123', 'time-with-odd-seconds'],
  ['1:015.000', 'time-with-odd-seconds'],
  ['0.0', 'time-zero'],
  ['0:00.000', 'time-zero'],
  ['0 ms', 'time-zero'],
])('%j is refused: %s', (text, cause) => {
  expect(parseLapTime(text)).toEqual({ ok: false, cause });
});

test.each(['60:00.001', '3600.001', '3600001 ms', '99:59.999'])('%s is longer than an hour, and refused', (text) => {
  expect(parseLapTime(text)).toEqual({ ok: false, cause: 'time-too-long' });
});

test.each([
  [1, '00:00.001', '0.001'],
  [9_123, '00:09.123', '9.123'],
  [10_250, '00:10.250', '10.250'],
  [59_999.6, '01:00.000', '1:00.000'],
  [9_123.333, '00:09.123', '9.123'],
  [62_500, '01:02.500', '1:02.500'],
  [600_000, '10:00.000', '10:00.000'],
  [1_111_111, '18:31.111', '18:31.111'],
  [3_600_000, '60:00.000', '60:00.000'],
])('%d milliseconds are %s for programs and in the log, and %s on a board', (ms, whole, shown) => {
  expect(formatLapTime(ms)).toBe(whole);
  expect(shownLapTime(ms)).toBe(shown);
});
