import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatLapTime, parseLapTime } from './lap-time';
import { LONGEST_LAP_MS, SHORTEST_LAP_MS } from '@/domain/race/contract/rule-limits';

const lapMs = fc.integer({ min: SHORTEST_LAP_MS, max: LONGEST_LAP_MS });

test('a time that was written out is read as the same time', () => {
  fc.assert(
    fc.property(lapMs, (ms) => {
      expect(parseLapTime(formatLapTime(ms))).toEqual({ ok: true, ms });
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
  ['9', 9_000],
  ['9.1', 9_100],
  ['9.12', 9_120],
  ['75.5', 75_500],
  ['1:15,5', 75_500],
  ['18:31.111', 1_111_111],
  ['0.001', 1],
  ['60:00.000', 3_600_000],
  ['3600', 3_600_000],
])('%s is read as %i milliseconds', (text, ms) => {
  expect(parseLapTime(text)).toEqual({ ok: true, ms });
});

test.each([
  ['', /missing/],
  ['   ', /missing/],
  ['fast', /'fast' is not a lap time/],
  ['-9.123', /not a lap time/],
  ['9.1234', /not a lap time/],
  ['9.', /not a lap time/],
  ['.5', /not a lap time/],
  ['9.123s', /not a lap time/],
  ['9 123', /not a lap time/],
  ['1:02:03', /not a lap time/],
  ['9.123 ms', /not a lap time/],
  ['1e3', /not a lap time/],
  ['٩.١٢٣', /not a lap time/],
  ['0:60.000', /00 to 59/],
  ['0:9.123', /two digits of seconds/],
  ['1:015.000', /two digits of seconds/],
  ['0', /longer than nothing/],
  ['0:00.000', /longer than nothing/],
  ['0 ms', /longer than nothing/],
])('%j is refused with the reason and an example', (text, reason) => {
  const parsed = parseLapTime(text);
  expect(parsed).toMatchObject({ ok: false, reason: expect.stringMatching(reason) as string });
  expect(parsed).toMatchObject({ reason: expect.stringContaining('for example 9.123') as string });
});

test.each(['60:00.001', '3600.001', '3600001 ms', '99:59.999'])('%s is longer than an hour, and refused', (text) => {
  expect(parseLapTime(text)).toEqual({ ok: false, reason: 'a lap takes an hour at most (60:00.000)' });
});

test('a long text is refused without repeating all of it', () => {
  const parsed = parseLapTime('x'.repeat(10_000));
  expect(parsed).toMatchObject({ ok: false });
  expect(JSON.stringify(parsed).length).toBeLessThan(150);
});

test.each([
  [1, '00:00.001'],
  [9_123, '00:09.123'],
  [59_999.6, '01:00.000'],
  [9_123.333, '00:09.123'],
  [1_111_111, '18:31.111'],
  [3_600_000, '60:00.000'],
])('%d milliseconds are shown as %s', (ms, text) => {
  expect(formatLapTime(ms)).toBe(text);
});
