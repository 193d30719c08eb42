import { expect, test } from 'vitest';
import { acceptedEncodings } from './negotiate-encoding';

test.each([
  [undefined, ['identity']],
  ['', ['identity']],
  ['gzip, deflate, br, zstd', ['br', 'gzip', 'identity']],
  ['gzip', ['gzip', 'identity']],
  ['x-gzip', ['gzip', 'identity']],
  ['GZIP;Q=0.5, Br;q=0.2', ['gzip', 'br', 'identity']],
  ['br;q=0, gzip', ['gzip', 'identity']],
  ['br;q=0.0,gzip;q=0.000', ['identity']],
  ['*', ['br', 'gzip', 'identity']],
  ['*;q=0', ['identity']],
  ['br;q=0, *', ['gzip', 'identity']],
  ['identity, br;q=0.5', ['identity', 'br']],
  ['br, identity;q=0', ['br', 'identity']],
  ['br;q=nonsense, gzip;q=7', ['identity']],
])('%j is taken as %j', (header, expected) => {
  expect(acceptedEncodings(header)).toEqual(expected);
});
