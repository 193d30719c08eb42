import { expect, test } from 'vitest';
import { sayChanges } from './correction-words';

test('a corrected lap is described as it was; where nothing differs, a decision was taken back', () => {
  const before = { timeMs: 9_123, resets: 3, name: 'Ada' };
  expect(sayChanges(before, { timeMs: 9_321, resets: 1, name: 'Bo' })).toBe(
    'It was corrected: the time was 9.123, the resets were 3, the racer was Ada.',
  );
  expect(sayChanges(before, { ...before, name: 'Bo' })).toBe('It was corrected: the racer was Ada.');
  expect(sayChanges(before, before)).toBe('A decision on it was taken back.');
});
