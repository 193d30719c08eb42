import { expect, test } from 'vitest';
import { showBytes } from './show-bytes';

test('sizes are shown in the unit that fits', () => {
  expect([0, 1023, 1024, 10_240, 1_048_576, 3_221_225_472].map(showBytes)).toEqual([
    ...['0 B', '1023 B', '1.0 KiB', '10 KiB', '1.0 MiB', '3.0 GiB'],
  ]);
});
