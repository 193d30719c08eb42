import { expect, test } from 'vitest';
import { isSameVersion, matchesAny } from './match-etag';

test.each([
  ['"a-br"', true],
  ['W/"a-br"', true],
  ['"x", W/"a-br" , "y"', true],
  ['*', true],
  ['"a"', false],
  ['"with, comma", "x"', false],
  ['a-br', false],
  ['', false],
])('If-None-Match: %s matches "a-br": %s', (header, expected) => {
  expect(matchesAny(header, '"a-br"')).toBe(expected);
});

test('If-Range compares strongly, and a date is no version', () => {
  expect(isSameVersion('"a"', '"a"')).toBe(true);
  expect(isSameVersion(undefined, '"a"')).toBe(true);
  expect(isSameVersion('W/"a"', '"a"')).toBe(false);
  expect(isSameVersion('Wed, 28 Nov 2018 10:00:00 GMT', '"a"')).toBe(false);
});
