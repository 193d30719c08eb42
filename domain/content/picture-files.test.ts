import { expect, test } from 'vitest';
import { filesOf } from './picture-files';

const address = '/generated/figures/img-0001-0123456789ab';

test('a large picture has two files of each format, a small one has one', () => {
  const large = filesOf({ address, width: 1600, height: 1067, narrowWidth: 800 });
  expect(large.map(({ path, width, height }) => [path.slice(address.length), width, height])).toEqual([
    ['.avif', 800, 534],
    ['-wide.avif', 1600, 1067],
    ['.webp', 800, 534],
    ['-wide.webp', 1600, 1067],
  ]);
  const small = filesOf({ address, width: 640, height: 1, narrowWidth: 640 });
  expect(small.map(({ path }) => path)).toEqual([`${address}.avif`, `${address}.webp`]);
});
