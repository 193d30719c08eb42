import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareKeys, fromCursor, toCursor, type RowKey } from './row-order';

const key: fc.Arbitrary<RowKey> = fc.record({
  resultMs: fc.oneof(
    fc.constant(Infinity),
    fc.tuple(fc.integer({ min: 1, max: 72_000_000 }), fc.integer({ min: 1, max: 20 })).map(([sum, laps]) => sum / laps),
  ),
  achievedMs: fc.integer({ min: -62_167_219_200_000, max: 253_402_300_799_999 }),
  racerId: fc.string({ minLength: 1 }).filter((id) => !/[\n\r\u2028\u2029]/.test(id)),
});

test('a cursor gives back the key it was made of, averages to the last digit', () => {
  fc.assert(
    fc.property(key, (each) => {
      expect(fromCursor(toCursor(each))).toEqual(each);
    }),
  );
});

test.each([
  '',
  'x',
  '9123',
  '9123_0',
  '9123_0_',
  '09123_0_a',
  '9.1.2_0_a',
  'Infinity_0_a',
  'none_0',
  '9123_-0_a',
  '1e4_0_a',
])('%j is no cursor', (text) => {
  expect(fromCursor(text)).toBeNull();
});

test('the order is total: one of two comes first, and only a key itself is equal', () => {
  fc.assert(
    fc.property(key, key, (a, b) => {
      expect(Math.sign(compareKeys(a, b)) + Math.sign(compareKeys(b, a))).toBe(0);
      expect(compareKeys(a, { ...a })).toBe(0);
    }),
  );
});

test('different sums of laps never give the same average, and keep their order', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 72_000_000 }), fc.integer({ min: 2, max: 20 }), (sum, laps) => {
      expect(sum / laps).toBeLessThan((sum + 1) / laps);
      expect(Math.round((sum / laps) * laps)).toBe(sum);
    }),
  );
});
